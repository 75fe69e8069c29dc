package org.kinlink.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

class ProjectJsonTest {
  @TempDir Path folder;

  @Test
  void comesBackAsItWas() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id\n1\n");
    Files.writeString(folder.resolve("s.csv"), "safeguard,source,record_id\nseal,a,1\n");
    String numbers = "old_nhs_number,new_nhs_number\n9990000018,9990000026\n";
    Files.writeString(folder.resolve("o.csv"), numbers);
    String trace = "REQ_NHS_NUMBER,MATCHED_NHS_NO,MATCHED_ALGORITHM_INDICATOR\n";
    Files.writeString(folder.resolve("t.csv"), trace);
    String labels = "source_a,record_a,source_b,record_b,decision\na,1,a,2,same\n";
    Files.writeString(folder.resolve("l.csv"), labels);
    Path file =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            kinlink: 1
            title: "A \\"title\\""
            numbers: live
            purpose: p
            legal_gateway: l
            references: {dpia: "1"}
            sources:
              - name: a
                file: a.csv
                record_id: "007"
                once_per_person: false
                columns:
                  surname: "true"
                  date_of_birth: [d, m, y]
                  upn: {column: "1.0", kind: identifier}
                residences: [{file: a.csv, columns: {record_id: id, uprn: u}}]
                relationships:
                  - {file: a.csv, columns: {record_id: id, relation: r, related_record_id: o}}
            safeguards: {file: s.csv}
            superseded: {file: o.csv}
            trace: {file: t.csv}
            labels: {file: l.csv}
            settings:
              comparators: {surname: text}
              blocking: [[surname], [upn, surname]]
              thresholds: {link: 0.75, review: 0.25, margin: 0.5}
              seed: -3
            """);
    Project project = ProjectReader.read(file);
    String json = Json.write(ProjectJson.of(project));
    assertEquals(project, ProjectReader.parse("again", json, null));
  }
}

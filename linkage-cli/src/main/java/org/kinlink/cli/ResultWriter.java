package org.kinlink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.ProjectJson;
import org.kinlink.cli.project.RunNotes;
import org.kinlink.cli.report.ReportPage;
import org.kinlink.cli.report.RunInformation;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableWriter;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.People;

/** Writes everything that a result folder holds. */
final class ResultWriter {
  private final Project project;
  private final LinkageResult result;

  ResultWriter(Project project, LinkageResult result) {
    this.project = project;
    this.result = result;
  }

  /** Writes into a folder that will take the place of {@code out}. */
  void write(Path folder, Path out) throws IOException {
    RunNotes notes = project.notes();
    RunInformation information =
        new RunInformation(
            notes.title(),
            notes.purpose(),
            notes.legalGateway(),
            notes.references(),
            Version.text());
    Files.writeString(
        folder.resolve("report.html"),
        ReportPage.html(result, information),
        StandardCharsets.UTF_8);
    People people = result.extracts().people();
    try (TableWriter table =
        TableWriter.open(
            folder.resolve("persons.csv"), "source", "record_id", "person_id", "status")) {
      for (int row = 0; row < people.size(); row++) {
        table
            .text(people.sources().get(people.source(row)))
            .text(people.recordId(row))
            .text("P" + result.persons().person(row))
            .text(result.persons().status(row).key())
            .endRow();
      }
    }
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("kinlink", Version.text());
    run.put("project", ProjectJson.of(project));
    Files.writeString(
        folder.resolve(ResultFolder.RUN_FILE), Json.write(run), StandardCharsets.UTF_8);
  }
}

package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that names decisions about pairs. */
class LabelledRunTest {
  @TempDir Path folder;
  private final TestConsole console = new TestConsole();

  @BeforeEach
  void extracts() throws IOException {
    TwoExtracts.write(folder);
  }

  private int link(String labels) throws IOException {
    Files.writeString(
        folder.resolve("labels.csv"), "source_a,record_a,source_b,record_b,decision\n" + labels);
    Path project =
        Files.writeString(
            folder.resolve("linkage.yaml"),
            """
            kinlink: 1
            sources:
              - {name: a, file: a.csv}
              - {name: b, file: b.csv}
            labels: {file: labels.csv}
            """);
    return console.run("link", project, "--seed", "5", "--out", folder.resolve("out"));
  }

  @Test
  void countsThemAndNamesTheirFile() throws IOException {
    int code = link("a,a7061,b,b7061,same\na,a7061,b,b7062,different\na,a7,b,b7061,same\n");
    assertEquals(ExitCode.DONE, code, console::err);
    String run = Folders.content(folder.resolve("out")).get("run.json");
    assertTrue(run.contains("\"labels_one_person\": 2"), run);
    assertTrue(run.contains("\"labels_two_people\": 1"), run);
    assertTrue(run.contains("\"labels_not_found\": 1"), run);
    assertTrue(run.contains("labels.csv"), run);
    assertFalse(run.contains("7061"), run);
  }

  @Test
  void stopsWhereOneCannotBeRead() throws IOException {
    assertTrue(link("a,a7061,b,b7061,perhaps\n") != ExitCode.DONE);
    assertTrue(console.err().contains("line 2, decision"), console::err);
    assertFalse(console.err().contains("7061"), console::err);
  }
}

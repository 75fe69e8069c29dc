package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of superseded NHS numbers that a project names. */
class SupersededNumbersTest {
  /** Number of the person in the one extract, who has another in the other extract. */
  private static final String OLD = "9997773330";

  @TempDir Path folder;
  private final TestConsole console = new TestConsole();
  private String current = "";

  @BeforeEach
  void extracts() throws IOException {
    TwoExtracts.write(folder);
    current =
        Files.readAllLines(folder.resolve("b.csv")).stream()
            .filter(line -> line.startsWith("b7061,"))
            .map(line -> Splitter.on(',').splitToList(line).get(1).replace(" ", ""))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        Files.readAllLines(folder.resolve("a.csv")).stream()
            .map(line -> line.startsWith("a7061,") ? withNumber(line) : line)
            .toList();
    Files.write(folder.resolve("a.csv"), lines);
  }

  private static String withNumber(String line) {
    List<String> cells = Splitter.on(',').splitToList(line);
    return cells.get(0) + "," + OLD + "," + String.join(",", cells.subList(2, cells.size()));
  }

  private Map<String, String> linked(String more) throws IOException {
    Path project =
        Files.writeString(
            folder.resolve("linkage.yaml"),
            """
            kinlink: 1
            sources:
              - {name: a, file: a.csv}
              - {name: b, file: b.csv}
            """
                + more);
    Path out = folder.resolve("out");
    int code = console.run("link", project, "--out", out);
    assertEquals(ExitCode.DONE, code, console::err);
    return Folders.content(out);
  }

  private static String line(Map<String, String> written, String file, String id) {
    return written.get(file).lines().filter(line -> line.contains(id)).findFirst().orElse("");
  }

  @Test
  void withoutAListTheTwoNumbersAreAConflict() throws IOException {
    assertTrue(line(linked(""), "conflicts.csv", "a7061").contains("b7061"));
  }

  @Test
  void aListOrATraceSettlesItAndIsCounted() throws IOException {
    Files.writeString(
        folder.resolve("old.csv"), "old_nhs_number,new_nhs_number\n" + OLD + "," + current + "\n");
    Files.writeString(
        folder.resolve("response.csv"),
        "REQ_NHS_NUMBER,MATCHED_NHS_NO,MATCHED_ALGORITHM_INDICATOR\n"
            + (OLD + "," + current + ",1\n"));
    for (String named : List.of("superseded: {file: old.csv}", "trace: {file: response.csv}")) {
      Map<String, String> written = linked(named + "\n");
      assertTrue(line(written, "links.csv", "a7061").contains("b7061"), named);
      assertEquals("", line(written, "conflicts.csv", "a7061"), named);
      String run = written.get("run.json");
      assertTrue(run.contains("\"records_with_superseded_number\": 1"), run);
      assertTrue(written.get("report.html").contains("superseded NHS numbers"), named);
      written.forEach((file, text) -> assertFalse(text.contains(OLD), file));
    }
  }

  @Test
  void aListThatCannotBeReadStopsTheRun() throws IOException {
    Files.writeString(folder.resolve("old.csv"), "old,new\n" + OLD + "," + current + "\n");
    Path project =
        Files.writeString(
            folder.resolve("linkage.yaml"),
            "kinlink: 1\nsources: [{name: a, file: a.csv}]\nsuperseded: {file: old.csv}\n");
    int code = console.run("link", project, "--out", folder.resolve("out"));
    assertTrue(code != ExitCode.DONE);
    assertTrue(console.err().contains("old_nhs_number is missing"), console::err);
    assertFalse(console.err().contains(OLD));
  }
}

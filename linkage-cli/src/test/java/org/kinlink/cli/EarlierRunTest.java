package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result whose inputs are read again. */
class EarlierRunTest {
  @TempDir Path folder;
  private Path out;
  private final TestConsole console = new TestConsole();

  @BeforeEach
  void run() throws IOException {
    TwoExtracts.write(folder);
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            kinlink: 1
            sources: [{name: a, file: a.csv}, {name: b, file: b.csv}]
            settings: {blocking: [[nhs_number]]}
            """);
    out = folder.resolve("out");
    assertEquals(ExitCode.DONE, console.run("link", project, "--out", out, "-q"), console::err);
  }

  @Test
  void refusesFilesThatHaveChanged() throws IOException {
    Path a = folder.resolve("a.csv");
    Files.writeString(a, Files.readString(a).replace("qmail", "kmail"));
    assertEquals(ExitCode.INPUT, console.run("explain", out, "a7061", "b7061"));
    assertTrue(console.err().contains("has changed since"), console::err);
  }

  @Test
  void refusesFilesThatAreGone() throws IOException {
    Files.delete(folder.resolve("b.csv"));
    assertEquals(ExitCode.INPUT, console.run("explain", out, "a7061", "b7061"));
    assertTrue(console.err().contains("not where it was"), console::err);
  }

  @Test
  void refusesARunRecordThatWasEdited() throws IOException {
    Path run = out.resolve("run.json");
    Files.writeString(run, Files.readString(run).replace("\"sources\"", "\"sauces\""));
    assertEquals(ExitCode.INPUT, console.run("explain", out, "a7061", "b7061"));
    assertTrue(console.err().contains("not as kinlink wrote it"), console::err);
  }

  @Test
  void givesTwoThatWereNeverComparedTheAnswerOfOneThatIsNotThere() {
    assertEquals(ExitCode.DONE, console.run("explain", out, "a7061", "b7062"), console::err);
    assertEquals(ExplainCommand.NOTHING + "\n", console.out());
  }
}

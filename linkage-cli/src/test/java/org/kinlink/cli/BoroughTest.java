package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

/** The invented borough from its making to its evaluation. */
class BoroughTest {
  @TempDir Path folder;
  private final TestConsole console = new TestConsole();

  private void done(Object... args) {
    assertEquals(ExitCode.DONE, console.run(args), console::err);
  }

  @Test
  void isMadeLinkedAndEvaluated() throws IOException {
    Path borough = folder.resolve("borough");
    Path out = folder.resolve("out");
    done("population", "--out", borough, "--families", "40", "--seed", "11");
    done("link", borough.resolve("linkage.yaml"), "--out", out, "--quiet");
    TestConsole own = new TestConsole();
    Path truth = borough.resolve("truth").resolve("truth.csv");
    assertEquals(ExitCode.DONE, own.run("evaluate", out, "--truth", truth, "--json"), own::err);
    Map<?, ?> measures = (Map<?, ?>) ((Map<?, ?>) Json.parse("", own.out())).get("measures");
    assertTrue(value(measures, "precision") > 0.97, own::out);
    assertTrue(value(measures, "recall") > 0.85, own::out);
    assertTrue(Files.readAllLines(out.resolve("families.csv")).size() > 100);
    assertTrue(Files.readAllLines(out.resolve("households.csv")).size() > 20);
  }

  private static double value(Map<?, ?> measures, String name) {
    return ((Number) ((Map<?, ?>) measures.get(name)).get("value")).doubleValue();
  }

  @Test
  void isTheSameForTheSameSeed() throws IOException {
    done("population", "--out", folder.resolve("one"), "--families", "12", "--seed", "3");
    done("population", "--out", folder.resolve("two"), "--families", "12", "--seed", "3");
    assertEquals(Folders.content(folder.resolve("one")), Folders.content(folder.resolve("two")));
  }

  @Test
  void isNotWrittenOverOtherFiles() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertEquals(ExitCode.OUTPUT, console.run("population", "--out", folder));
    assertEquals(Map.of("thesis.txt", "years of work"), Folders.content(folder));
  }

  @Test
  void hasAtLeastTenFamilies() {
    assertEquals(ExitCode.USAGE, console.run("population", "--out", folder, "--families", "9"));
    assertTrue(console.err().contains("--families must be from 10 to 5000"), console::err);
  }
}

package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.TableReader;

/** The step that compares the unlinked again inside households, from its links to their account. */
class HouseholdContextTest {
  private static final String STEP = "household-context";
  private static @TempDir Path folder;
  private static final List<String[]> LINKS = new ArrayList<>();
  private static final List<String[]> REVIEWS = new ArrayList<>();

  @BeforeAll
  static void run() {
    Path borough = folder.resolve("borough");
    run("synthesise", "--out", borough, "--people", "2000", "--profile", "stress", "--seed", "4");
    run("link", borough.resolve("linkage.yaml"), "--out", folder.resolve("out"), "--quiet");
    pairs("links.csv", LINKS);
    pairs("review.csv", REVIEWS);
  }

  private static String run(Object... args) {
    TestConsole console = new TestConsole();
    assertEquals(ExitCode.DONE, console.run(args), console::err);
    return console.out();
  }

  private static void pairs(String name, List<String[]> pairs) {
    TableReader table = TableReader.ofResult(folder.resolve("out").resolve(name));
    int a = table.column("source_a");
    int b = table.column("source_b");
    int step = table.column("step");
    table.forEach(
        row -> {
          if (row.cell(step).equals(STEP)) {
            pairs.add(
                new String[] {
                  row.cell(a) + ":" + row.cell(a + 1), row.cell(b) + ":" + row.cell(b + 1)
                });
          }
        });
  }

  @Test
  void itsLinksAreEvaluatedApart() {
    Path truth = folder.resolve("borough").resolve("truth").resolve("truth.csv");
    Map<?, ?> json =
        (Map<?, ?>)
            Json.parse("", run("evaluate", folder.resolve("out"), "--truth", truth, "--json"));
    List<?> steps = (List<?>) json.get("steps");
    Map<?, ?> step =
        steps.stream()
            .map(s -> (Map<?, ?>) s)
            .filter(s -> STEP.equals(s.get("step")))
            .findFirst()
            .orElseThrow();
    long right = ((Number) step.get("right")).longValue();
    long wrong = ((Number) step.get("wrong")).longValue();
    assertEquals(LINKS.size(), right + wrong);
    assertTrue(wrong <= right / 10, steps::toString);
    assertFalse(LINKS.isEmpty());
    String text = run("evaluate", folder.resolve("out"), "--truth", truth);
    assertTrue(text.matches("(?s).*\n  " + STEP + " +" + right + " +" + wrong + "\n.*"), text);
  }

  @Test
  void aProjectMayLeaveItOut() throws IOException {
    Path project = folder.resolve("borough").resolve("linkage.yaml");
    Path without = folder.resolve("borough").resolve("without.yaml");
    Files.writeString(
        without, Files.readString(project) + "settings: {household_context: false}\n");
    Path out = folder.resolve("without");
    run("link", without, "--out", out, "--quiet");
    for (String name : List.of("links.csv", "review.csv", "report.html")) {
      assertFalse(Files.readString(out.resolve(name)).contains(STEP), name);
    }
    String account = Files.readString(out.resolve("run.json"));
    assertTrue(account.contains("\"household_context\": false"), account);
    assertFalse(account.contains(STEP), account);
    assertTrue(Files.size(out.resolve("households.csv")) > 10_000);
  }

  @Test
  void aLinkAndAReviewAreExplained() {
    List<String[]> pairs = new ArrayList<>(REVIEWS);
    pairs.add(LINKS.get(0));
    for (String[] pair : pairs) {
      String told = run("explain", folder.resolve("out"), pair[0], pair[1]);
      assertTrue(told.contains("Step: " + STEP), told);
    }
    String told = run("explain", folder.resolve("out"), LINKS.get(0)[0], LINKS.get(0)[1]);
    assertTrue(told.contains("Others of the household are linked"), told);
  }
}

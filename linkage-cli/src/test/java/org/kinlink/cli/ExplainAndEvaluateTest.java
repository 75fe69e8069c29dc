package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

class ExplainAndEvaluateTest {
  @TempDir static Path folder;
  private static Path out;
  private final TestConsole console = new TestConsole();

  @BeforeAll
  static void run() throws IOException {
    TwoExtracts.write(folder);
    Files.writeString(
        folder.resolve("safe.csv"), "safeguard,source,record_id\nseal,b,b7080\nrestrict,a,a7090\n");
    Path project =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            kinlink: 1
            sources:
              - {name: a, file: a.csv}
              - {name: b, file: b.csv}
            safeguards: {file: safe.csv}
            """);
    out = folder.resolve("out");
    TestConsole quiet = new TestConsole();
    assertEquals(ExitCode.DONE, quiet.run("link", project, "--out", out, "-q"), quiet::err);
  }

  private static String explained(Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "explain";
    all[1] = out;
    System.arraycopy(args, 0, all, 2, args.length);
    TestConsole own = new TestConsole();
    assertEquals(ExitCode.DONE, own.run(all), own::err);
    return own.out();
  }

  @Test
  void explainsALinkByItsStepAndFields() {
    String text = explained("a:a7061", "b7061");
    assertTrue(text.startsWith("One person."), text);
    assertTrue(text.contains("nhs-number"), text);
    assertTrue(text.contains("surname"), text);
    assertFalse(text.contains("Qsur"), text);
  }

  @Test
  void explainsInEitherOrder() {
    assertEquals(explained("a7061", "b7061"), explained("b7061", "a7061"));
  }

  @Test
  void showsValuesOnlyOnRequest() {
    String text = explained("a7061", "b7061", "--show-values");
    assertTrue(text.contains("Qsur"), text);
    assertTrue(text.contains("a.csv, line "), text);
  }

  @Test
  void neverShowsWhereARestrictedPersonLives() {
    String text = explained("a7090", "b7090", "--show-values");
    String first = text.substring(text.indexOf("a.csv, line"), text.indexOf("b.csv, line"));
    assertTrue(first.contains("Qsur"), text);
    assertTrue(first.contains("(withheld)"), text);
    assertFalse(first.contains("Qstreet") || first.contains("ZX9"), text);
  }

  @Test
  void aSealedRecordAnswersAsOneThatIsNotThere() {
    String sealed = explained("a7080", "b7080", "--show-values");
    assertEquals(explained("a7080", "b9999", "--show-values"), sealed);
    assertTrue(sealed.startsWith("Nothing to explain"), sealed);
  }

  @Test
  void speaksToPrograms() {
    Map<?, ?> json = (Map<?, ?>) Json.parse("out", explained("a7061", "b7061", "--json"));
    assertEquals("linked", json.get("verdict"));
    assertEquals(
        Map.of("explained", false), Json.parse("out", explained("a7061", "none", "--json")));
  }

  @Test
  void refusesAFolderThatIsNoResult() {
    assertEquals(ExitCode.INPUT, console.run("explain", folder, "a7061", "b7061"));
    assertTrue(console.err().contains("is not a result"), console::err);
  }

  private static Path truth() throws IOException {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(
                person ->
                    (person < 150 ? "a,a" + (7000 + person) + ",e" + person + "\n" : "")
                        + (person >= 50 ? "b,b" + (7000 + person) + ",e" + person + "\n" : ""))
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("truth.csv"), "source,record_id,entity\n" + rows);
  }

  @Test
  void evaluatesAgainstATruth() throws IOException {
    assertEquals(ExitCode.DONE, console.run("evaluate", out, "--truth", truth()), console::err);
    assertTrue(console.out().contains("300 records are both in the run"), console::out);
    assertTrue(console.out().contains("precision (pairs)      1.0000"), console::out);
  }

  @Test
  void evaluatesByAFieldOrAColumn() throws IOException {
    for (String by : new String[] {"sex", "a.sex"}) {
      TestConsole own = new TestConsole();
      assertEquals(
          ExitCode.DONE, own.run("evaluate", out, "--truth", truth(), "--by", by), own::err);
      assertTrue(own.out().contains("By " + by), own::out);
      assertTrue(own.out().matches("(?s).*\n  f +\\d+[05] .*\n  m +\\d+[05] .*"), own::out);
    }
  }

  @Test
  void makesNoGroupsOfWhatTellsPeopleApart() throws IOException {
    assertEquals(
        ExitCode.USAGE, console.run("evaluate", out, "--truth", truth(), "--by", "surname"));
    assertTrue(console.err().contains("tells people apart"), console::err);
  }

  @Test
  void suggestsTheColumnThatWasMeant() throws IOException {
    assertEquals(ExitCode.USAGE, console.run("evaluate", out, "--truth", truth(), "--by", "sxe"));
    assertTrue(console.err().contains("did you mean sex?"), console::err);
  }

  @Test
  void evaluatesForPrograms() throws IOException {
    assertEquals(
        ExitCode.DONE, console.run("evaluate", out, "--truth", truth(), "--by", "sex", "--json"));
    Map<?, ?> json = (Map<?, ?>) Json.parse("out", console.out());
    assertEquals(300L, json.get("records"));
    assertTrue(json.containsKey("groups"));
  }

  @Test
  void refusesATruthAboutOtherRecords() throws IOException {
    Path other = Files.writeString(folder.resolve("t.csv"), "source,record_id,entity\nx,1,1\n");
    assertEquals(ExitCode.INPUT, console.run("evaluate", out, "--truth", other));
    assertTrue(console.err().contains("names no record of this run"), console::err);
  }
}

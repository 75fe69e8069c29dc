package org.kinlink.benchmarks.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;

/** What {@code kinlink-bench} does with figures. */
class MainTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private Path figures(String name, String kind, Measurement... measurements) throws IOException {
    Path file = folder.resolve(name);
    Machine machine = Machine.here(folder, "-Xmx1g", Clock.systemUTC());
    new Results(kind, machine, ImmutableList.copyOf(measurements)).write(file);
    return file;
  }

  private static Measurement job(String what, double seconds, double rate) {
    return new Measurement(
        "kinlink",
        what,
        1_000,
        ImmutableMap.of(
            Measurement.SECONDS,
            seconds,
            Measurement.RECORD_RATE,
            rate,
            Measurement.PEAK,
            100.0,
            Measurement.RECORDS,
            10 * rate),
        ImmutableMap.of("reading", seconds / 4, "writing & more", 3 * seconds / 4));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Measurement one = job("a", 2, 500);
    Results read = Results.read(figures("f.json", "scale", one));
    assertEquals(ImmutableList.of(one), read.measurements());
    assertEquals("scale", read.kind());
    assertEquals("-Xmx1g", read.machine().facts().get("java_options"));
    assertEquals("unknown", read.machine().facts().get("commit"));
  }

  @Test
  void slowerIsWorseAndSoIsALowerRate() throws IOException {
    Path old =
        figures("old.json", "scale", job("a", 2.0, 500), job("a", 2.1, 490), job("a", 1.9, 510));
    Path slow =
        figures("new.json", "scale", job("a", 4.0, 250), job("a", 4.1, 240), job("a", 3.9, 260));
    assertEquals(3, run("compare", old.toString(), slow.toString()));
    List<String> lines = out.toString().lines().toList();
    assertEquals("kinlink | a", lines.get(0));
    assertTrue(lines.stream().anyMatch(l -> l.contains(" seconds ") && l.endsWith("WORSE")));
    assertTrue(
        lines.stream().anyMatch(l -> l.contains("records per second") && l.endsWith("WORSE")));
    assertFalse(lines.stream().anyMatch(l -> l.contains("peak mb") && l.endsWith("WORSE")));
    assertEquals(0, run("compare", slow.toString(), old.toString()));
    assertTrue(out.toString().contains("x 0.50 (0.46 - 0.54)  better"));
  }

  @Test
  void aChangeWithinTheRangeOfTheRoundsIsNoChange() throws IOException {
    Path old = figures("old.json", "scale", job("a", 2.0, 500), job("a", 3.0, 400));
    Path next = figures("new.json", "scale", job("a", 2.9, 410), job("a", 2.3, 480));
    assertEquals(0, run("compare", old.toString(), next.toString()));
    assertFalse(out.toString().contains("better"));
  }

  @Test
  void filesWithNothingInCommonAreRefused() throws IOException {
    Path old = figures("old.json", "scale", job("a", 2, 500));
    Path next = figures("new.json", "scale", job("b", 2, 500));
    assertEquals(2, run("compare", old.toString(), next.toString()));
    assertTrue(err.toString().contains("no job in common"));
  }

  @Test
  void whatIsNoFileOfFiguresIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{\"a\": 1}");
    assertEquals(1, run("page", file.toString(), "--out", folder.resolve("p").toString()));
    assertTrue(err.toString().contains("x.json: is no result of kinlink-bench"));
  }

  @Test
  void aPageHasATableAndPictures() throws IOException {
    Path file = figures("f.json", "scale", job("a", 2, 500), job("b <large>", 40, 5_000));
    assertEquals(0, run("page", file.toString(), "--out", folder.resolve("p").toString()));
    String page = Files.readString(folder.resolve("p/README.md"));
    assertTrue(page.contains("| kinlink | a | 2.00 |"), page);
    for (String name : List.of("throughput", "time", "memory", "stages")) {
      assertTrue(page.contains("(f-" + name + ".svg)"));
      String svg = Files.readString(folder.resolve("p/f-" + name + ".svg"));
      assertTrue(svg.startsWith("<svg ") && svg.endsWith("</svg>\n"));
      assertFalse(svg.contains("NaN") || svg.contains("writing & more"));
    }
  }

  private static Measurement peer(String job, double seconds) {
    return new Measurement(
        job,
        "tight rules",
        9,
        ImmutableMap.of(
            Measurement.SECONDS, seconds, Measurement.PRECISION, 0.9, Measurement.RECALL, 0.8),
        ImmutableMap.of());
  }

  @Test
  void qualityStandsAgainstTime() throws IOException {
    Path file = figures("p.json", "peers", peer("kinlink", 3), peer("splink 5.0.0", 7));
    assertEquals(0, run("page", file.toString(), "--out", folder.resolve("p").toString()));
    String svg = Files.readString(folder.resolve("p/p-quality.svg"));
    // F1 .847 between .84 and 1, and seconds up to 8.
    assertTrue(svg.contains(">0.840<") && svg.contains(">1.000<") && svg.contains(">8.00<"), svg);
    // Two, and one in the key.
    assertEquals(3, svg.lines().filter(l -> l.startsWith("<circle")).count());
  }

  @Test
  void whenTheOthersBecomeSlowerTooItIsTheMachine() throws IOException {
    Path old = figures("old.json", "peers", peer("kinlink", 3), peer("splink 5.0.0", 7));
    Path next = figures("new.json", "peers", peer("kinlink", 6), peer("splink 5.0.0", 14));
    assertEquals(3, run("compare", old.toString(), next.toString()));
    assertTrue(err.toString().contains("look at the machine first"));
    Path ours = figures("ours.json", "peers", peer("kinlink", 6), peer("splink 5.0.0", 7));
    err.getBuffer().setLength(0);
    assertEquals(3, run("compare", old.toString(), ours.toString()));
    assertEquals("", err.toString());
  }

  @Test
  void aCommandIsWatchedFromOutside() throws IOException {
    Job.Taken taken =
        Job.run(folder, List.of("sh", "-c", "echo $KINLINK_JAVA_OPTS; sleep 0.2"), "-x");
    assertEquals("-x\n", taken.output());
    assertTrue(taken.seconds() >= 0.2);
    IOException failed =
        assertThrows(
            IOException.class, () -> Job.run(folder, List.of("sh", "-c", "echo no; exit 3"), ""));
    assertEquals("sh ended with code 3:\nno", failed.getMessage());
  }

  @Test
  void sizesAreReadAsPeopleWriteThem() {
    assertEquals(
        ImmutableList.of(10_000L, 1_000_000L, 250_000L), Sizes.parse("--rows", "10k, 1m,250000"));
    for (String wrong : List.of("", "k", "12", "1g", "-1k", "200m")) {
      assertThrows(IllegalArgumentException.class, () -> Sizes.parse("--rows", wrong));
    }
  }

  @Test
  void medianAndRange() {
    Samples samples = new Samples(ImmutableDoubleArray.of(3, 1, 2, 10));
    assertEquals(2.5, samples.median());
    assertEquals(1, samples.lowest());
    assertEquals(10, samples.highest());
    Samples.Ratio same = samples.over(samples);
    assertEquals(1, same.ratio());
    assertTrue(same.low() < 1 && same.high() > 1);
  }

  @Test
  void figuresAreShownWithThreeThatCount() {
    assertEquals("1,230,000", Summary.number(1_234_567));
    assertEquals("1,000", Summary.number(999.9));
    assertEquals("123", Summary.number(123.4));
    assertEquals("12.3", Summary.number(12.34));
    assertEquals("0.12", Summary.number(0.123));
  }

  @Test
  void helpOfEachCommandEndsWithAnExample() {
    for (String command : List.of("micro", "scale", "peers", "own", "flame", "compare", "page")) {
      out.getBuffer().setLength(0);
      assertEquals(0, run(command, "--help"));
      assertTrue(out.toString().contains("kinlink-bench " + command), command);
    }
    assertEquals(2, run());
  }

  @Test
  void whatOthersWroteIsNotReplaced() throws IOException {
    Path file = figures("f.json", "scale", job("a", 2, 500));
    Path readme = Files.writeString(folder.resolve("README.md"), "mine");
    assertEquals(2, run("page", file.toString(), "--out", folder.toString()));
    assertTrue(err.toString().contains("was not written by this command"));
    assertEquals("mine", Files.readString(readme));
    Path extract = Files.writeString(folder.resolve("a.csv"), "id,name");
    assertEquals(1, run("own", extract.toString(), "--out", extract.toString()));
    assertEquals("id,name", Files.readString(extract));
  }

  @Test
  void aTenthIsOffByMoreThanATenthWithAHundredPairs() {
    String tenth = "{\"pairs\": %d, \"probability\": %s, \"one_person\": %s}";
    String said =
        "{\"measures\": {\"f1\": {\"value\": 0.5}}, \"expected_pairs\": 90, \"true_pairs\": 100,"
            + " \"reliability\": ["
            + String.join(
                ",",
                String.format(tenth, 1_000, "0.05", "0.3"),
                String.format(tenth, 100, "0.15", "0.26"),
                String.format(tenth, 100, "0.25", "0.34"),
                String.format(tenth, 99, "0.35", "0.6"),
                String.format(tenth, 1_000, "0.95", "0.8"))
            + "]}";
    Map<?, ?> json = (Map<?, ?>) Json.parse("evaluate", said);
    assertEquals(
        ImmutableMap.of(
            Measurement.F1,
            0.5,
            Measurement.EXPECTED,
            0.9,
            Measurement.TENTHS,
            2.0,
            Measurement.TENTHS_OFF,
            1.0),
        Quality.reliability(json));
  }

  @Test
  void qualityRefusesWhatItCannotLink() throws IOException {
    assertEquals(2, run("quality", "--registers", "census,birds"));
    assertTrue(err.toString().contains("--registers takes census, voters"));
    assertEquals(2, run("quality", "--people", "few"));
    assertTrue(err.toString().contains("--people takes sizes"), err.toString());
    assertEquals(1, run("quality", folder.toString(), "--registers", "none"));
    assertTrue(err.toString().contains("truth.csv is not there"));
    Files.writeString(folder.resolve("truth.csv"), "source,record_id,entity\n");
    assertEquals(1, run("quality", folder.toString(), "--registers", "none"));
    assertTrue(err.toString().contains("has no extract beside truth.csv"));
  }

  @Test
  void aPageOfQualityHasRatesAndNoTimes() throws IOException {
    Measurement census =
        new Measurement(
            "kinlink",
            "census",
            1_000,
            ImmutableMap.of(
                Measurement.SECONDS, 2.0, Measurement.F1, 0.98765, Measurement.TENTHS_OFF, 3.0),
            ImmutableMap.of());
    Path file = figures("f.json", "quality", census);
    assertEquals(0, run("page", file.toString(), "--out", folder.resolve("p").toString()));
    String page = Files.readString(folder.resolve("p/README.md"));
    assertTrue(page.contains("| kinlink | census | 0.9877 | 3 |"), page);
    assertFalse(page.contains("svg"), page);
  }
}

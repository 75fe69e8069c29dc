package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.TableReader;

/** A synthetic England from its making to its evaluation. */
class SynthesiseTest {
  private static final List<String> SOURCES =
      List.of(
          "school-census",
          "sen2",
          "cin-census",
          "ssda903",
          "ssd",
          "community-health",
          "csds",
          "maternity",
          "msds",
          "mhsds",
          "housing");

  @TempDir Path folder;
  private final TestConsole console = new TestConsole();

  private void done(Object... args) {
    assertEquals(ExitCode.DONE, console.run(args), console::err);
  }

  @Test
  void isMadeLinkedAndEvaluated() throws IOException {
    Path borough = folder.resolve("borough");
    Path out = folder.resolve("out");
    done("synthesise", "--out", borough, "--people", "1500", "--seed", "11");
    done("link", borough.resolve("linkage.yaml"), "--out", out, "--quiet");
    TestConsole own = new TestConsole();
    Path truth = borough.resolve("truth").resolve("truth.csv");
    Set<String> known = records(truth);
    Set<String> linked = records(out.resolve("persons.csv"));
    assertTrue(known.containsAll(linked), "the truth leaves records out");
    known.removeIf(record -> record.startsWith("school-roll,"));
    assertEquals(known, linked);
    for (String source : SOURCES) {
      assertTrue(linked.stream().anyMatch(record -> record.startsWith(source + ",")), source);
    }
    assertEquals(ExitCode.DONE, own.run("evaluate", out, "--truth", truth, "--json"), own::err);
    Map<?, ?> measures = (Map<?, ?>) ((Map<?, ?>) Json.parse("", own.out())).get("measures");
    assertTrue(value(measures, "precision") > 0.97, own::out);
    assertTrue(value(measures, "recall") > 0.8, own::out);
    assertTrue(Files.readAllLines(out.resolve("families.csv")).size() > 100);
    assertTrue(Files.readAllLines(out.resolve("households.csv")).size() > 20);
  }

  /** The source and id of every record that a table names. */
  private static Set<String> records(Path table) {
    TableReader reader = TableReader.ofOthers(table);
    int source = reader.column("source");
    int record = reader.column("record_id");
    Set<String> records = new TreeSet<>();
    reader.forEach(row -> records.add(row.cell(source) + "," + row.cell(record)));
    return records;
  }

  private static double value(Map<?, ?> measures, String name) {
    return ((Number) ((Map<?, ?>) measures.get(name)).get("value")).doubleValue();
  }

  @Test
  void isTheSameForTheSameSeed() throws IOException {
    done("synthesise", "--out", folder.resolve("one"), "--people", "250", "--seed", "3");
    done("synthesise", "--out", folder.resolve("two"), "--people", "250", "--seed", "3");
    assertEquals(Folders.content(folder.resolve("one")), Folders.content(folder.resolve("two")));
  }

  @Test
  void isNotWrittenOverOtherFiles() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertEquals(ExitCode.OUTPUT, console.run("synthesise", "--out", folder));
    assertEquals(Map.of("thesis.txt", "years of work"), Folders.content(folder));
  }

  @Test
  void hasAtLeastTwoHundredPeople() {
    assertEquals(ExitCode.USAGE, console.run("synthesise", "--out", folder, "--people", "199"));
    assertTrue(console.err().contains("--people must be from 200 to 20000000"), console::err);
  }
}

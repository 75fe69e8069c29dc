package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.TableReader;

/** A run that carries on an earlier one. */
class PreviousTest {
  private static final String PROJECT =
      """
      kinlink: 1
      sources:
        - {name: a, file: a.csv}
        - {name: b, file: b.csv}
      safeguards: {file: safeguards.csv}
      """;

  private static final String LIST = "safeguard,source,record_id,nhs_number\nseal,a,a7001,\n";

  @TempDir Path folder;
  private final TestConsole console = new TestConsole();

  @BeforeEach
  void write() throws IOException {
    TwoExtracts.write(folder);
    Files.writeString(folder.resolve("linkage.yaml"), PROJECT);
    list(LIST);
  }

  private void list(String text) throws IOException {
    Files.writeString(folder.resolve("safeguards.csv"), text);
  }

  private int link(String out, Object... more) {
    Object[] args = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"link", folder.resolve("linkage.yaml"), "--quiet", "--out", result(out)},
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return console.run(args);
  }

  private void linked(String out, Object... more) {
    assertEquals(ExitCode.DONE, link(out, more), console::err);
  }

  private Path result(String name) {
    return folder.resolve("out").resolve(name);
  }

  private Map<String, String> persons(String result) {
    TableReader table = TableReader.ofResult(result(result).resolve("persons.csv"));
    Map<String, String> persons = new TreeMap<>();
    table.forEach(row -> persons.put(row.cell(1), row.cell(2)));
    return persons;
  }

  private List<String> changes(String result) throws IOException {
    List<String> lines = Files.readAllLines(result(result).resolve("changes.csv"));
    assertEquals("about,change,id,other_id", lines.get(0));
    return lines.subList(1, lines.size());
  }

  private void rewrite(String file, List<String> lines) throws IOException {
    Files.write(folder.resolve(file), lines);
  }

  @Test
  void idsStayWhenOthersAreGone() throws IOException {
    linked("one");
    rewrite("a.csv", TwoExtracts.lines("a", 0).subList(0, 100));
    linked("anew");
    linked("two", "--previous", result("one"));
    Map<String, String> kept = persons("one");
    kept.keySet().retainAll(persons("two").keySet());
    assertNotEquals(kept, persons("anew"));
    assertEquals(kept, persons("two"));
    assertTrue(changes("two").stream().allMatch(c -> c.startsWith("person,disappeared,P")));
  }

  @Test
  void anIdThatWasGivenIsNeverGivenToSomebodyElse() throws IOException {
    linked("one");
    List<String> lines = TwoExtracts.lines("b", 50);
    rewrite("b.csv", lines.subList(0, 60));
    linked("two", "--previous", result("one"));
    assertTrue(changes("two").stream().allMatch(c -> c.startsWith("person,disappeared,P")));
    assertFalse(changes("two").isEmpty());
    rewrite("b.csv", lines);
    linked("three", "--previous", result("two"));
    Set<String> appeared = new HashSet<>(persons("three").values());
    appeared.removeAll(persons("two").values());
    assertEquals(changes("two").size(), appeared.size());
    assertTrue(Collections.disjoint(appeared, persons("one").values()));
  }

  @Test
  void aPersonThatComesApartAndTogetherAgainIsTold() throws IOException {
    linked("one");
    List<String> lines = TwoExtracts.lines("b", 50);
    int at = 1;
    while (!lines.get(at).startsWith("b7061,")) {
      at++;
    }
    String before = lines.set(at, "b7061,,Qforezzz,Qsuryyy,,1990-01-13,9 Qstreet z,,,");
    rewrite("b.csv", lines);
    linked("two", "--previous", result("one"));
    String kept = persons("two").get("a7061");
    String apart = persons("two").get("b7061");
    assertNotEquals(kept, apart);
    assertTrue(Set.of(kept, apart).contains(persons("one").get("a7061")));
    assertEquals(1, changes("two").stream().filter(c -> c.startsWith("person,split,")).count());
    lines.set(at, before);
    rewrite("b.csv", lines);
    linked("three", "--previous", result("two"));
    assertEquals(1, changes("three").stream().filter(c -> c.startsWith("person,merged,")).count());
    assertEquals(persons("three").get("a7061"), persons("three").get("b7061"));
  }

  @Test
  void aShorterListOfSafeguardsIsRefusedUntilReviewed() throws IOException {
    linked("one");
    list("safeguard,source,record_id,nhs_number\nseal,a,a7002,\n");
    assertEquals(ExitCode.USAGE, link("two", "--previous", result("one")));
    assertTrue(console.err().contains("--safeguards-reviewed"), console::err);
    assertFalse(Files.exists(result("two")));
    linked("two", "--previous", result("one"), "--safeguards-reviewed");
    Files.writeString(folder.resolve("linkage.yaml"), PROJECT.replaceFirst("safeguards: .*\n", ""));
    assertEquals(ExitCode.USAGE, link("three", "--previous", result("one")));
    assertTrue(console.err().contains("this one has none"), console::err);
  }

  @Test
  void nothingIsToldOfARecordThatWasSealedSince() throws IOException {
    linked("one");
    list(LIST + "seal,b,b7060,\n");
    linked("two", "--previous", result("one"));
    String was = persons("one").get("b7060");
    assertEquals(was, persons("one").get("a7060"));
    assertEquals(was, persons("two").get("a7060"));
    assertFalse(persons("one").containsValue(persons("two").get("b7060")));
    assertEquals(List.of(), changes("two"));
    linked("three", "--previous", result("two"));
    assertEquals(persons("two"), persons("three"));
    assertEquals(persons("one").get("a7001"), persons("three").get("a7001"));
  }

  @Test
  void whatIsNoResultIsRefused() {
    assertEquals(ExitCode.INPUT, link("two", "--previous", folder));
    assertFalse(Files.exists(result("two")));
  }
}

package org.kinlink.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.ResultFolder;

class LinkTest {
  @TempDir Path folder;
  private Path a;
  private Path b;
  private Path out;
  private final TestConsole console = new TestConsole();

  @BeforeEach
  void extracts() throws IOException {
    TwoExtracts.write(folder);
    a = folder.resolve("a.csv");
    b = folder.resolve("b.csv");
    out = folder.resolve("out");
  }

  private void link(Object... args) {
    List<Object> all = new ArrayList<>(List.of("link"));
    all.addAll(List.of(args));
    assertEquals(ExitCode.DONE, console.run(all.toArray()), console::err);
    assertEquals("", console.err());
  }

  @Test
  void linksTwoExtractsWithoutConfiguration() throws IOException {
    link(a, b, "--out", out);
    Set<String> expected = new TreeSet<>(ResultFolder.FILES);
    expected.remove("contradictions.csv");
    assertEquals(expected, Folders.content(out).keySet());
    Map<String, String> persons = persons(out);
    assertEquals(300, persons.size());
    int linked = 0;
    for (int person = 50; person < 150; person++) {
      linked +=
          persons.get("a" + (7000 + person)).equals(persons.get("b" + (7000 + person))) ? 1 : 0;
    }
    assertTrue(linked >= 95, "linked " + linked + " of 100");
    assertTrue(console.out().contains("date_of_birth"), console::out);
    assertTrue(console.out().contains(out.resolve("report.html").toString()), console::out);
  }

  @Test
  void findsDuplicatesInsideOneExtract() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(a));
    List<String> others = Files.readAllLines(b);
    lines.addAll(others.subList(1, others.size()));
    Path both = Files.write(folder.resolve("both.csv"), lines);
    link(both, "--out", out);
    Map<String, String> persons = persons(out);
    assertEquals(persons.get("a7060"), persons.get("b7060"));
    assertNotEquals(persons.get("a7060"), persons.get("b7061"));
  }

  @Test
  void showsNoValueAnywhere() throws IOException {
    Files.writeString(
        b,
        Files.readString(b)
            + "b1,9990000000,Qforebad,Qsurbad,Qsurbad,13/13/2013,1 Qstreet,ZX9,qmail,07700\n"
            + "b2,9990000001,Qforebad,Qsurbad\n"
            + "b2,,,,,,,,,\n");
    link(a, b, "--out", out);
    console.run("link", a, b, "--out", folder.resolve("a.csv"));
    console.run("link", a, folder.resolve("c.csv"), "--out", out);
    console.run("explain", out, "a7060", "b7060");
    console.run("explain", out, "a7060", "b7061", "--json");
    Map<String, String> written = Folders.content(out);
    written.put("out", console.out());
    written.put("err", console.err());
    for (Map.Entry<String, String> file : written.entrySet()) {
      // The temporary folder has a number of its own in its name.
      String text =
          file.getValue().replace(folder.getFileName().toString(), "").toLowerCase(Locale.ROOT);
      for (String canary : TwoExtracts.WORDS) {
        assertFalse(text.contains(canary), file.getKey() + " shows " + canary);
      }
      // Weights, hashes, times and the geometry of charts are numbers too; and where a run was
      // started has a name.
      String numbers =
          text.replaceAll("\"(sha256|written|working_folder)\": \"[^\"]*\"", "")
              .replaceAll("(?s)<style>.*?</style>|<svg.*?</svg>", "")
              .replaceAll("e-\\d+|-13\\d*\\.\\d", "");
      for (String canary : TwoExtracts.NUMBERS) {
        int at = numbers.indexOf(canary);
        assertTrue(
            at < 0,
            () -> file.getKey() + " shows " + numbers.substring(Math.max(0, at - 20), at + 20));
      }
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    link(a, b, "--out", out);
    Path again = folder.resolve("again");
    link(a, b, "--out", again);
    assertEquals(Folders.timeless(out), Folders.timeless(again));
  }

  @Test
  void isNotSwayedByTheOrderOfRowsOrByRecordIds() throws IOException {
    link(a, b, "--out", out);
    Map<String, String> renamed = new HashMap<>();
    Path c = renamed(a, "c", renamed);
    Path d = renamed(b, "d", renamed);
    Path other = folder.resolve("other");
    link(c, d, "--name", "a", "--name", "b", "--out", other);
    Map<String, String> persons = new HashMap<>();
    persons(other).forEach((id, person) -> persons.put(renamed.get(id), person));
    assertEquals(partition(persons(out)), partition(persons));
  }

  private Path renamed(Path file, String name, Map<String, String> original) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    String header = rows.remove(0);
    Collections.shuffle(rows, new Random(5));
    for (int i = 0; i < rows.size(); i++) {
      String id = name + (3000 + i);
      int comma = rows.get(i).indexOf(',');
      original.put(id, rows.get(i).substring(0, comma));
      rows.set(i, id + rows.get(i).substring(comma));
    }
    rows.add(0, header);
    return Files.write(folder.resolve(name + ".csv"), rows);
  }

  private static Set<Set<String>> partition(Map<String, String> persons) {
    Map<String, Set<String>> records = new HashMap<>();
    persons.forEach((id, person) -> records.computeIfAbsent(person, p -> new HashSet<>()).add(id));
    return new HashSet<>(records.values());
  }

  private static Map<String, String> persons(Path result) {
    Map<String, String> persons = new HashMap<>();
    PersonsFile.read(result).forEach((record, person) -> persons.put(record.recordId(), person));
    return persons;
  }

  @Test
  void replacesAnEarlierResult() throws IOException {
    link(a, "--out", out);
    link(a, b, "--out", out);
    assertEquals(300, persons(out).size());
  }

  @Test
  void timingsAreWrittenBesideTheResultAndReplaceNothing() throws IOException {
    Path timings = folder.resolve("timings.json");
    link(a, b, "--out", out, "--timings", timings);
    assertTrue(Files.readString(timings).contains("\"stage\": \"comparing candidates\""));
    byte[] extract = Files.readAllBytes(a);
    assertEquals(
        ExitCode.OUTPUT, console.run("link", a, b, "--out", out, "--timings", a), console::err);
    assertTrue(console.err().contains("name a new file with --timings"));
    assertArrayEquals(extract, Files.readAllBytes(a));
  }

  @Test
  void isQuietWhenAsked() {
    link(a, b, "--out", out, "--quiet");
    assertEquals("", console.out());
  }

  @Test
  void recordsThePurpose() throws IOException {
    link(a, b, "--out", out, "--purpose", "To offer help");
    assertTrue(Files.readString(out.resolve("run.json")).contains("To offer help"));
    assertTrue(Files.readString(out.resolve("report.html")).contains("To offer help"));
  }

  @Test
  void recordsNoPathOfTheHomeFolder() throws IOException {
    link(a, b, "--out", out);
    String run = Files.readString(out.resolve("run.json"));
    assertFalse(run.contains("\"" + Path.of("").toAbsolutePath()), run);
  }
}

package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.TableReader;

/** Registers are as hard to link as their kinds say, and their truth is whole. */
class RegistersTest {
  private static final int PEOPLE = 4_000;

  @TempDir Path folder;

  /** The records of each file by its entity, in the order of the file. */
  private Map<String, Map<String, List<Map<String, String>>>> read(RegisterKind kind)
      throws IOException {
    Path place = folder.resolve(kind.key());
    List<Path> files = Registers.write(kind, PEOPLE, 5, place);
    Map<String, String> truth = new HashMap<>();
    for (Map<String, String> row : rows(place.resolve("truth.csv"))) {
      String id = row.get("source") + " " + row.get("record_id");
      assertEquals(null, truth.put(id, row.get("entity")), "one row of truth for a record");
    }
    Map<String, Map<String, List<Map<String, String>>>> sources = new HashMap<>();
    for (Path file : files) {
      String source = file.getFileName().toString().replace(".csv", "");
      Map<String, List<Map<String, String>>> of = new HashMap<>();
      for (Map<String, String> row : rows(file)) {
        String entity = truth.remove(source + " " + row.get("record_id"));
        assertTrue(entity != null, "every record has a truth");
        of.computeIfAbsent(entity, e -> new ArrayList<>()).add(row);
      }
      sources.put(source, of);
    }
    assertTrue(truth.isEmpty(), "no truth without a record");
    return sources;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> header = List.of(Files.readAllLines(file).get(0).split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    TableReader table = TableReader.ofOthers(file);
    int[] places = header.stream().mapToInt(table::column).toArray();
    table.forEach(
        row -> {
          Map<String, String> cells = new HashMap<>();
          for (int i = 0; i < places.length; i++) {
            cells.put(header.get(i), row.cell(places[i]));
          }
          rows.add(cells);
        });
    return rows;
  }

  /** In which share of the pairs of two files that are one person something is so. */
  private double share(
      RegisterKind kind, BiPredicate<Map<String, String>, Map<String, String>> what)
      throws IOException {
    Map<String, Map<String, List<Map<String, String>>>> sources = read(kind);
    Map<String, List<Map<String, String>>> one = sources.get(kind.files().get(0));
    Map<String, List<Map<String, String>>> other = sources.get(kind.files().get(1));
    int pairs = 0;
    int found = 0;
    for (String entity : one.keySet()) {
      if (other.containsKey(entity)) {
        assertEquals(1, one.get(entity).size());
        pairs++;
        found += what.test(one.get(entity).get(0), other.get(entity).get(0)) ? 1 : 0;
      }
    }
    assertTrue(pairs > PEOPLE / 2, "most are in both");
    return (double) found / pairs;
  }

  private static boolean differ(Map<String, String> a, Map<String, String> b, String... columns) {
    for (String column : columns) {
      if (!a.get(column).equals(b.get(column))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void threeInTenOfACensusHaveAnotherName() throws IOException {
    double share = share(RegisterKind.CENSUS, (a, b) -> differ(a, b, "forename", "surname"));
    assertEquals(0.3, share, 0.04);
  }

  @Test
  void halfOfTheVotersHaveAnotherSurnameOrAddress() throws IOException {
    double share = share(RegisterKind.VOTERS, (a, b) -> differ(a, b, "surname", "address"));
    assertEquals(0.5, share, 0.04);
  }

  @Test
  void aLifeHasUpToFourteenRecordsAndAListHardlyTwo() throws IOException {
    Map<String, List<Map<String, String>>> lives = read(RegisterKind.HISTORY).get("lives");
    assertEquals(14, lives.values().stream().mapToInt(List::size).max().orElse(0));
    assertEquals(7.5, records(lives) / lives.size(), 0.3);
    Map<String, List<Map<String, String>>> list = read(RegisterKind.ONCE).get("list");
    assertEquals(1.11, records(list) / list.size(), 0.02);
  }

  private static double records(Map<String, List<Map<String, String>>> of) {
    return of.values().stream().mapToInt(List::size).sum();
  }

  @Test
  void mostSurnamesOfManyLanguagesAreNoneOfACensus() throws IOException {
    Set<String> british = surnames(RegisterKind.CENSUS);
    Set<String> all = surnames(RegisterKind.LANGUAGES);
    all.removeAll(british);
    assertTrue(all.size() > 500, all.size() + " other surnames");
  }

  private Set<String> surnames(RegisterKind kind) throws IOException {
    Set<String> surnames = new HashSet<>();
    read(kind)
        .values()
        .forEach(
            of -> of.values().forEach(rows -> rows.forEach(r -> surnames.add(r.get("surname")))));
    return surnames;
  }

  @Test
  void theSameSeedMakesTheSameFiles() throws IOException {
    for (RegisterKind kind : RegisterKind.values()) {
      String one = text(kind, 3, "one");
      assertEquals(one, text(kind, 3, "again"));
      assertNotEquals(one, text(kind, 4, "other"));
    }
  }

  private String text(RegisterKind kind, long seed, String name) throws IOException {
    Path place = folder.resolve(name);
    StringBuilder text = new StringBuilder();
    for (Path file : Registers.write(kind, 300, seed, place)) {
      text.append(Files.readString(file));
    }
    return text + Files.readString(place.resolve("truth.csv"));
  }

  @Test
  void nobodyIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Registers.write(RegisterKind.ONCE, 0, 1, folder));
  }
}

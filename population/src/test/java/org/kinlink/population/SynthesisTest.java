package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into the folder. */
class SynthesisTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @TempDir Path folder;

  private Map<String, String> made(String name, int people, long seed) throws IOException {
    Path into = folder.resolve(name);
    Synthesis.write(new SynthesisOptions(people, seed, ErrorProfile.CALM, TODAY), into);
    return content(into);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return content;
  }

  private static List<String[]> rows(Map<String, String> files, String name) {
    return files
        .getOrDefault(name, "")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(Collectors.toList());
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
    Map<String, String> one = made("one", 6000, 3);
    assertEquals(one, made("two", 6000, 3));
    assertNotEquals(one, made("other", 6000, 4));
    assertEquals(Set.copyOf(Synthesis.files()), one.keySet());
  }

  @Test
  void theExampleIsWhatItsOptionsGive() throws IOException {
    Synthesis.write(SynthesisOptions.example(), folder);
    Path example = Path.of("..", "examples", "england");
    for (Map.Entry<String, String> file : content(folder).entrySet()) {
      assertEquals(
          Files.readString(example.resolve(file.getKey())),
          file.getValue(),
          file.getKey() + " differs: run ./kinlink synthesise --out examples/england");
    }
    Path picture = Path.of("..", "docs", "images", "family.svg");
    assertEquals(
        Files.readString(folder.resolve("truth/family.svg")),
        Files.readString(picture),
        "the picture of the docs is not that of the example");
  }

  @Test
  void evenASmallPlaceHoldsWhatIsRare() throws IOException {
    Map<String, String> files = made("small", 600, 20_260_115);
    assertTrue(rows(files, "truth/never-join.csv").size() >= 2);
    assertTrue(rows(files, "ssda903/uasc.csv").size() >= 1);
    assertTrue(rows(files, "mhsds/MHS501HospProvSpell.csv").size() >= 1);
    for (String facet : List.of("looked_after", "in_custody", "in_refuge", "adopted")) {
      assertTrue(
          rows(files, "truth/facets.csv").stream().anyMatch(row -> row[1].equals(facet)), facet);
    }
    for (String relation : List.of("kinship_carer", "foster_parent", "half_sibling")) {
      assertTrue(
          rows(files, "truth/truth-relationships.csv").stream()
              .anyMatch(row -> row[1].equals(relation)),
          relation);
    }
  }

  @Test
  void bothLivesOfTheAdoptedAreSealedByNumber() throws IOException {
    Map<String, String> files = made("sealed", 6000, 3);
    Map<String, String> numbers = new HashMap<>();
    rows(files, "truth/persons.csv").forEach(row -> numbers.put(row[0], row[1]));
    Set<String> sealed = new HashSet<>();
    rows(files, "safeguards.csv").stream()
        .filter(row -> row[0].equals("seal"))
        .forEach(row -> sealed.add(row[3]));
    List<String[]> pairs = rows(files, "truth/never-join.csv");
    assertTrue(pairs.size() > 2);
    for (String[] pair : pairs) {
      assertNotEquals(numbers.get(pair[0]), numbers.get(pair[1]));
      assertTrue(sealed.contains(numbers.get(pair[0])) && sealed.contains(numbers.get(pair[1])));
    }
  }

  @Test
  void neitherIdsNorOrderTellWhoBelongsTogether() throws IOException {
    Map<String, String> files = made("order", 6000, 3);
    Map<String, String> entityOf = new HashMap<>();
    rows(files, "truth/truth.csv").forEach(row -> entityOf.put(row[0] + row[1], row[2]));
    Map<String, String> sibship = new HashMap<>();
    rows(files, "truth/persons.csv").forEach(row -> sibship.put(row[0], row[9]));
    List<String[]> pupils = rows(files, "school-census/pupilonroll.csv");
    int together = 0;
    for (int i = 1; i < pupils.size(); i++) {
      String one = sibship.get(entityOf.get("school-census" + pupils.get(i - 1)[0]));
      String other = sibship.get(entityOf.get("school-census" + pupils.get(i)[0]));
      together += one != null && !one.isEmpty() && one.equals(other) ? 1 : 0;
    }
    assertTrue(pupils.size() > 700);
    assertTrue(together < 8, together + " neighbours in the file are siblings");
    Set<String> health = new HashSet<>();
    rows(files, "community-health/patients.csv").forEach(row -> health.add(row[0]));
    long alike =
        pupils.stream()
            .filter(row -> health.contains(row[0]))
            .filter(
                row ->
                    entityOf
                        .get("school-census" + row[0])
                        .equals(entityOf.get("community-health" + row[0])))
            .count();
    assertEquals(0, alike);
  }

  @Test
  void everyRecordIsAboutAPersonOfTheTruth() throws IOException {
    Map<String, String> files = made("truth", 600, 8);
    Set<String> entities = new HashSet<>();
    rows(files, "truth/persons.csv").forEach(row -> assertTrue(entities.add(row[0])));
    Set<String> records = new HashSet<>();
    for (String[] row : rows(files, "truth/truth.csv")) {
      assertTrue(entities.contains(row[2]));
      assertTrue(records.add(row[0] + " " + row[1]), "a record twice");
    }
    for (String[] row : rows(files, "housing/households.csv")) {
      assertTrue(records.contains("housing " + row[0]));
    }
    for (String[] row : rows(files, "truth/truth-relationships.csv")) {
      assertTrue(entities.contains(row[0]) && entities.contains(row[2]));
      assertTrue(row[4].isEmpty() || row[3].compareTo(row[4]) <= 0, "ends before it begins");
    }
  }

  @Test
  void whatAStoppedRunLeftIsCleared() throws IOException {
    Files.writeString(folder.resolve(".unsorted-truth-0"), "half a row");
    Synthesis.write(new SynthesisOptions(200, 1, ErrorProfile.CALM, TODAY), folder);
    assertEquals(Set.copyOf(Synthesis.files()), content(folder).keySet());
  }

  @Test
  void tooFewPeopleAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SynthesisOptions(199, 1, ErrorProfile.CALM, TODAY));
  }

  @Test
  void anotherCenturyIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SynthesisOptions(600, 1, ErrorProfile.CALM, LocalDate.of(2050, 1, 1)));
  }
}

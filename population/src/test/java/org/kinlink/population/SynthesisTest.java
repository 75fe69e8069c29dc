package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into the folder. */
class SynthesisTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @TempDir static Path shared = Path.of("");
  private static Map<String, String> town = Map.of();

  @TempDir Path folder;

  @BeforeAll
  static void makeATown() throws IOException {
    Synthesis.write(new SynthesisOptions(6000, 3, ErrorProfile.CALM, TODAY), shared);
    town = content(shared);
  }

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
    assertEquals(town, made("two", 6000, 3));
    assertNotEquals(town, made("other", 6000, 4));
    assertEquals(Set.copyOf(Synthesis.files()), town.keySet());
  }

  @Test
  void neitherThreadsNorLocaleNorTimeZoneChangeAByte() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      for (int threads : new int[] {1, 5}) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        assertEquals(town, pool.submit(() -> made("threads" + threads, 6000, 3)).get());
        pool.shutdown();
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theExampleIsWhatItsOptionsGive() throws IOException {
    Synthesis.write(SynthesisOptions.example(), folder);
    Path example = Path.of("..", "examples", "borough");
    for (Map.Entry<String, String> file : content(folder).entrySet()) {
      assertEquals(
          Files.readString(example.resolve(file.getKey())),
          file.getValue(),
          file.getKey() + " differs: run ./kinlink synthesise --out examples/borough");
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
    Map<String, String> numbers = new HashMap<>();
    rows(town, "truth/persons.csv").forEach(row -> numbers.put(row[0], row[1]));
    Set<String> sealed = new HashSet<>();
    rows(town, "safeguards.csv").stream()
        .filter(row -> row[0].equals("seal"))
        .forEach(row -> sealed.add(row[3]));
    List<String[]> pairs = rows(town, "truth/never-join.csv");
    assertTrue(pairs.size() > 2);
    for (String[] pair : pairs) {
      assertNotEquals(numbers.get(pair[0]), numbers.get(pair[1]));
      assertTrue(sealed.contains(numbers.get(pair[0])) && sealed.contains(numbers.get(pair[1])));
    }
  }

  @Test
  void neitherIdsNorOrderTellWhoBelongsTogether() throws IOException {
    Map<String, String> entityOf = new HashMap<>();
    rows(town, "truth/truth.csv").forEach(row -> entityOf.put(row[0] + row[1], row[2]));
    Map<String, String> sibship = new HashMap<>();
    rows(town, "truth/persons.csv").forEach(row -> sibship.put(row[0], row[9]));
    List<String[]> pupils = rows(town, "school-census/pupilonroll.csv");
    int together = 0;
    for (int i = 1; i < pupils.size(); i++) {
      String one = sibship.get(entityOf.get("school-census" + pupils.get(i - 1)[0]));
      String other = sibship.get(entityOf.get("school-census" + pupils.get(i)[0]));
      together += one != null && !one.isEmpty() && one.equals(other) ? 1 : 0;
    }
    assertTrue(pupils.size() > 700);
    assertTrue(together < 8, together + " neighbours in the file are siblings");
    Set<String> health = new HashSet<>();
    rows(town, "community-health/patients.csv").forEach(row -> health.add(row[0]));
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

  /** The return has no ids: a preset that reads it numbers the people in their order. */
  @Test
  void peopleOfTheReturnOnPlansAreKnownByTheirPlace() throws IOException {
    Map<String, String> births = new HashMap<>();
    rows(town, "truth/persons.csv").forEach(row -> births.put(row[0], row[2]));
    Map<String, String> places = new HashMap<>();
    rows(town, "truth/truth.csv").stream()
        .filter(row -> row[0].equals("sen2"))
        .forEach(row -> places.put(row[1], row[2]));
    Matcher birth =
        Pattern.compile("<PersonBirthDate>(.*?)</").matcher(town.getOrDefault("sen2/sen2.xml", ""));
    int place = 0;
    int right = 0;
    while (birth.find()) {
      place++;
      String entity = places.getOrDefault(Integer.toString(place), "");
      right += birth.group(1).equals(births.get(entity)) ? 1 : 0;
    }
    assertEquals(place, places.size());
    assertTrue(right > 30 && right > 0.9 * place, right + " of " + place);
    assertFalse(town.getOrDefault("sen2/sen2.xml", "").contains("PersonID"));
    for (String[] row : rows(town, "safeguards.csv")) {
      assertTrue(!row[1].equals("sen2") || places.containsKey(row[2]));
    }
  }

  @Test
  void unbornChildrenAreExpectedAndHaveNoNumber() throws IOException {
    assertTrue(
        town.getOrDefault("cin-census/cin.xml", "").contains("<ExpectedPersonBirthDate>2026"));
    List<String[]> unborn =
        rows(town, "truth/persons.csv").stream()
            .filter(row -> row[2].compareTo(TODAY.toString()) > 0)
            .toList();
    assertFalse(unborn.isEmpty());
    unborn.forEach(row -> assertEquals("", row[1]));
    assertTrue(
        rows(town, "ssd/ssd_person.csv").stream()
            .anyMatch(row -> row[1].equals("Unborn") && row[6].isEmpty() && !row[11].isEmpty()));
  }

  @Test
  void supersededNumbersStandInExtractsButNeverForTheAdopted() throws IOException {
    Map<String, String> numbers = new HashMap<>();
    rows(town, "truth/persons.csv").forEach(row -> numbers.put(row[1], row[0]));
    Set<String> apart = new HashSet<>();
    rows(town, "truth/never-join.csv").forEach(row -> apart.addAll(List.of(row[0], row[1])));
    Set<String> held = new HashSet<>();
    rows(town, "ssd/ssd_person.csv").forEach(row -> held.add(row[7]));
    rows(town, "community-health.csv").forEach(row -> held.add(row[1]));
    int found = 0;
    for (String[] row : rows(town, "superseded.csv")) {
      assertFalse(numbers.containsKey(row[0]), "the number of somebody else");
      assertFalse(apart.contains(String.valueOf(numbers.get(row[1]))), "leads into another life");
      found += held.contains(row[0]) ? 1 : 0;
    }
    assertTrue(found >= 3, found + " are still in use");
  }

  @Test
  void rowsWhoseKeysMeetAreAllWrittenInOneOrder() throws IOException {
    List<String> texts = new ArrayList<>();
    for (List<String> order : List.of(List.of("b\n", "a\n"), List.of("a\n", "b\n"))) {
      Spool spool = new Spool(OutputFile.TRUTH, folder, 1, TODAY);
      for (String row : order) {
        Sheet sheet = new Sheet(5);
        sheet.add(row);
        spool.take(sheet);
      }
      spool.finish((place, note) -> {});
      texts.add(Files.readString(folder.resolve("truth/truth.csv")));
    }
    assertEquals("source,record_id,entity\na\nb\n", texts.get(0));
    assertEquals(texts.get(0), texts.get(1));
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

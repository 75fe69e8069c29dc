package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractsTest {
  private static final Extracts EXAMPLE = Extracts.example();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private static Extracts small(long seed, long errors) {
    return Extracts.of(
        Borough.grow(new BoroughOptions(seed, 20, TODAY)), ErrorProfile.CALM, errors);
  }

  @Test
  void oneSeedGivesTheSameBytesInEveryLocale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      assertEquals(EXAMPLE.files(), Extracts.example().files());
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    assertNotEquals(
        small(1, 5).files().get("truth/truth-relationships.csv"),
        small(2, 5).files().get("truth/truth-relationships.csv"));
  }

  @Test
  void anotherSeedOfErrorsLeavesThePeopleAlone() {
    assertEquals(
        small(1, 5).files().get("truth/truth-relationships.csv"),
        small(1, 6).files().get("truth/truth-relationships.csv"));
    assertNotEquals(
        small(1, 5).files().get("school-roll.csv"), small(1, 6).files().get("school-roll.csv"));
  }

  @Test
  void theExampleHoldsAFewHundredPeople() {
    long people =
        Rows.of(EXAMPLE, "truth/truth.csv").stream()
            .map(row -> row.getField("entity"))
            .distinct()
            .count();
    assertTrue(people >= 250 && people <= 350, "people: " + people);
  }

  @Test
  void everyNumberIsValidAndOfTheRange999() {
    for (String file :
        List.of("school-roll.csv", "social-care-people.csv", "community-health.csv")) {
      int present = 0;
      for (NamedCsvRecord row : Rows.of(EXAMPLE, file)) {
        String number = row.getField("nhs_number");
        if (!number.isEmpty()) {
          present++;
          assertTrue(number.matches("999[0-9]{7}"));
          assertEquals(0, CheckCharactersTest.weightedSum(number) % 11);
        }
      }
      assertTrue(present > 0);
    }
  }

  @Test
  void everyPupilNumberHasItsCheckLetter() {
    for (NamedCsvRecord row : Rows.of(EXAMPLE, "school-roll.csv")) {
      String upn = row.getField("upn");
      if (!upn.isEmpty()) {
        assertEquals(CheckCharacters.pupilNumber(upn.substring(1)), upn.charAt(0));
      }
    }
  }

  @Test
  void everyPostcodeIsOfTheAreaThatDoesNotExist() {
    for (NamedCsvRecord row : Rows.of(EXAMPLE, "social-care-residences.csv")) {
      assertTrue(row.getField("postcode").matches("ZX[1-9] [1-9][A-Z]{2}"));
    }
    for (NamedCsvRecord row : Rows.of(EXAMPLE, "social-care-people.csv")) {
      assertTrue(row.getField("postcode").matches("(?i)(ZX[1-9] ?[1-9][A-Z]{2})?"));
    }
  }

  @Test
  void relatedTablesNameOnlyRecordsOfTheirSource() {
    assertKnown("school-addresses.csv", "school", "pupil_id");
    assertKnown("social-care-residences.csv", "social-care", "person_id");
    assertKnown("social-care-relationships.csv", "social-care", "person_id", "related_person_id");
    assertKnown(
        "community-health-relationships.csv",
        "community-health",
        "local_patient_id",
        "related_patient_id");
  }

  private static void assertKnown(String file, String source, String... columns) {
    Set<String> known = Rows.entities(EXAMPLE, source).keySet();
    List<NamedCsvRecord> rows = Rows.of(EXAMPLE, file);
    assertFalse(rows.isEmpty());
    for (NamedCsvRecord row : rows) {
      for (String column : columns) {
        assertTrue(known.contains(row.getField(column)));
      }
    }
  }

  @Test
  void schoolAndHealthHoldEachPersonOnceAndSocialCareSomeTwice() {
    assertEquals(0, duplicates("school"));
    assertEquals(0, duplicates("community-health"));
    assertTrue(duplicates("social-care") >= 1);
  }

  private static int duplicates(String source) {
    List<String> entities = new ArrayList<>(Rows.entities(EXAMPLE, source).values());
    return entities.size() - new HashSet<>(entities).size();
  }

  @Test
  void recordIdsDoNotFollowThePeople() {
    for (String source : List.of("school", "social-care", "community-health")) {
      List<String> byId =
          Rows.entities(EXAMPLE, source).entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(Map.Entry::getValue)
              .toList();
      int rising = 0;
      for (int i = 1; i < byId.size(); i++) {
        rising += byId.get(i).compareTo(byId.get(i - 1)) > 0 ? 1 : 0;
      }
      double share = rising / (byId.size() - 1.0);
      assertTrue(share > 0.35 && share < 0.65, source + " rises " + share);
    }
  }

  @Test
  void noCellCouldStartAFormula() {
    for (String file : EXAMPLE.files().keySet()) {
      if (file.endsWith(".csv")) {
        for (NamedCsvRecord row : Rows.of(EXAMPLE, file)) {
          row.getFields().forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\-\t\r].*")));
        }
      }
    }
  }

  @Test
  void theWriterLeavesOtherFilesOfTheFolderAlone(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("README.md"), "mine", StandardCharsets.UTF_8);
    ExtractWriter.write(EXAMPLE, dir);
    assertEquals("mine", Files.readString(dir.resolve("README.md"), StandardCharsets.UTF_8));
    assertTrue(Files.exists(dir.resolve("truth").resolve("truth.csv")));
  }
}

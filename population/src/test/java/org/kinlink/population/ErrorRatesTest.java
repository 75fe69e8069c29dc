package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors are about as frequent as their profile says, measured against the truth. */
class ErrorRatesTest {
  private static final Borough BOROUGH =
      Borough.grow(new BoroughOptions(77, 1000, LocalDate.of(2026, 1, 15)));
  private static final Register REGISTER = new Register(BOROUGH);
  private static final Extracts CALM = Extracts.of(BOROUGH, ErrorProfile.CALM, 5);
  private static final Extracts STRESS = Extracts.of(BOROUGH, ErrorProfile.STRESS, 5);

  static List<ErrorProfile> profiles() {
    return List.of(ErrorProfile.CALM, ErrorProfile.STRESS);
  }

  private static double share(Extracts extracts, BiPredicate<NamedCsvRecord, Person> wrong) {
    Map<String, String> entities = Rows.entities(extracts, "school");
    List<NamedCsvRecord> rows = Rows.of(extracts, "school-roll.csv");
    long count = 0;
    for (NamedCsvRecord row : rows) {
      Person person = REGISTER.person(entities.getOrDefault(row.getField("pupil_id"), ""));
      count += wrong.test(row, person) ? 1 : 0;
    }
    return (double) count / rows.size();
  }

  private static void assertNear(double expected, double actual, String what) {
    assertTrue(
        actual > expected * 0.6 - 0.002 && actual < expected * 1.5 + 0.002,
        what + ": " + actual + " instead of about " + expected);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void birthDatesAreMissingOrWrongAsTheProfileSays(ErrorProfile profile) {
    Extracts extracts = profile.equals(ErrorProfile.CALM) ? CALM : STRESS;
    ErrorProfile.BirthErrors errors = profile.births();
    assertNear(
        errors.missing(), share(extracts, (row, p) -> row.getField("birth_year").isEmpty()), "gap");
    assertNear(
        errors.wrongSex(),
        share(extracts, (row, p) -> !row.getField("sex").equals(p.sex().letter())),
        "sex");
    // About a third of all dates can be read with day and month exchanged.
    assertNear(
        errors.wrongPart() + errors.dayMonthSwapped() * 0.36,
        share(
            extracts, (row, p) -> !row.getField("birth_day").isEmpty() && !bornOn(row, p.birth())),
        "wrong date");
  }

  private static boolean bornOn(NamedCsvRecord row, LocalDate birth) {
    return Integer.parseInt(row.getField("birth_day")) == birth.getDayOfMonth()
        && Integer.parseInt(row.getField("birth_month")) == birth.getMonthValue()
        && Integer.parseInt(row.getField("birth_year")) == birth.getYear();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void numbersAreAsFrequentAsTheProfileSays(ErrorProfile profile) {
    Extracts extracts = profile.equals(ErrorProfile.CALM) ? CALM : STRESS;
    ErrorProfile.NumberErrors numbers = profile.numbers();
    assertNear(numbers.inEducation(), present(extracts, "school-roll.csv"), "school");
    assertNear(1 - numbers.inSocialCare(), 1 - present(extracts, "social-care-people.csv"), "care");
    assertNear(1 - numbers.inHealth(), 1 - present(extracts, "community-health.csv"), "health");
  }

  private static double present(Extracts extracts, String file) {
    List<NamedCsvRecord> rows = Rows.of(extracts, file);
    long present = rows.stream().filter(r -> !r.getField("nhs_number").isEmpty()).count();
    return (double) present / rows.size();
  }

  @Test
  void calmNamesDisagreeAboutAsOftenAsInTheBritishCohort() {
    double forename =
        share(CALM, (row, p) -> !row.getField("forename").equals(p.name().forename()));
    double surname = share(CALM, (row, p) -> !row.getField("surname").equals(p.name().surname()));
    assertTrue(forename > 0.05 && forename < 0.16, "forename: " + forename);
    assertTrue(surname > 0.03 && surname < 0.18, "surname: " + surname);
  }

  @Test
  void stressNamesDisagreeAboutAsOftenAsInTheTrialsOfTheCensus() {
    double forename =
        share(STRESS, (row, p) -> !row.getField("forename").equals(p.name().forename()));
    double surname = share(STRESS, (row, p) -> !row.getField("surname").equals(p.name().surname()));
    assertTrue(forename > 0.28 && forename < 0.45, "forename: " + forename);
    assertTrue(surname > 0.22 && surname < 0.4, "surname: " + surname);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void socialCareHoldsPeopleTwiceAndNumbersWrongAsTheProfileSays(ErrorProfile profile) {
    Extracts extracts = profile.equals(ErrorProfile.CALM) ? CALM : STRESS;
    Map<String, String> entities = Rows.entities(extracts, "social-care");
    long people = entities.values().stream().distinct().count();
    assertNear(profile.duplicates(), (double) entities.size() / people - 1, "twice");
    double present = 0;
    double wrong = 0;
    for (NamedCsvRecord row : Rows.of(extracts, "social-care-people.csv")) {
      Person person = REGISTER.person(entities.getOrDefault(row.getField("person_id"), ""));
      String number = row.getField("nhs_number");
      if (!number.isEmpty() && !REGISTER.is(person, HardCase.NUMBER_OF_MOTHER)) {
        present++;
        wrong += number.equals(person.nhsNumber()) ? 0 : 1;
      }
    }
    assertNear(profile.numbers().wrong(), wrong / present, "wrong number");
  }

  @Test
  void stressIsWorseThanCalmInEveryField() {
    List<BiPredicate<NamedCsvRecord, Person>> wrong =
        List.of(
            (row, p) -> !row.getField("forename").equals(p.name().forename()),
            (row, p) -> !row.getField("surname").equals(p.name().surname()),
            (row, p) -> row.getField("postcode").isEmpty(),
            (row, p) -> REGISTER.residences(p).stream().noneMatch(r -> isThere(r, row)));
    for (BiPredicate<NamedCsvRecord, Person> one : wrong) {
      assertTrue(share(STRESS, one) > 1.5 * share(CALM, one));
    }
  }

  private static boolean isThere(Residence residence, NamedCsvRecord row) {
    return residence.isOpen() && residence.address().postcode().equals(row.getField("postcode"));
  }

  @Test
  void aMoveThatOneAgencyMissedIsMissedByOthersToo() {
    Map<String, String> pupils = Rows.entities(CALM, "school");
    Map<String, String> patients = Rows.entities(CALM, "community-health");
    Map<String, Boolean> staleAtSchool = new HashMap<>();
    for (NamedCsvRecord row : Rows.of(CALM, "school-roll.csv")) {
      String entity = pupils.getOrDefault(row.getField("pupil_id"), "");
      staleAtSchool.put(entity, isStale(entity, row.getField("postcode")));
    }
    int[] stale = new int[2];
    int[] all = new int[2];
    for (NamedCsvRecord row : Rows.of(CALM, "community-health.csv")) {
      String entity = patients.getOrDefault(row.getField("local_patient_id"), "");
      Boolean atSchool = staleAtSchool.get(entity);
      if (atSchool != null && movedLately(entity)) {
        int group = atSchool ? 1 : 0;
        all[group]++;
        stale[group] += isStale(entity, row.getField("postcode")) ? 1 : 0;
      }
    }
    double afterStale = (double) stale[1] / all[1];
    double afterFresh = (double) stale[0] / all[0];
    assertTrue(all[1] > 30, "missed moves: " + all[1]);
    assertTrue(afterStale > 2 * afterFresh, afterStale + " after " + afterFresh);
  }

  private static boolean movedLately(String entity) {
    LocalDate since = BOROUGH.today().minusYears(3);
    return REGISTER.residences(REGISTER.person(entity)).stream()
        .map(Residence::to)
        .anyMatch(to -> to != null && since.isBefore(to));
  }

  private static boolean isStale(String entity, String postcode) {
    return REGISTER.residences(REGISTER.person(entity)).stream()
        .anyMatch(r -> !r.isOpen() && r.address().postcode().equals(postcode));
  }
}

package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Whoever goes by another name goes by a middle name, where these are known. */
final class MiddleNamesTest {
  private static final String DAY = "2012-03-04";

  /** One record of the school and one of the clinic. */
  private static Records two(String school, String middle, String clinic, String surname) {
    return Records.of(
            FieldKind.FORENAME,
            FieldKind.MIDDLE_NAMES,
            FieldKind.SURNAME,
            FieldKind.SEX,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("school", OncePerPerson.YES)
        .add("s", school, middle, "boyd", "m", DAY, "EX9 9ZZ")
        .source("clinic")
        .add("c", clinic, null, surname, "m", DAY, "EX9 9ZZ");
  }

  @ParameterizedTest
  @CsvSource({
    "cormac, patrick, jovan, boyd, true",
    "cormac, patrick jovan, jovan, boyd, false",
    "cormac, jovann, jovan, boyd, false",
    "cormac, j, jovan, boyd, false",
    "cormac, , jovan, boyd, false",
    "cormac, patrick, boyd, cormac, false",
    "cormac, patrick, boydd, cormac, false",
    "cormac, patrick, boyd, finlay, true",
  })
  void aNameThatIsNobodysIsAnothers(
      String school, String middle, String clinic, String surname, boolean apart) {
    People people = two(school, middle, clinic, surname).people();
    MiddleNames names = new MiddleNames(people);
    assertEquals(apart, names.toldApart(new int[] {0}, new int[] {1}));
    assertEquals(apart, names.toldApart(new int[] {1}, new int[] {0}));
  }

  /** Both state middle names. */
  @ParameterizedTest
  @CsvSource({
    "antonio, jose, tony, jose, false",
    "agnieszka, joanna, aga, j, false",
    "agnieszka, joanna, aga, joana, false",
    "antonio, jose, tony, carlos, true",
    "amelia, ivy, olivia, ivy, true",
    "amelia, ivy, olivia, , true",
  })
  void formsOfOneNameStandBesideOneMiddleName(
      String one, String middle, String other, String otherMiddle, boolean apart) {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.MIDDLE_NAMES, FieldKind.SURNAME)
            .source("a")
            .add("1", one, middle, "silva")
            .source("b")
            .add("2", other, otherMiddle, "silva")
            .people();
    MiddleNames names = new MiddleNames(people);
    assertEquals(apart, names.toldApart(new int[] {0}, new int[] {1}));
    assertEquals(apart, names.toldApart(new int[] {1}, new int[] {0}));
  }

  @Test
  void theNamesOfAGroupArePutTogether() {
    People people =
        two("cormac", "patrick", "jovan", "boyd")
            .add("d", "cormac", "jovan", "boyd", "m", DAY, "EX9 9ZZ")
            .people();
    MiddleNames names = new MiddleNames(people);
    assertEquals(true, names.toldApart(new int[] {0}, new int[] {1}));
    assertEquals(false, names.toldApart(new int[] {0, 2}, new int[] {1}));
  }

  /**
   * All else is the same in both, and convinces while nobody says what else the child is called.
   */
  @Test
  void twoNamesKeepGroupsApart() {
    assertEquals("null", doubt(two("cormac", null, "jovan", "boyd")));
    assertEquals("null", doubt(two("cormac", "jovan", "jovan", "boyd")));
    assertEquals("forenames differ", doubt(two("cormac", "patrick", "jovan", "boyd")));
  }

  /** Two of a family whose names are all written the wrong way round agree on the surname only. */
  @ParameterizedTest
  @CsvSource({
    // the given name in the one and in the other, whether others are called Moss for a surname
    "olly, freddie, true, forenames differ",
    "olly, ollyy, true, null",
    "oliver, oli, true, null",
    "olly, freddie, false, null",
    // a boy called Moss who changed his surname
    "wilson, baker, true, null",
  })
  void aSurnameInThePlaceOfTheForenameIsNoForename(
      String one, String other, boolean known, String doubt) {
    Records records =
        Records.of(
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.SEX,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("school", OncePerPerson.YES)
            .add("s", "moss", one, "m", DAY, "EX9 9ZZ")
            .source("clinic")
            .add("c", "moss", other, "m", DAY, "EX9 9ZZ");
    String surname = known ? "moss" : "boyd";
    for (String forename : new String[] {"olly", "ollyy", "oliver", "oli", "freddie"}) {
      records =
          records
              .add(forename + 1, forename, surname, "f", "1980-01-01", "EX9 9ZZ")
              .add(forename + 2, forename, surname, "f", "1981-02-02", "EX9 9ZZ");
    }
    assertEquals(doubt, doubt(records));
  }

  private static String doubt(Records records) {
    People people = records.people();
    Forenames forenames = new Forenames(people, Learnt.scorer(people, true, false), row -> false);
    return String.valueOf(
        forenames.doubt(new int[] {row(people, "s")}, new int[] {row(people, "c")}));
  }

  private static int row(People people, String id) {
    return IntStream.range(0, people.size())
        .filter(row -> people.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }
}

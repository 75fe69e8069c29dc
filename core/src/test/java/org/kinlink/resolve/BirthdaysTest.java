package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** Dates of birth of two records, in clear and as the letters that stand for them. */
final class BirthdaysTest {
  private static final int ONE = 0;
  private static final int OTHER = 1;

  private static People born(String one, String other) {
    return Records.of(FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH)
        .source("a")
        .add("1", "ada", one)
        .add("2", "ada", other)
        .people();
  }

  /** The letters stand for 1980, 1985 and 1999, and for numbers of months and days. */
  @ParameterizedTest
  @CsvSource({
    "1980-05-17, 1980-05-17, true",
    "1980-05-17, 1980-05-11, true",
    "1980-05-17, 1980-11-17, true",
    "1980-05-11, 1980-11-05, true",
    "1980-05-17, 1980-11-06, false",
    "1980-05-17, 1985-05-17, true",
    "1980-05-17, 1985-05-11, false",
    "1980-05-17, 1999-05-17, false",
    "1980-01-01, 1985-01-01, false",
    "1980-01-01, 1980-05-17, false",
    "qz3b-ka-wt, qz3b-ka-wt, true",
    "qz3b-ka-wt, qz3b-ka-ee, true",
    "qz3b-ka-wt, qz3b-ee-wt, true",
    "qz3b-ka-wt, qz3b-wt-ka, true",
    "qz3b-ka-wt, qz3b-ee-ss, false",
    "qz3b-ka-wt, m7aa-ee-ss, false",
    "qz3b-ka-wt, m7aa-ka-ss, false",
    "qz3b-01-01, qz3b-ka-wt, false",
    "qz3b-01-01, m7aa-01-01, false",
    "1980-05-17, 1980, false"
  })
  void aSlipIsOneDateAndAnotherDateIsNot(String one, String other, boolean fit) {
    Birthdays births = new Birthdays(born(one, other));
    assertEquals(fit, births.fit(ONE, OTHER));
    assertEquals(fit, births.fit(OTHER, ONE));
  }

  @Test
  void lettersSayNothingOfWhoIsOlder() {
    Birthdays births = new Birthdays(born("qz3b-ka-wt", "m7aa-ka-wt"));
    assertTrue(births.known(ONE) && births.known(OTHER));
    assertFalse(births.fit(ONE, OTHER));
    assertFalse(births.years(ONE, OTHER));
    assertFalse(births.generation(ONE, OTHER));
    assertFalse(births.generationBefore(ONE, OTHER) || births.generationBefore(OTHER, ONE));
  }

  @Test
  void aParentIsAGenerationOlder() {
    Birthdays births = new Birthdays(born("1980-05-17", "1992-01-02"));
    assertTrue(births.generationBefore(ONE, OTHER));
    assertFalse(births.generationBefore(OTHER, ONE));
    assertTrue(births.generation(OTHER, ONE));
    assertFalse(new Birthdays(born("1980-05-17", "1991-12-31")).generation(ONE, OTHER));
  }

  /** Letters of so many years that numbers for them run out are dates of which nothing is known. */
  @Test
  void moreYearsThanThereAreNumbersFor() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH).source("a");
    int many = 26 * 26 * 30;
    for (int i = 0; i < many; i++) {
      String year = "" + (char) ('a' + i / 26 / 30) + (char) ('a' + i / 30 % 26) + (i % 30 + 10);
      records.add("r" + i, "ada", year + "-ka-wt");
    }
    People people = records.people();
    Birthdays births = new Birthdays(people);
    long known = IntStream.range(0, many).filter(births::known).count();
    assertTrue(known > 19_000 && known < many, () -> known + " of " + many);
    int unknown = IntStream.range(0, many).filter(r -> !births.known(r)).findFirst().orElseThrow();
    assertFalse(births.fit(unknown, unknown == 0 ? 1 : 0));
  }

  @ParameterizedTest
  @CsvSource({"1970, 1970", "v123, 0", "qz3b, 0", "197, 0", "abcdefghij, 0"})
  void onlyDigitsAreAYear(String text, int year) {
    People people = Records.of(FieldKind.BIRTH_YEAR).source("a").add("1", text).people();
    assertEquals(year, new Birthdays(people).year(0));
  }
}

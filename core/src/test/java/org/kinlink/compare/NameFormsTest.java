package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** What people with one number are called by turns is learnt, and what hardly anybody is. */
final class NameFormsTest {
  private static final int SHORT_FORM = 3;
  private static final int DIFFERENT = 5;

  /** So many people have the one name in both sources, so many the other, so many both by turns. */
  private static Records records(String one, String other, int ones, int others, int both) {
    Records records =
        Records.of(
            FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH);
    for (String source : new String[] {"a", "b"}) {
      records.source(source);
      for (int i = 0; i < ones + others + both; i++) {
        boolean first = i < ones || (i >= ones + others && source.equals("a"));
        records.add("r" + i, "n" + i, first ? one : other, "hill", "2012-03-04");
      }
    }
    return records;
  }

  private static int level(People people, IntPredicate excluded, String one, String other) {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    NameComparator comparator = new NameComparator(NameForms.learn(people, excluded));
    return comparator
        .prepare(people.dictionary(forename))
        .level(people.dictionary(forename).find(one), people.dictionary(forename).find(other));
  }

  @ParameterizedTest
  @CsvSource({
    // two names, how many have each and how many both, the level
    "niamh, neve, 0, 0, 3, 3",
    "niamh, neve, 0, 0, 2, 5",
    "niamh, neve, 500, 500, 3, 5",
    "jane, janet, 70, 70, 0, 5",
    "jane, janet, 50, 50, 0, 3",
    "jane, janet, 70, 70, 1, 3",
    "jane, janet, 200, 200, 1, 5",
    "jane, janet, 70, 70, 7, 3",
    "jake, james, 70, 70, 0, 5",
    "laura, lauren, 70, 70, 0, 5",
    "laura, lauren, 50, 50, 0, 4"
  })
  void namesAreOneAsFarAsPeopleShowIt(
      String one, String other, int ones, int others, int both, int level) {
    People people = records(one, other, ones, others, both).people();
    assertEquals(level, level(people, row -> false, one, other));
    assertEquals(level, level(people, row -> false, other, one));
  }

  @Test
  void aSurnameInTheOthersPlaceIsNoForm() {
    People people = records("hill", "neve", 0, 0, 9).people();
    assertEquals(DIFFERENT, level(people, row -> false, "hill", "neve"));
  }

  @Test
  void sealedRecordsShowNothing() {
    People people = records("niamh", "neve", 0, 0, 9).people();
    assertEquals(SHORT_FORM, level(people, row -> false, "niamh", "neve"));
    assertEquals(DIFFERENT, level(people, row -> row % 2 == 0, "niamh", "neve"));
    People twins = records("jane", "janet", 99, 99, 0).people();
    assertEquals(DIFFERENT, level(twins, row -> false, "jane", "janet"));
    assertEquals(SHORT_FORM, level(twins, row -> true, "jane", "janet"));
  }

  @Test
  void noNameIsToldOfThem() {
    NameForms forms = NameForms.learn(records("niamh", "neve", 0, 0, 9).people(), row -> false);
    assertFalse(forms.toString().contains("niamh"));
  }
}

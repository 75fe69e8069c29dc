package org.kinlink.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;

/**
 * Tells the people of one home apart who look alike in records: twins, brothers and sisters, a
 * parent and a child of one name. Inside a home it takes a forename that agrees to be one person,
 * and a birth that agrees to be so without doubt.
 */
final class Lookalikes {
  /** No parent is younger when a child is born. */
  private static final int GENERATION = 12;

  private static final int DATE = 10;
  private static final String UNKNOWN_DAY = "-01-01";

  private final People people;
  private final HouseholdScorer scorer;
  private final int birth;
  private final int sex;

  Lookalikes(People people, HouseholdScorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.sex = people.schema().indexOf(FieldKind.SEX);
  }

  private boolean hasBirth(int row) {
    String date = birth < 0 ? null : people.value(birth, row);
    return date != null && date.length() == DATE;
  }

  /** Whether two records may be one person rather than two who live together. */
  boolean mayBeOne(int a, int b) {
    Forenames forenames = scorer.forenames(a, b);
    return (forenames == Forenames.EQUAL || forenames == Forenames.ALIKE) && !told(a, b);
  }

  /** Whether nothing tells two groups of records to be two people who live together. */
  boolean mayBeOne(int[] left, int[] right) {
    for (int a : left) {
      for (int b : right) {
        if (told(a, b) || scorer.forenames(a, b) == Forenames.DIFFERENT) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether sex or birth tell two records to be two people. */
  private boolean told(int a, int b) {
    return sexesDiffer(a, b) || (hasBirth(a) && hasBirth(b) && !birthsFit(a, b));
  }

  private boolean sexesDiffer(int a, int b) {
    int one = sex < 0 ? 0 : people.code(sex, a);
    int other = sex < 0 ? 0 : people.code(sex, b);
    return one != 0 && other != 0 && one != other;
  }

  private boolean sameBirth(int a, int b) {
    return birth >= 0
        && people.code(birth, a) != 0
        && people.code(birth, a) == people.code(birth, b);
  }

  /**
   * Two parts equal, or day and month the other way round. A first of January that two people share
   * is mostly an unknown day, so there the years must be equal.
   */
  private boolean birthsFit(int a, int b) {
    if (sameBirth(a, b)) {
      return true;
    }
    String one = String.valueOf(people.value(birth, a));
    String other = String.valueOf(people.value(birth, b));
    boolean year = one.regionMatches(0, other, 0, 4);
    boolean month = one.regionMatches(5, other, 5, 2);
    boolean day = one.regionMatches(8, other, 8, 2);
    if (!year) {
      return month && day && !one.endsWith(UNKNOWN_DAY) && years(one, other) <= GENERATION;
    }
    return month || day || (one.regionMatches(5, other, 8, 2) && one.regionMatches(8, other, 5, 2));
  }

  private static int years(String one, String other) {
    return Math.abs(year(one) - year(other));
  }

  private static int year(String date) {
    int year = 0;
    for (int i = 0; i < 4; i++) {
      year = 10 * year + Character.digit(date.charAt(i), 10);
    }
    return year;
  }

  /**
   * Returns why two records that may be one person may as well be two.
   *
   * @param others rows of other persons of the two homes
   * @return a plain phrase, or null when there is no doubt
   */
  @Nullable String doubt(int a, int b, int[] others) {
    if (!hasBirth(a) || !hasBirth(b)) {
      return "perhaps a parent and a child of one name";
    }
    boolean twin = Arrays.stream(others).anyMatch(o -> sameBirth(o, a) || sameBirth(o, b));
    return twin && scorer.forenames(a, b) != Forenames.EQUAL ? "perhaps twins" : null;
  }
}

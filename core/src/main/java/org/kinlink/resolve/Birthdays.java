package org.kinlink.resolve;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Compares dates of birth as they are written down for one person by different hands. */
final class Birthdays {
  /** No parent is younger when a child is born. */
  private static final int GENERATION = 12;

  private static final int DATE = 10;
  private static final String UNKNOWN_DAY = "-01-01";

  private final People people;
  private final int birth;

  Birthdays(People people) {
    this.people = people;
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
  }

  /** Whether a record has a whole date. */
  boolean known(int row) {
    String date = birth < 0 ? null : people.value(birth, row);
    return date != null && date.length() == DATE;
  }

  /** Whether two records have one date. */
  boolean same(int a, int b) {
    return birth >= 0
        && people.code(birth, a) != 0
        && people.code(birth, a) == people.code(birth, b);
  }

  /**
   * Whether two records may have one date but for a slip: two parts equal, or day and month the
   * other way round. A first of January that two people share is mostly an unknown day, so there
   * the years must be equal.
   */
  boolean fit(int a, int b) {
    if (same(a, b)) {
      return true;
    }
    if (!known(a) || !known(b)) {
      return false;
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
}

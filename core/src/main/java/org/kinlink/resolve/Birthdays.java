package org.kinlink.resolve;

import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/**
 * Compares dates of birth as they are written down for one person by different hands: year, month
 * and day; what is not whole fits nothing. Of some there is only a year. In an encoded run letters
 * stand for each of the three, of which it is known whether two are equal, and not how old anybody
 * is. Immutable, safe to share between threads.
 */
public final class Birthdays {
  /** No parent is younger when a child is born. */
  static final int GENERATION = 12;

  /** Stands for a year that is not known. */
  static final int NO_YEAR = 0;

  private static final int DAY = (1 << DateParts.PART) - 1;
  private static final int MONTH = DAY << DateParts.PART;
  private static final int UNKNOWN_DAY = (1 << DateParts.PART) | 1;
  private static final int YEAR = 2 * DateParts.PART;

  private final People people;
  private final int birth;
  private final int birthYear;

  /** Year, month and day of each date, so that hundreds can be looked through; 0 if not whole. */
  private final int[] parts;

  /**
   * Reads the dates.
   *
   * @param people the people, with or without dates of birth
   */
  public Birthdays(People people) {
    this.people = people;
    this.birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.birthYear = people.schema().indexOf(FieldKind.BIRTH_YEAR);
    this.parts = new int[birth < 0 ? 1 : people.dictionary(birth).size() + 1];
    DateParts reading = new DateParts();
    for (int code = 1; code < parts.length; code++) {
      parts[code] = reading.of(people.dictionary(birth).get(code));
    }
  }

  /**
   * Returns whether a record has a whole date.
   *
   * @param row the record
   * @return whether year, month and day are known
   */
  public boolean known(int row) {
    return birth >= 0 && parts[people.code(birth, row)] != 0;
  }

  /**
   * Returns whether two records are as far apart as mother and child.
   *
   * @param a the one
   * @param b the other
   * @return whether both have a whole date, and a generation lies between them
   */
  public boolean generation(int a, int b) {
    return known(a) && known(b) && years(a, b) && apart(a, b) >= GENERATION;
  }

  /**
   * Returns whether somebody is old enough to be a parent.
   *
   * @param parent who may be a parent
   * @param child of whom
   * @return whether the years of both are known, and a generation lies between them
   */
  public boolean generationBefore(int parent, int child) {
    return years(parent, child) && year(child) - year(parent) >= GENERATION;
  }

  /** Whether two records have whole dates or, where one has none, at least years of birth. */
  boolean years(int a, int b) {
    return year(a) != NO_YEAR && year(b) != NO_YEAR;
  }

  /** How many years lie between the births of two records of which the years are known. */
  int apart(int a, int b) {
    return Math.abs(year(a) - year(b));
  }

  /** The year in which somebody was born, or none where it is not known or under a token. */
  int year(int row) {
    if (known(row)) {
      int year = date(row) >>> YEAR;
      return year < DateParts.FIRST_TOKEN ? year : NO_YEAR;
    }
    int code = birthYear < 0 ? 0 : people.code(birthYear, row);
    return code == 0 ? NO_YEAR : DateParts.year(people.dictionary(birthYear).get(code));
  }

  /** The whole date of a record as one number for {@link #near}; 0 where it has none. */
  int date(int row) {
    return birth < 0 ? 0 : parts[people.code(birth, row)];
  }

  /** Whether of two whole dates the year is the same, or month and day: of others none may fit. */
  static boolean near(int one, int other) {
    int differ = one ^ other;
    return differ >>> YEAR == 0 || (differ & (MONTH | DAY)) == 0;
  }

  /** Whether two records have one date. */
  boolean same(int a, int b) {
    return birth >= 0
        && people.code(birth, a) != 0
        && people.code(birth, a) == people.code(birth, b);
  }

  /**
   * Returns whether two records may have one date but for a slip: two parts equal, or day and month
   * the other way round. A first of January that two people share is mostly an unknown day, so
   * there the years must be equal.
   *
   * @param a the one
   * @param b the other
   * @return whether both have dates that fit
   */
  public boolean fit(int a, int b) {
    if (birth < 0) {
      return false;
    }
    int codeA = people.code(birth, a);
    int codeB = people.code(birth, b);
    if (codeA == codeB) {
      return codeA != 0;
    }
    int one = parts[codeA];
    int other = parts[codeB];
    if (one == 0 || other == 0) {
      return false;
    }
    return fits(one, other);
  }

  /** Whether two whole dates of {@link #date} may be one but for a slip, as {@link #fit} says. */
  static boolean fits(int one, int other) {
    int differ = one ^ other;
    boolean month = (differ & MONTH) == 0;
    boolean day = (differ & DAY) == 0;
    if (differ >>> YEAR != 0) {
      return month
          && day
          && (one & (MONTH | DAY)) != UNKNOWN_DAY
          && Math.abs((one >>> YEAR) - (other >>> YEAR)) <= GENERATION;
    }
    return month || day || swapped(one) == (other & (MONTH | DAY));
  }

  private static int swapped(int date) {
    return ((date & DAY) << DateParts.PART) | ((date & MONTH) >>> DateParts.PART);
  }
}

package org.kinlink.resolve;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes one number of the year, month and day of a date. Where letters stand for one of them, as in
 * an encoded run, equal letters have equal numbers, those of years so far apart that none is near
 * another. Dates of one run are read by one of these. For one thread.
 */
final class DateParts {
  /** Bits of a month and of a day. */
  static final int PART = 7;

  /** The number of the first year for which letters stand; those before are years. */
  static final int FIRST_TOKEN = 10_000;

  private static final int DATE = "yyyy-mm-dd".length();
  private static final int DIGITS = 4;
  private static final int MOST = (1 << (Integer.SIZE - 2 * PART)) - 1;

  /** A number above every day's. */
  private static final int FIRST_LETTERS = 32;

  private final Map<String, Integer> years = new HashMap<>();

  /** Those of months and of days, since one is written for the other. */
  private final Map<String, Integer> others = new HashMap<>();

  /** The number of a date, or 0 where it is not whole. */
  int of(String date) {
    if (date.length() != DATE) {
      return 0;
    }
    int year = part(date, 0, DIGITS, years, FIRST_TOKEN, Birthdays.GENERATION + 1, MOST);
    int month = part(date, 5, 7, others, FIRST_LETTERS, 1, (1 << PART) - 1);
    int day = part(date, 8, DATE, others, FIRST_LETTERS, 1, (1 << PART) - 1);
    return year < 0 || month < 0 || day < 0 ? 0 : (((year << PART) | month) << PART) | day;
  }

  /** The year that digits say, or 0. */
  static int year(String text) {
    return text.length() == DIGITS
        ? Math.max(Birthdays.NO_YEAR, number(text, 0, DIGITS))
        : Birthdays.NO_YEAR;
  }

  /** The number of a part, or -1 where there are more than numbers for them. */
  private static int part(
      String date, int from, int to, Map<String, Integer> known, int first, int step, int most) {
    int number = number(date, from, to);
    if (number >= 0) {
      return number;
    }
    int token =
        known.computeIfAbsent(date.substring(from, to), letters -> first + step * known.size());
    return token > most ? -1 : token;
  }

  /** The number that digits make, or -1 where one of them is none. */
  private static int number(String date, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = date.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}

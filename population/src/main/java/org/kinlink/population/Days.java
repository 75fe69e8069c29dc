package org.kinlink.population;

import java.time.LocalDate;

/** Days as plain numbers, counted from 1 January 1800, which is 0. */
final class Days {
  /** The end of what has not ended. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int EPOCH = 62091;
  private static final int YEARS = 350;
  private static final int[] NEW_YEAR = new int[YEARS + 1];

  static {
    for (int year = 0; year <= YEARS; year++) {
      NEW_YEAR[year] = of(LocalDate.of(1800 + year, 1, 1));
    }
  }

  private Days() {}

  static int of(LocalDate date) {
    return (int) date.toEpochDay() + EPOCH;
  }

  static int of(int year, int month, int day) {
    return of(LocalDate.of(year, month, day));
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day - EPOCH);
  }

  static int newYear(int year) {
    return NEW_YEAR[year - 1800];
  }

  static int year(int day) {
    int year = (int) (day / 365.2425);
    if (NEW_YEAR[year] > day) {
      year--;
    } else if (NEW_YEAR[year + 1] <= day) {
      year++;
    }
    return 1800 + year;
  }

  /** Returns the age in whole years, give or take a day. */
  static int age(int birth, int day) {
    return (int) ((day - birth) / 365.2425);
  }
}

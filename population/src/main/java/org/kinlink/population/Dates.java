package org.kinlink.population;

import java.time.LocalDate;

/** Writes days as the returns want them; a day that never comes is an empty cell. */
final class Dates {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Dates() {}

  static String iso(int day) {
    return day == Days.NEVER ? "" : Days.date(day).toString();
  }

  /** Returns day/month/year. */
  static String slashed(int day) {
    if (day == Days.NEVER) {
      return "";
    }
    LocalDate date = Days.date(day);
    return Numbers.pad(date.getDayOfMonth(), 2)
        + "/"
        + Numbers.pad(date.getMonthValue(), 2)
        + "/"
        + date.getYear();
  }

  /** Returns the form of the school census, such as 2020-Apr-25 00:00:00. */
  static String collect(int day) {
    if (day == Days.NEVER) {
      return "";
    }
    LocalDate date = Days.date(day);
    return date.getYear()
        + "-"
        + MONTHS[date.getMonthValue() - 1]
        + "-"
        + Numbers.pad(date.getDayOfMonth(), 2)
        + " 00:00:00";
  }

  /** Returns a day, or nothing where it lies after today. */
  static int past(int day, int today) {
    return day > today ? Days.NEVER : day;
  }
}

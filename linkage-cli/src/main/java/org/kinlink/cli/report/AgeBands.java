package org.kinlink.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Dictionary;

/**
 * Age bands without a clock: ages at the end of the newest year in which at least ten records were
 * born. A single record with a wrong year of birth does not move it, and naming it names nobody.
 */
final class AgeBands {
  private static final int[] FROM = {0, 5, 11, 16, 18, 25, 45, 65};
  private static final int YEAR_DIGITS = 4;

  private final int year;

  private AgeBands(int year) {
    this.year = year;
  }

  /** Finds the reference year, or returns null when no year has ten births. */
  static @Nullable AgeBands of(Dictionary birthDates) {
    if (birthDates.size() == 0 || !isDate(birthDates.get(1))) {
      // The dates are encoded.
      return null;
    }
    Map<Integer, Long> births = new TreeMap<>();
    for (int code = 1; code <= birthDates.size(); code++) {
      births.merge(year(birthDates.get(code)), (long) birthDates.count(code), Long::sum);
    }
    int newest =
        births.entrySet().stream()
            .filter(entry -> !Count.of(entry.getValue()).hidden())
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(-1);
    return newest < 0 ? null : new AgeBands(newest);
  }

  /** Returns the year at whose end the ages are taken. */
  int year() {
    return year;
  }

  /** Returns the names of the bands, youngest first. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int band = 0; band < FROM.length; band++) {
      boolean oldest = band == FROM.length - 1;
      String born =
          oldest
              ? "born " + (year - FROM[band]) + " or before"
              : "born " + (year - FROM[band + 1] + 1) + " to " + (year - FROM[band]);
      String ages = oldest ? FROM[band] + " and over" : FROM[band] + " to " + (FROM[band + 1] - 1);
      names.add(ages + " (" + born + ")");
    }
    return names;
  }

  /** Returns the band of a date of birth; who was born after the year is in the youngest. */
  int band(String birthDate) {
    int age = year - year(birthDate);
    int band = FROM.length - 1;
    while (band > 0 && age < FROM[band]) {
      band--;
    }
    return band;
  }

  /** A token may begin with four digits, too. */
  private static boolean isDate(String birthDate) {
    return (birthDate.length() == YEAR_DIGITS || birthDate.indexOf('-') == YEAR_DIGITS)
        && birthDate.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  private static int year(String birthDate) {
    return Integer.parseInt(birthDate.substring(0, YEAR_DIGITS));
  }
}

package org.kinlink.standardise;

import com.google.common.collect.ImmutableMap;

/**
 * Takes one date text apart. Hand-written, since every row of an extract has a date. Not for
 * sharing between threads: one object reads one text.
 */
final class DateParser {
  private static final ImmutableMap<String, Integer> MONTHS =
      ImmutableMap.<String, Integer>builder()
          .put("jan", 1)
          .put("feb", 2)
          .put("mar", 3)
          .put("apr", 4)
          .put("may", 5)
          .put("jun", 6)
          .put("jul", 7)
          .put("aug", 8)
          .put("sep", 9)
          .put("oct", 10)
          .put("nov", 11)
          .put("dec", 12)
          .buildOrThrow();

  /** Two-digit years below it are of this century, as spreadsheets have it. */
  private static final int PIVOT = 30;

  /** Stands for a part that is not there, and for a text that is no date. */
  private static final int NONE = -1;

  private final String text;
  private int at;
  private final int[] numbers = new int[3];
  private final int[] lengths = new int[3];
  private int month = NONE;
  private int monthPlace = NONE;

  private DateParser(String text) {
    this.text = text;
  }

  /**
   * Reads a date.
   *
   * @return yyyymmdd as a number, whether or not the calendar has such a day; or -1 when the text
   *     has not the form of a date
   */
  static int parse(String text, boolean monthFirst) {
    DateParser parser = new DateParser(text);
    int parts = parser.parts();
    if (parts == 1) {
      return parser.compact(monthFirst);
    }
    return parts == 3 && parser.restIsTime() ? parser.ordered(monthFirst) : NONE;
  }

  /** Returns 1 if the text can only be day-first, -1 if only month-first, 0 otherwise. */
  static int provenOrder(String text) {
    DateParser parser = new DateParser(text);
    if (parser.parts() != 3 || parser.month != NONE || parser.lengths[0] > 2) {
      return 0;
    }
    boolean first = parser.numbers[0] > 12 && parser.numbers[0] <= 31 && parser.numbers[1] <= 12;
    boolean second = parser.numbers[1] > 12 && parser.numbers[1] <= 31 && parser.numbers[0] <= 12;
    return first ? 1 : second ? -1 : 0;
  }

  private int parts() {
    for (int part = 0; part < 3; part++) {
      while (part > 0 && at < text.length() && isSeparator(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return part;
      }
      char c = text.charAt(at);
      boolean understood = isDigit(c) ? number(part) : word(part);
      if (!understood) {
        return part == 1 && lengths[0] >= 8 ? 1 : NONE;
      }
      if (part == 0 && lengths[0] >= 7) {
        return 1;
      }
    }
    return 3;
  }

  private boolean number(int part) {
    int start = at;
    int value = 0;
    while (at < text.length() && isDigit(text.charAt(at)) && at - start < 8) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
    }
    numbers[part] = value;
    lengths[part] = at - start;
    if (lengths[part] <= 2 && isOrdinal()) {
      at += 2;
    }
    return true;
  }

  private boolean isOrdinal() {
    for (String ending : new String[] {"st", "nd", "rd", "th"}) {
      if (text.regionMatches(true, at, ending, 0, 2)) {
        return true;
      }
    }
    return false;
  }

  private boolean word(int part) {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    Integer found = at - start < 3 ? null : MONTHS.get(Text.fold(text.substring(start, start + 3)));
    if (found == null || month != NONE) {
      return false;
    }
    month = found;
    monthPlace = part;
    return true;
  }

  private int compact(boolean monthFirst) {
    if (lengths[0] < 7 || !restIsTime()) {
      return NONE;
    }
    int value = numbers[0];
    int year = value / 10_000;
    if (lengths[0] == 8 && year >= 1500 && year < 2200 && value / 100 % 100 <= 12) {
      return value;
    }
    // No number is a date both ways: read the other way its year would lie before 1232.
    int first = value / 1_000_000;
    int second = value / 10_000 % 100;
    int last = value % 10_000;
    return monthFirst ? joined(last, first, second) : joined(last, second, first);
  }

  private int ordered(boolean monthFirst) {
    if (monthPlace == 0) {
      return joined(year(2), month, numbers[1]);
    }
    if (monthPlace == 1) {
      return lengths[0] == 4
          ? joined(numbers[0], month, numbers[2])
          : joined(year(2), month, numbers[0]);
    }
    if (monthPlace == 2 || lengths[1] > 2) {
      return NONE;
    }
    if (lengths[0] == 4) {
      return joined(numbers[0], numbers[1], numbers[2]);
    }
    if (lengths[0] > 2) {
      return NONE;
    }
    return monthFirst
        ? joined(year(2), numbers[0], numbers[1])
        : joined(year(2), numbers[1], numbers[0]);
  }

  private int year(int part) {
    return switch (lengths[part]) {
      case 4 -> numbers[part];
      case 2 -> numbers[part] + (numbers[part] < PIVOT ? 2000 : 1900);
      default -> NONE;
    };
  }

  private static int joined(int year, int month, int day) {
    return year < 0 || month > 99 || day > 99 ? NONE : year * 10_000 + month * 100 + day;
  }

  /** Whether what follows the date is nothing or a time of day. */
  private boolean restIsTime() {
    if (at == text.length()) {
      return true;
    }
    char first = text.charAt(at);
    if (!(first == ' ' || first == 'T' || first == 't' || first == ':')) {
      return monthPlace == NONE && lengths[0] == 8 && isDigit(first) && Text.isDigits(rest());
    }
    for (int i = at; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) && " Tt:.+-ZzAaPpMm".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private String rest() {
    return text.substring(at);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '/' || c == '.' || c == ' ' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the formats of Python's {@code strptime}, with English names of months; hashed as year,
 * month and day without marks between them.
 */
final class PythonDate implements ClkFormat {
  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final Pattern pattern;
  private final String directives;

  PythonDate(String format) {
    StringBuilder found = new StringBuilder();
    this.pattern =
        Pattern.compile(
            regex(format, found),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    this.directives = found.toString();
  }

  private static String regex(String format, StringBuilder found) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (Character.isWhitespace(c)) {
        boolean first = i == 0 || !Character.isWhitespace(format.charAt(i - 1));
        regex.append(first ? "\\s+" : "");
      } else if (c != '%') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (++i < format.length() && format.charAt(i) == '%') {
        regex.append('%');
      } else {
        char directive = i < format.length() ? format.charAt(i) : '%';
        if (found.indexOf(String.valueOf(directive)) >= 0) {
          throw new IllegalArgumentException("%" + directive + " stands twice");
        }
        regex.append('(').append(directive(directive)).append(')');
        found.append(directive);
      }
    }
    return regex.toString();
  }

  private static String directive(char directive) {
    return switch (directive) {
      case 'd' -> "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]";
      case 'm' -> "1[0-2]|0[1-9]|[1-9]";
      case 'Y' -> "\\d\\d\\d\\d";
      case 'y' -> "\\d\\d";
      case 'B' -> longestFirst(9);
      case 'b' -> longestFirst(3);
      case 'H' -> "2[0-3]|[0-1]\\d|\\d";
      case 'M', 'S' -> "[0-5]\\d|\\d";
      case 'f' -> "[0-9]{1,6}";
      default ->
          throw new IllegalArgumentException(
              "of %d %m %Y %y %B %b %H %M %S %f %% only, without %" + directive);
    };
  }

  /** Python tries the longest names first. */
  private static String longestFirst(int letters) {
    return MONTHS.stream()
        .map(month -> month.substring(0, Math.min(letters, month.length())))
        .sorted((a, b) -> b.length() - a.length())
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  @Override
  public String form(String value) {
    Matcher matcher = pattern.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a date in the format of the schema");
    }
    int year = 1900;
    int month = 1;
    int day = 1;
    for (int i = 0; i < directives.length(); i++) {
      String part = matcher.group(i + 1);
      switch (directives.charAt(i)) {
        case 'd' -> day = PythonNumbers.whole(part).orElseThrow().intValue();
        case 'm' -> month = PythonNumbers.whole(part).orElseThrow().intValue();
        case 'Y' -> year = PythonNumbers.whole(part).orElseThrow().intValue();
        case 'y' -> year = century(PythonNumbers.whole(part).orElseThrow().intValue());
        case 'b', 'B' -> month = month(part);
        default -> {} // A time of day is read and not hashed.
      }
    }
    try {
      LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date that there is", e);
    }
    if (year == 0) {
      throw new IllegalArgumentException("a date from the year 1 on");
    }
    return year + (month < 10 ? "0" : "") + month + (day < 10 ? "0" : "") + day;
  }

  private static int century(int year) {
    return year <= 68 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    for (int m = 0; m < MONTHS.size(); m++) {
      if (MONTHS.get(m).startsWith(name.toLowerCase(Locale.ROOT))) {
        return m + 1;
      }
    }
    throw new IllegalStateException("the pattern admits names of months only");
  }
}

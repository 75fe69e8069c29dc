package org.kinlink.standardise;

import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates to yyyy-mm-dd. Nothing is judged by the clock, so that a run gives the same tomorrow. */
final class DateStandardiser implements Standardiser {
  private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;

  /** Dates that systems write when they know none. */
  private static final ImmutableSet<LocalDate> PLACEHOLDERS =
      ImmutableSet.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1753, 1, 1),
          LocalDate.of(1800, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1901, 1, 1),
          LocalDate.of(2099, 12, 31),
          LocalDate.of(9999, 12, 31));

  private static final ImmutableSet<String> NO_DATE =
      ImmutableSet.of("0", "00000000", "00/00/0000", "0000-00-00", "99/99/9999", "99999999");

  private final DateReading reading;

  DateStandardiser(DateReading reading) {
    this.reading = reading;
  }

  @Override
  public Standardised apply(List<String> cells) {
    if (cells.size() == 3) {
      return parts(cells);
    }
    String text = Text.join(cells);
    if (Text.isMissing(text) || NO_DATE.contains(text)) {
      return Standardised.MISSING;
    }
    return judge(text);
  }

  private Standardised parts(List<String> cells) {
    StringBuilder joined = new StringBuilder();
    int missing = 0;
    for (String cell : cells) {
      String part = Text.withoutZeroFraction(Text.trim(cell));
      missing += Text.isMissing(part) ? 1 : 0;
      joined.append(joined.isEmpty() ? "" : "/").append(part);
    }
    if (missing == cells.size()) {
      return Standardised.MISSING;
    }
    return missing > 0
        ? Standardised.refused("a date without its day, month or year")
        : judged(DateParser.parse(joined.toString(), false));
  }

  private Standardised judge(String text) {
    if (reading == DateReading.SERIAL) {
      LocalDate date = serial(Text.withoutZeroFraction(text));
      if (date != null) {
        return judged(date);
      }
    }
    return judged(DateParser.parse(text, reading == DateReading.MONTH_FIRST));
  }

  private static @Nullable LocalDate serial(String text) {
    if (text.length() > 5 || !Text.isDigits(text)) {
      return null;
    }
    int days = Integer.parseInt(text);
    return days <= DateReading.LAST_SERIAL ? SERIAL_START.plusDays(days) : null;
  }

  private static Standardised judged(int packed) {
    if (packed < 0) {
      return Standardised.refused("not in the form of a date");
    }
    try {
      return judged(LocalDate.of(packed / 10_000, packed / 100 % 100, packed % 100));
    } catch (DateTimeException e) {
      return Standardised.refused("no such day in the calendar");
    }
  }

  private static Standardised judged(LocalDate date) {
    if (PLACEHOLDERS.contains(date)) {
      return Standardised.refused("placeholder date");
    }
    return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
        ? Standardised.refused("a year before 1500 or after 2199")
        : Standardised.of(date.toString());
  }
}

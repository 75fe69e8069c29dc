package org.kinlink.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** Judges the date of birth of a row. */
final class BirthJudge {
  /** Day before the first that is read, so that no day is nought. */
  private static final long START = LocalDate.of(1499, 12, 31).toEpochDay();

  /** Days from the first to the last that is read, and one more. */
  static final int DAYS = (int) (LocalDate.of(2200, 1, 1).toEpochDay() - START);

  private static final int FIRST_PLAIN_YEAR = 1902;
  private static final int LAST_PLAIN_YEAR = 2098;

  private final List<Integer> columns;
  private final DateReading dates;
  private final Standardiser usual;
  private final Standardiser other;

  BirthJudge(Layout layout) {
    this.columns = layout.birth();
    this.dates = layout.dates();
    this.usual = Standardisers.forField(FieldKind.DATE_OF_BIRTH, dates);
    this.other =
        Standardisers.forField(
            FieldKind.DATE_OF_BIRTH,
            dates == DateReading.MONTH_FIRST ? DateReading.DAY_FIRST : DateReading.MONTH_FIRST);
  }

  /** Counts the date and returns its number, which is nought when there is none. */
  int judge(Row row, int line, Tally tally) {
    if (columns.isEmpty()) {
      return 0;
    }
    LocalDate date = plain(row);
    if (date == null) {
      date = read(row, line, tally);
    }
    if (date == null) {
      return 0;
    }
    tally.add(Checks.BIRTH_VALID, line);
    if (date.getDayOfYear() == 1) {
      tally.add(Checks.BIRTH_NEW_YEAR, line);
    }
    return (int) (date.toEpochDay() - START);
  }

  static LocalDate date(int number) {
    return LocalDate.ofEpochDay(START + number);
  }

  /** The date of a cell like 2010-05-29 or 29/05/2010, whose year nothing is to be said about. */
  private @Nullable LocalDate plain(Row row) {
    if (columns.size() != 1 || dates == DateReading.SERIAL) {
      return null;
    }
    int from = row.start(columns.get(0));
    if (row.end(columns.get(0)) - from != 10) {
      return null;
    }
    byte[] data = row.data();
    int year;
    int month;
    int day;
    if (data[from + 4] == '-' && data[from + 7] == '-') {
      year = digits(data, from, 4);
      month = digits(data, from + 5, 2);
      day = digits(data, from + 8, 2);
    } else if (data[from + 2] == '/' && data[from + 5] == '/') {
      boolean monthFirst = dates == DateReading.MONTH_FIRST;
      day = digits(data, monthFirst ? from + 3 : from, 2);
      month = digits(data, monthFirst ? from : from + 3, 2);
      year = digits(data, from + 6, 4);
    } else {
      return null;
    }
    boolean usualYear = year >= FIRST_PLAIN_YEAR && year <= LAST_PLAIN_YEAR;
    // The last days of a month are left to those who know the calendar.
    return usualYear && month >= 1 && month <= 12 && day >= 1 && day <= 28
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static int digits(byte[] data, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = data[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private @Nullable LocalDate read(Row row, int line, Tally tally) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int column : columns) {
      cells.add(row.text(column));
    }
    Standardised found = usual.apply(cells);
    if (found.value() != null) {
      return LocalDate.parse(found.value());
    }
    tally.add(found.problem() == null ? Checks.BIRTH_ABSENT : reason(found.problem(), cells), line);
    return null;
  }

  private int reason(String problem, List<String> cells) {
    return switch (problem) {
      case "placeholder date" -> Checks.BIRTH_PLACEHOLDER;
      case "no such day in the calendar" ->
          other.apply(cells).value() == null ? Checks.BIRTH_NO_SUCH_DAY : Checks.BIRTH_OTHER_ORDER;
      case "a year before 1500 or after 2199" -> Checks.BIRTH_YEAR;
      default -> Checks.BIRTH_FORMAT;
    };
  }
}

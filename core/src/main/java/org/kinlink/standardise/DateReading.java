package org.kinlink.standardise;

import java.util.List;

/**
 * How the dates of one column are to be read where the text alone does not say it. Every reading
 * understands dates that begin with the year and dates with the month's name.
 */
public enum DateReading {
  /** The day stands before the month: 31/12/2010. */
  DAY_FIRST,
  /** The month stands before the day: 12/31/2010. */
  MONTH_FIRST,
  /** Day numbers of a spreadsheet, counted from the end of 1899. */
  SERIAL;

  /** The largest day number that is taken for a date, in the year 2119. */
  static final int LAST_SERIAL = 80_000;

  /**
   * Finds the reading that fits a column. Month-first needs proof: more values that can only be
   * month-first than values that can only be day-first. Day numbers must fill the whole column.
   *
   * @param values values of the column, empty ones allowed
   * @return the reading; day-first when nothing speaks against it
   */
  public static DateReading detect(List<String> values) {
    int dayFirst = 0;
    int monthFirst = 0;
    int serial = 0;
    int present = 0;
    for (String value : values) {
      String text = Text.withoutZeroFraction(Text.trim(value));
      if (Text.isMissing(text)) {
        continue;
      }
      present++;
      serial += isSerial(text) ? 1 : 0;
      int order = DateParser.provenOrder(text);
      dayFirst += order > 0 ? 1 : 0;
      monthFirst += order < 0 ? 1 : 0;
    }
    if (present > 0 && serial == present) {
      return SERIAL;
    }
    return monthFirst > dayFirst ? MONTH_FIRST : DAY_FIRST;
  }

  /** Five digits: four would be a year as well, and no living person needs them. */
  private static boolean isSerial(String text) {
    return text.length() == 5
        && Text.isDigits(text)
        && Integer.parseInt(text) <= LAST_SERIAL
        && text.charAt(0) != '0';
  }
}

package org.kinlink.preset;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** One row of a table of a preset, or one XML element with what stands above it. */
public interface Row {
  /** What databases and people write where there is nothing; not for names of people. */
  ImmutableSet<String> NOTHING = ImmutableSet.of("NULL", "N/A", "NAN", "NONE", "-");

  /**
   * Returns a cell.
   *
   * @param column name of the column in the preset, whatever it is called in the file
   * @return the text without blanks around it, empty when there is nothing or no such column
   */
  String cell(String column);

  /**
   * Returns where the row says somebody lives, from the columns of an address.
   *
   * @return the place, as it stands in the row
   */
  Place place();

  /**
   * Returns a code, an id or a date.
   *
   * @param column name of the column in the preset
   * @return the text of the cell, empty also where a word says that there is nothing
   */
  default String code(String column) {
    String cell = cell(column);
    return NOTHING.contains(cell.toUpperCase(Locale.ROOT)) ? "" : cell;
  }

  /**
   * Returns the interval between two columns.
   *
   * @param from name of the column with the first day
   * @param to name of the column with the last day
   * @return the interval as it stands in the row
   */
  default Period period(String from, String to) {
    return new Period(code(from), code(to));
  }

  /**
   * Returns whether a cell says yes.
   *
   * @param column name of the column in the preset
   * @return true for y, yes, 1, true and t in any case
   */
  default boolean yes(String column) {
    return switch (cell(column).toLowerCase(Locale.ROOT)) {
      case "y", "yes", "1", "1.0", "true", "t" -> true;
      default -> false;
    };
  }
}

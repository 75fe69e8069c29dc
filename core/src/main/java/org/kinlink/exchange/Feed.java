package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one field of the schema, or several, out of a row. */
@FunctionalInterface
interface Feed {

  /**
   * Reads the row.
   *
   * @param row the raw row
   * @param values the standardised values in schema order, to be filled
   * @param log told of values that could not be used
   */
  void read(CsvRow row, @Nullable String[] values, SetAsideLog log);

  static List<String> cells(CsvRow row, int[] columns) {
    if (columns.length == 1) {
      return List.of(row.cell(columns[0]));
    }
    List<String> cells = new ArrayList<>(columns.length);
    for (int column : columns) {
      cells.add(row.cell(column));
    }
    return cells;
  }
}

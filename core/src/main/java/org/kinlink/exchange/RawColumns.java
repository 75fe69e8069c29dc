package org.kinlink.exchange;

import java.util.List;
import org.kinlink.record.RowKeys;

/** Several columns that make one field, such as day, month and year of a date. */
final class RawColumns implements RawField {
  private final List<RawColumn> columns;
  private final int[] codes;

  /** A row for each number. */
  private final int[] rows;

  RawColumns(List<RawColumn> columns, int rows) {
    this.columns = columns;
    int[] joined = columns.get(0).codes(rows);
    for (RawColumn column : columns.subList(1, columns.size())) {
      joined = RowKeys.join(joined, column.codes(rows));
    }
    this.codes = joined;
    int size = 0;
    for (int code : codes) {
      size = Math.max(size, code);
    }
    this.rows = new int[size + 1];
    for (int row = rows - 1; row >= 0; row--) {
      this.rows[codes[row]] = row;
    }
  }

  @Override
  public boolean hardlyRepeats() {
    return false;
  }

  @Override
  public int size() {
    return rows.length - 1;
  }

  @Override
  public int code(int row) {
    return codes[row];
  }

  @Override
  public List<String> cells(int code) {
    int row = rows[code];
    return columns.stream().map(column -> column.text(column.code(row))).toList();
  }

  @Override
  public String toString() {
    return "RawColumns[" + size() + " distinct]";
  }
}

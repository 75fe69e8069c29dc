package org.kinlink.population;

import java.util.Arrays;

/** A table of whole numbers that grows by the row; no object per row. */
final class IntTable {
  private final int columns;
  private int[] cells;
  private int rows;

  IntTable(int columns, int expectedRows) {
    this.columns = columns;
    this.cells = new int[columns * Math.max(16, expectedRows)];
  }

  int rows() {
    return rows;
  }

  int add(int... row) {
    if (row.length != columns) {
      throw new IllegalArgumentException("row: wrong length");
    }
    int at = rows * columns;
    if (at + columns > cells.length) {
      cells = Arrays.copyOf(cells, cells.length + cells.length / 2 + columns);
    }
    System.arraycopy(row, 0, cells, at, columns);
    return rows++;
  }

  int get(int row, int column) {
    return cells[row * columns + column];
  }

  void set(int row, int column, int value) {
    cells[row * columns + column] = value;
  }
}

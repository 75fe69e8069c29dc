package org.kinlink.population;

/** Finds the rows of a table that belong to a person, in the order in which they were added. */
final class Index {
  private final int[] first;
  private final int[] rows;

  Index(IntTable table, int column, int people) {
    first = new int[people + 1];
    for (int row = 0; row < table.rows(); row++) {
      first[table.get(row, column) + 1]++;
    }
    for (int who = 0; who < people; who++) {
      first[who + 1] += first[who];
    }
    int[] next = first.clone();
    rows = new int[table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      rows[next[table.get(row, column)]++] = row;
    }
  }

  int from(int who) {
    return first[who];
  }

  int to(int who) {
    return first[who + 1];
  }

  int row(int at) {
    return rows[at];
  }
}

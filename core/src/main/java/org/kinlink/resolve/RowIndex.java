package org.kinlink.resolve;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.kinlink.record.RowOrder;

/** Finds the rows that have the key of another row. Immutable, safe to share between threads. */
final class RowIndex {
  private final int[] keys;
  private final int[] order;

  /** For each key where its rows begin. */
  private final int[] first;

  /**
   * Makes an index.
   *
   * @param keys for each row its key, from 1; 0 where it has none
   * @param excluded tells the rows that are not to be found
   */
  RowIndex(int[] keys, IntPredicate excluded) {
    this.keys = keys;
    int largest = Arrays.stream(keys).max().orElse(0);
    this.order = RowOrder.grouped(keys, largest, row -> keys[row] != 0 && !excluded.test(row));
    this.first = new int[largest + 2];
    for (int row : order) {
      first[keys[row] + 1]++;
    }
    for (int key = 1; key < first.length; key++) {
      first[key] += first[key - 1];
    }
  }

  /** How many rows have the key of a row. */
  int count(int row) {
    return keys[row] == 0 ? 0 : first[keys[row] + 1] - first[keys[row]];
  }

  /** One of the rows that have the key of a row, in ascending order from place 0. */
  int at(int row, int place) {
    return order[first[keys[row]] + place];
  }
}

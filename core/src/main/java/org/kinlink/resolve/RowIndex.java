package org.kinlink.resolve;

import com.google.common.primitives.Ints;
import java.util.BitSet;

/** Finds the rows that have the key of another row. Immutable, safe to share between threads. */
public final class RowIndex {
  private final int[] keys;
  private final int[] order;

  /** For each key where its rows begin. */
  private final int[] first;

  /**
   * Makes an index.
   *
   * @param keys for each row its key, from 1; 0 where it has none
   * @param excluded the rows that are not to be found
   */
  public RowIndex(int[] keys, BitSet excluded) {
    this.keys = keys;
    this.first = new int[(keys.length == 0 ? 0 : Ints.max(keys)) + 2];
    boolean all = excluded.isEmpty();
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0 && (all || !excluded.get(row))) {
        first[keys[row]]++;
      }
    }
    int end = 0;
    for (int key = 1; key < first.length; key++) {
      end += first[key];
      first[key] = end;
    }
    this.order = new int[end];
    // From the last row to the first, so that what counts where rows end tells where they begin.
    for (int row = keys.length - 1; row >= 0; row--) {
      if (keys[row] != 0 && (all || !excluded.get(row))) {
        order[--first[keys[row]]] = row;
      }
    }
  }

  /**
   * How many rows have the key of a row.
   *
   * @param row the row, which need not be found itself
   * @return the number of rows; 0 where it has no key
   */
  public int count(int row) {
    return keys[row] == 0 ? 0 : first[keys[row] + 1] - first[keys[row]];
  }

  /**
   * One of the rows that have the key of a row.
   *
   * @param row the row
   * @param place its place among them, in ascending order from 0
   * @return the other row
   */
  public int at(int row, int place) {
    return order[first[keys[row]] + place];
  }

  /**
   * Where the rows that have the key of a row begin in the order of the index, which goes by keys.
   *
   * @param row the row
   * @return the place of the first of them
   */
  public int first(int row) {
    return first[keys[row]];
  }

  /**
   * The row at a place in the order of the index.
   *
   * @param place from 0 to below {@link #size()}
   * @return the row
   */
  public int at(int place) {
    return order[place];
  }

  /**
   * How many rows the index has.
   *
   * @return the number of rows that are to be found and have a key
   */
  public int size() {
    return order.length;
  }
}

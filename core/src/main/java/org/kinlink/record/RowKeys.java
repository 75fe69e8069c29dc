package org.kinlink.record;

import java.util.Arrays;

/**
 * Joins the codes of several columns to one code a row, so that rows can be grouped by all of them.
 */
public final class RowKeys {
  private RowKeys() {}

  /**
   * Gives each row a code for its values in several fields together.
   *
   * @param people the people
   * @param fields places of the fields, at least one
   * @return one code a row: equal where all values are equal, 0 where one is missing
   */
  public static int[] of(People people, int... fields) {
    int[] keys = new int[people.size()];
    Arrays.setAll(keys, row -> people.code(fields[0], row));
    for (int f = 1; f < fields.length; f++) {
      int field = fields[f];
      int[] codes = new int[people.size()];
      Arrays.setAll(codes, row -> people.code(field, row));
      keys = join(keys, codes);
    }
    return keys;
  }

  /**
   * Joins two columns of codes.
   *
   * @param left codes of the one, 0 for missing
   * @param right codes of the other, as long
   * @return codes that are equal where both are equal, in the order of left and right, and 0 where
   *     one is missing
   */
  public static int[] join(int[] left, int[] right) {
    long[] both = new long[left.length];
    for (int row = 0; row < both.length; row++) {
      both[row] = left[row] == 0 || right[row] == 0 ? 0 : (long) left[row] << 32 | right[row];
    }
    long[] sorted = both.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (long key : sorted) {
      if (key != 0 && (distinct == 0 || key != sorted[distinct - 1])) {
        sorted[distinct++] = key;
      }
    }
    int[] keys = new int[both.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = both[row] == 0 ? 0 : Arrays.binarySearch(sorted, 0, distinct, both[row]) + 1;
    }
    return keys;
  }
}

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
   * @return codes that are equal where both are equal, from 1 in the order in which they first
   *     occur, and 0 where one is missing
   */
  public static int[] join(int[] left, int[] right) {
    LongTable known = new LongTable();
    int[] keys = new int[left.length];
    for (int row = 0; row < keys.length; row++) {
      if (left[row] != 0 && right[row] != 0) {
        keys[row] = known.number((long) left[row] << 32 | right[row]);
      }
    }
    return keys;
  }
}

package org.kinlink.record;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * Joins the codes of several columns to one code a row, so that rows can be grouped by all of them.
 */
public final class RowKeys {
  /** Below so many rows a table is quicker than sorting. */
  private static final int FEW = 1 << 13;

  private RowKeys() {}

  /**
   * Gives each row a code for its values in several fields together.
   *
   * @param people the people
   * @param fields places of the fields, at least one
   * @return one code a row: equal where all values are equal, 0 where one is missing. Whoever asks
   *     for the same fields shares it, so it must not be changed
   */
  public static int[] of(People people, int... fields) {
    if (fields.length == 1) {
      return column(people, fields[0]);
    }
    // Joined codes count by where they first occur, so the order of the fields makes no difference.
    int[] ascending = fields.clone();
    Arrays.sort(ascending);
    return people.keys.computeIfAbsent(
        ImmutableIntArray.copyOf(ascending),
        all -> {
          int[] keys = column(people, all.get(0));
          for (int f = 1; f < all.length(); f++) {
            keys = join(keys, column(people, all.get(f)));
          }
          return keys;
        });
  }

  private static int[] column(People people, int field) {
    int[] codes = new int[people.size()];
    Arrays.setAll(codes, row -> people.code(field, row));
    return codes;
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
    return left.length < FEW ? few(left, right) : many(left, right);
  }

  private static int[] few(int[] left, int[] right) {
    LongTable known = new LongTable();
    int[] keys = new int[left.length];
    for (int row = 0; row < keys.length; row++) {
      if (left[row] != 0 && right[row] != 0) {
        keys[row] = known.number((long) left[row] << 32 | right[row]);
      }
    }
    return keys;
  }

  /** By sorting, which walks memory in order where a table of millions would jump about. */
  private static int[] many(int[] left, int[] right) {
    int n = 0;
    int[] rows = new int[left.length];
    for (int row = 0; row < rows.length; row++) {
      rows[n] = row;
      n += left[row] != 0 && right[row] != 0 ? 1 : 0;
    }
    int[] order = Arrays.copyOf(rows, n);
    RowOrder.sort(order, left, right);
    int[] keys = new int[left.length];
    for (int i = 0; i < n; i++) {
      int row = order[i];
      boolean more = i > 0 && left[row] == left[order[i - 1]] && right[row] == right[order[i - 1]];
      // Rows of equal keys keep their order, so the first is where the two occur first.
      rows[row] = more ? rows[order[i - 1]] : row;
      keys[row] = -1;
    }
    int distinct = 0;
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0) {
        keys[row] = rows[row] == row ? ++distinct : keys[rows[row]];
      }
    }
    return keys;
  }
}

package org.kinlink.record;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.stream.IntStream;

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
   *     for the same fields, and the people themselves, share it, so it must not be changed
   */
  public static int[] of(People people, int... fields) {
    if (fields.length == 1) {
      return people.codes[fields[0]];
    }
    // Joined codes count by where they first occur, so the order of the fields makes no difference.
    int[] ascending = fields.clone();
    Arrays.sort(ascending);
    ImmutableIntArray wanted = ImmutableIntArray.copyOf(ascending);
    int[] known = people.keys.get(wanted);
    if (known == null) {
      int last = ascending.length - 1;
      int[] before = of(people, Arrays.copyOf(ascending, last));
      known =
          people.keys.computeIfAbsent(wanted, all -> join(before, people.codes[ascending[last]]));
    }
    return known;
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
    if (left.length < FEW) {
      return few(left, right);
    }
    int mostLeft = Arrays.stream(left).max().orElse(0);
    int mostRight = Arrays.stream(right).max().orElse(0);
    if (Math.max(mostLeft, mostRight) > 2 * left.length) {
      return sparse(left, right);
    }
    return mostLeft < mostRight
        ? many(right, mostRight, left, mostLeft)
        : many(left, mostLeft, right, mostRight);
  }

  /** The same keys counted anew, from 1 in the order in which they first occur. */
  static int[] renumbered(int[] keys) {
    int[] number = new int[Arrays.stream(keys).max().orElse(0) + 1];
    int[] renumbered = new int[keys.length];
    int distinct = 0;
    for (int row = 0; row < keys.length; row++) {
      int key = keys[row];
      if (key != 0 && number[key] == 0) {
        number[key] = ++distinct;
      }
      renumbered[row] = number[key];
    }
    return renumbered;
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

  /**
   * By putting rows in the order of the one column, so that the other is looked up in a table as
   * small as it has values, where a table of millions of pairs would jump about.
   */
  private static int[] many(int[] left, int mostLeft, int[] right, int mostRight) {
    int[] order = RowOrder.grouped(left, mostLeft, row -> left[row] != 0 && right[row] != 0);
    int[] first = new int[mostRight + 1];
    int[] within = new int[mostRight + 1];
    int[] rows = new int[left.length];
    for (int row : order) {
      // Rows of one value keep their order, so the first is where the two occur first.
      if (within[right[row]] != left[row]) {
        within[right[row]] = left[row];
        first[right[row]] = row;
      }
      rows[row] = first[right[row]];
    }
    return numbered(left, right, rows);
  }

  /** By sorting, where codes are much larger than there are rows. */
  private static int[] sparse(int[] left, int[] right) {
    int[] order =
        IntStream.range(0, left.length).filter(row -> left[row] != 0 && right[row] != 0).toArray();
    boolean[] firsts = RowOrder.firsts(order, left, right);
    int[] rows = new int[left.length];
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      rows[row] = firsts[i] ? row : rows[order[i - 1]];
    }
    return numbered(left, right, rows);
  }

  /** Numbers rows by the first row that has the same two codes. */
  private static int[] numbered(int[] left, int[] right, int[] rows) {
    int[] keys = new int[left.length];
    int distinct = 0;
    for (int row = 0; row < keys.length; row++) {
      if (left[row] != 0 && right[row] != 0) {
        keys[row] = rows[row] == row ? ++distinct : keys[rows[row]];
      }
    }
    return keys;
  }
}

package org.kinlink.record;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Sorts rows by whole numbers without comparing them two by two, in time that grows with them. */
public final class RowOrder {
  private static final int FEW = 1 << 13;

  private RowOrder() {}

  /**
   * Returns the numbers from 0 in ascending order.
   *
   * @param size how many
   * @return 0 to {@code size - 1}
   */
  public static int[] natural(int size) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /**
   * Sorts rows by one key or several, the first before the second; rows of equal keys keep their
   * order.
   *
   * @param order the rows, sorted in place
   * @param keys for each key that of each row, none of them negative
   */
  public static void sort(int[] order, int[]... keys) {
    new PackedSort(order, keys, new SortRoom(order.length)).sort();
  }

  /**
   * Sorts rows as {@link #sort(int[], int[][])} does, and tells which of them are equal.
   *
   * @param order the rows, sorted in place
   * @param keys for each key that of each row, none of them negative
   * @return for each place whether its row is the first of those whose keys are all equal
   */
  public static boolean[] firsts(int[] order, int[]... keys) {
    return firsts(order, new SortRoom(order.length), keys);
  }

  /**
   * Sorts rows and tells which are equal, as {@link #firsts(int[], int[][])} does.
   *
   * @param order the rows, sorted in place
   * @param room is worked in
   * @param keys for each key that of each row, none of them negative
   * @return for each place whether its row is the first of those whose keys are all equal
   */
  public static boolean[] firsts(int[] order, SortRoom room, int[]... keys) {
    return new PackedSort(order, keys, room).firsts();
  }

  /**
   * Puts rows in the order of one key whose values are about as many as the rows or fewer; rows of
   * equal keys keep their order.
   *
   * @param keys the key of each row, none of them negative
   * @param largest the largest key
   * @param wanted tells the rows that are wanted
   * @return the rows that are wanted
   */
  public static int[] grouped(int[] keys, int largest, IntPredicate wanted) {
    int[] next = new int[largest + 2];
    for (int row = 0; row < keys.length; row++) {
      next[keys[row] + 1] += wanted.test(row) ? 1 : 0;
    }
    add(next);
    int[] order = new int[next[largest + 1]];
    for (int row = 0; row < keys.length; row++) {
      if (wanted.test(row)) {
        order[next[keys[row]]++] = row;
      }
    }
    return order;
  }

  /**
   * Sorts rows by a long key, together with their keys; rows of equal keys keep their order.
   *
   * @param order the rows, sorted in place
   * @param keys the key of each, in the same order, none of them negative; sorted in place
   */
  static void sort(int[] order, long[] keys) {
    long all = 0;
    for (long key : keys) {
      all |= key;
    }
    int first = Long.numberOfTrailingZeros(all);
    int bits = digit(Long.SIZE - Long.numberOfLeadingZeros(all) - first, order.length);
    long[] from = keys;
    long[] to = new long[order.length];
    int[] rows = order;
    int[] moved = new int[order.length];
    for (int shift = first; shift < Long.SIZE && all >>> shift != 0; shift += bits) {
      int[] next = new int[(1 << bits) + 1];
      int mask = (1 << bits) - 1;
      for (long key : from) {
        next[((int) (key >>> shift) & mask) + 1]++;
      }
      add(next);
      for (int i = 0; i < from.length; i++) {
        int place = next[(int) (from[i] >>> shift) & mask]++;
        to[place] = from[i];
        moved[place] = rows[i];
      }
      long[] done = from;
      from = to;
      to = done;
      int[] before = rows;
      rows = moved;
      moved = before;
    }
    if (rows != order) {
      System.arraycopy(rows, 0, order, 0, order.length);
      System.arraycopy(from, 0, keys, 0, keys.length);
    }
  }

  /**
   * How many bits to sort by at a time: few rows are not worth a large table of counts, and more
   * than a few thousand places to write to at once are slower than another round.
   */
  static int digit(int bits, int rows) {
    int most = rows < FEW ? 8 : 12;
    int rounds = Math.max(1, (bits + most - 1) / most);
    return Math.max(1, (bits + rounds - 1) / rounds);
  }

  /** Makes of counts, each at the place behind its own, where the things counted begin. */
  static void add(int[] counts) {
    for (int digit = 1; digit < counts.length; digit++) {
      counts[digit] += counts[digit - 1];
    }
  }
}

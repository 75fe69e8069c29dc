package org.kinlink.record;

import java.util.Arrays;

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
   * Sorts rows by a key; rows of equal keys keep their order, so that sorting by the last of
   * several keys first sorts by all.
   *
   * @param order the rows, sorted in place
   * @param keys the key of each row, none of them negative
   */
  public static void sort(int[] order, int[] keys) {
    int largest = 0;
    for (int row : order) {
      largest = Math.max(largest, keys[row]);
    }
    int bits = bits(order);
    int[] from = order;
    int[] to = new int[order.length];
    for (int shift = 0; shift < Integer.SIZE && largest >>> shift != 0; shift += bits) {
      int[] next = new int[(1 << bits) + 1];
      int mask = (1 << bits) - 1;
      for (int row : from) {
        next[(keys[row] >>> shift & mask) + 1]++;
      }
      add(next);
      for (int row : from) {
        to[next[keys[row] >>> shift & mask]++] = row;
      }
      int[] done = from;
      from = to;
      to = done;
    }
    if (from != order) {
      System.arraycopy(from, 0, order, 0, order.length);
    }
  }

  /** Sorts rows by a long key, as {@link #sort(int[], int[])} does. */
  static void sort(int[] order, long[] keys) {
    long largest = 0;
    for (int row : order) {
      largest = Math.max(largest, keys[row]);
    }
    int bits = bits(order);
    int[] from = order;
    int[] to = new int[order.length];
    for (int shift = 0; shift < Long.SIZE && largest >>> shift != 0; shift += bits) {
      int[] next = new int[(1 << bits) + 1];
      int mask = (1 << bits) - 1;
      for (int row : from) {
        next[(int) (keys[row] >>> shift & mask) + 1]++;
      }
      add(next);
      for (int row : from) {
        to[next[(int) (keys[row] >>> shift & mask)]++] = row;
      }
      int[] done = from;
      from = to;
      to = done;
    }
    if (from != order) {
      System.arraycopy(from, 0, order, 0, order.length);
    }
  }

  /** A few rows are not worth a large table of counts. */
  private static int bits(int[] order) {
    return order.length < FEW ? 8 : 16;
  }

  private static void add(int[] counts) {
    for (int digit = 1; digit < counts.length; digit++) {
      counts[digit] += counts[digit - 1];
    }
  }
}

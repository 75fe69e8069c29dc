package org.kinlink.record;

import java.util.Arrays;

/** Sorts rows by whole numbers without comparing them two by two, in time that grows with them. */
public final class RowOrder {
  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

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
    int[] other = new int[order.length];
    pass(order, other, keys, 0);
    if (largest <= MASK) {
      System.arraycopy(other, 0, order, 0, order.length);
    } else {
      pass(other, order, keys, BITS);
    }
  }

  private static void pass(int[] from, int[] to, int[] keys, int shift) {
    int[] next = new int[MASK + 2];
    for (int row : from) {
      next[(keys[row] >>> shift & MASK) + 1]++;
    }
    for (int digit = 0; digit <= MASK; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int row : from) {
      to[next[keys[row] >>> shift & MASK]++] = row;
    }
  }
}

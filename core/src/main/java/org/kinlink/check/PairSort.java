package org.kinlink.check;

import java.util.Arrays;

/** Sorts two arrays together by the upper bits of one, keeping the order of equals: radix sort. */
final class PairSort {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  private final int size;
  private final long[] keys;
  private final long[] values;
  private final int[] starts = new int[MASK + 1];

  PairSort(int size) {
    this.size = size;
    this.keys = new long[size];
    this.values = new long[size];
  }

  /** Sorts by the bits from {@code lowest} up, as unsigned numbers. */
  void sort(long[] key, long[] value, int lowest) {
    long[] fromKeys = key;
    long[] fromValues = value;
    long[] toKeys = keys;
    long[] toValues = values;
    for (int shift = lowest; shift < Long.SIZE; shift += BITS) {
      if (count(fromKeys, shift)) {
        continue;
      }
      for (int i = 0; i < size; i++) {
        int place = starts[(int) (fromKeys[i] >>> shift) & MASK]++;
        toKeys[place] = fromKeys[i];
        toValues[place] = fromValues[i];
      }
      long[] swap = fromKeys;
      fromKeys = toKeys;
      toKeys = swap;
      swap = fromValues;
      fromValues = toValues;
      toValues = swap;
    }
    if (fromKeys != key) {
      System.arraycopy(fromKeys, 0, key, 0, size);
      System.arraycopy(fromValues, 0, value, 0, size);
    }
  }

  /** Finds where each digit starts; returns whether there is one digit only, so nothing to do. */
  private boolean count(long[] from, int shift) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < size; i++) {
      starts[(int) (from[i] >>> shift) & MASK]++;
    }
    int sum = 0;
    for (int digit = 0; digit <= MASK; digit++) {
      int count = starts[digit];
      if (count == size) {
        return true;
      }
      starts[digit] = sum;
      sum += count;
    }
    return false;
  }
}

package org.kinlink.benchmarks.attack;

/** Sets of numbers as arrays of words. */
final class Bits {
  private static final int FILTER = 16;

  private Bits() {}

  static int count(long[] a) {
    int count = 0;
    for (long word : a) {
      count += Long.bitCount(word);
    }
    return count;
  }

  static int common(long[] a, long[] b) {
    int count = 0;
    for (int w = 0; w < a.length; w++) {
      count += Long.bitCount(a[w] & b[w]);
    }
    return count;
  }

  static int apart(long[] a, long[] b) {
    int count = 0;
    for (int w = 0; w < a.length; w++) {
      count += Long.bitCount(a[w] ^ b[w]);
    }
    return count;
  }

  static void and(long[] into, long[] other) {
    for (int w = 0; w < into.length; w++) {
      into[w] &= other[w];
    }
  }

  static void or(long[] into, long[] other) {
    for (int w = 0; w < into.length; w++) {
      into[w] |= other[w];
    }
  }

  static void set(long[] into, int at) {
    into[at >> 6] |= 1L << at;
  }

  static boolean has(long[] in, int at) {
    return ((in[at >> 6] >>> at) & 1) != 0;
  }

  /** The highest Dice coefficient of two filters in the same place. */
  static double similarity(long[] a, long[] b) {
    double most = 0;
    for (int from = 0; from < a.length; from += FILTER) {
      int common = 0;
      int ones = 0;
      for (int w = from; w < from + FILTER; w++) {
        common += Long.bitCount(a[w] & b[w]);
        ones += Long.bitCount(a[w]) + Long.bitCount(b[w]);
      }
      most = Math.max(most, ones == 0 ? 0 : 2.0 * common / ones);
    }
    return most;
  }

  static double dice(long[] a, long[] b) {
    int ones = count(a) + count(b);
    return ones == 0 ? 0 : 2.0 * common(a, b) / ones;
  }
}

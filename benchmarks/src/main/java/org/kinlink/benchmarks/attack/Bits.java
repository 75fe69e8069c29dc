package org.kinlink.benchmarks.attack;

/** Sets of numbers as arrays of words. */
final class Bits {
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

  static double dice(long[] a, long[] b) {
    int ones = count(a) + count(b);
    return ones == 0 ? 0 : 2.0 * common(a, b) / ones;
  }
}

package org.kinlink.population;

/**
 * A keyed one-to-one scattering of the numbers below a bound, so that numbers issued one after the
 * other show nothing of their order: four Feistel rounds, walked until the result lies below the
 * bound.
 */
final class Permutation {
  private final long size;
  private final int half;
  private final long mask;
  private final long key;

  Permutation(long size, long key) {
    this.size = size;
    this.half = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
    this.mask = (1L << half) - 1;
    this.key = key;
  }

  long of(long index) {
    long value = index;
    do {
      long left = value >>> half;
      long right = value & mask;
      for (int round = 0; round < 4; round++) {
        long swapped = left ^ (Dice.mixed(key, round, right) & mask);
        left = right;
        right = swapped;
      }
      value = left << half | right;
    } while (value >= size);
    return value;
  }
}

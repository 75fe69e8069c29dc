package org.kinlink.benchmarks;

import java.util.SplittableRandom;

/**
 * Numbers of the range kept for tests, 999: nine in ten with a right check digit, the others with
 * any. The same seed makes the same numbers.
 */
final class NhsNumbers {
  private NhsNumbers() {}

  static long[] make(int number, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] made = new long[number];
    for (int i = 0; i < number; i++) {
      made[i] = random.nextInt(10) == 0 ? any(random) : valid(random);
    }
    return made;
  }

  private static long any(SplittableRandom random) {
    return 9_990_000_000L + random.nextInt(10_000_000);
  }

  private static long valid(SplittableRandom random) {
    long number = any(random);
    while (!NaiveNhsNumber.isValid(number)) {
      number = any(random);
    }
    return number;
  }

  /** The number as a run of ten digits, or grouped 3-3-4 by blanks. */
  static String text(long number, boolean grouped) {
    String digits = Long.toString(number);
    return grouped
        ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
        : digits;
  }
}

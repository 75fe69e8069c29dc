package org.kinlink.identifier;

/**
 * The weighted sum that NHS numbers, Community Health Index numbers and Unique Learner Numbers
 * share.
 *
 * <p>The NHS Data Dictionary states the check as eleven less the remainder of the first nine digits
 * weighted 10 to 2, where eleven becomes nought and ten is never used. Weighing the tenth digit as
 * well, with 1, says the same in one step: the number is good exactly when the whole sum leaves
 * {@link #NHS}. The Unique Learner Number uses the same weights and must leave {@link #ULN}, so no
 * number is good as both.
 */
final class Modulo11 {
  /** What the weighted sum of an NHS number leaves when divided by eleven. */
  static final int NHS = 0;

  /** What the weighted sum of a Unique Learner Number leaves when divided by eleven. */
  static final int ULN = 10;

  /** What the sum is divided by. */
  static final int MODULUS = 11;

  private static final int HALF = 100_000;

  /** The bits of an entry that hold the remainder of five digits as the last five of ten. */
  private static final int LAST = 15;

  /**
   * For any five digits the remainder they leave as the first five of ten (weights 10 to 6), in the
   * upper half of the byte, and as the last five (weights 5 to 1), in the lower. Two look-ups take
   * the place of ten divisions; a hundred thousand bytes stay in the second-level cache.
   */
  private static final byte[] OF_FIVE_DIGITS = table();

  private Modulo11() {}

  /**
   * The remainder by eleven of the ten digits of {@code number}, weighted 10 (first) to 1 (last).
   */
  static int remainder(long number) {
    int high = (int) (number / HALF);
    int low = (int) (number - (long) high * HALF);
    int sum = (OF_FIVE_DIGITS[high] >> 4 & LAST) + (OF_FIVE_DIGITS[low] & LAST);
    return sum < MODULUS ? sum : sum - MODULUS;
  }

  /** The remainder, worked out digit by digit: the twin that {@link #remainder} is held to. */
  static int remainderByDigit(long number) {
    int sum = 0;
    long rest = number;
    for (int weight = 1; weight <= TenDigits.DIGITS; weight++) {
      sum += (int) (rest % 10) * weight;
      rest /= 10;
    }
    return sum % MODULUS;
  }

  private static byte[] table() {
    byte[] table = new byte[HALF];
    for (int digits = 0; digits < HALF; digits++) {
      int first = remainderByDigit((long) digits * HALF);
      table[digits] = (byte) (first << 4 | remainderByDigit(digits));
    }
    return table;
  }
}

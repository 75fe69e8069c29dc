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

  private Modulo11() {}

  /**
   * The remainder by eleven of the ten digits of {@code number}, weighted 10 (first) to 1 (last).
   */
  static int remainder(long number) {
    int high = (int) (number / 100_000);
    int low = (int) (number % 100_000);
    int sum = 0;
    for (int weight = 1; weight <= 5; weight++) {
      sum += low % 10 * weight + high % 10 * (weight + 5);
      low /= 10;
      high /= 10;
    }
    return sum % MODULUS;
  }
}

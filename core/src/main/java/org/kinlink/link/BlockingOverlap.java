package org.kinlink.link;

/**
 * How many of the linked pairs were brought together by one rule, by two and by any number. What
 * one rule alone finds, another would easily have missed, so these numbers tell how many pairs all
 * rules have missed: at least the square of the first over twice the second, the lower bound for
 * catches of unequal chance (A. Chao, Biometrics 43, 1987). Rules that ask for the same fields miss
 * the same pairs, so there may be more.
 *
 * @param whole whether every pair was compared, so that none was missed
 * @param once linked pairs that one rule alone found
 * @param twice linked pairs that two rules found
 * @param linked linked pairs that were compared
 */
public record BlockingOverlap(boolean whole, long once, long twice, long linked) {
  /**
   * Returns the least number of pairs of one person that no rule brought together, by estimate.
   *
   * @return the number, 0 where every pair was compared
   */
  public double missedAtLeast() {
    // Corrected for small numbers, and defined where no pair was found twice.
    return whole ? 0 : once * Math.max(0, once - 1.0) / (2 * (twice + 1.0));
  }
}

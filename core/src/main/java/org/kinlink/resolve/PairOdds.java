package org.kinlink.resolve;

/** Gives the log odds of any two rows, candidates or not. */
@FunctionalInterface
public interface PairOdds {
  /**
   * Weighs two rows.
   *
   * @param rowA the one
   * @param rowB the other
   * @return natural logarithm of the odds that they are one person
   */
  double logOdds(int rowA, int rowB);
}

package org.kinlink.score;

/**
 * A range that holds a true value in nineteen of twenty cases.
 *
 * @param low where it begins
 * @param high where it ends
 */
public record Interval(double low, double high) {
  private static final double DEVIATIONS = 1.959964;

  /** The interval of a share, of which the standard error of the log odds is known. */
  static Interval ofShare(double share, double error) {
    if (!(share > 0 && share < 1) || !Double.isFinite(error)) {
      return new Interval(0, 1);
    }
    double logOdds = Math.log(share / (1 - share));
    return new Interval(
        PairScorer.probability(logOdds - DEVIATIONS * error),
        PairScorer.probability(logOdds + DEVIATIONS * error));
  }

  /** The interval of a number, of which the standard error of the logarithm is known. */
  static Interval ofNumber(double number, double error) {
    double factor = Math.exp(DEVIATIONS * error);
    return new Interval(number / factor, number * factor);
  }

  /** The interval with both ends multiplied. */
  Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}

package org.kinlink.evaluate;

/**
 * A measured share with its 95% interval. All three are {@link Double#NaN} when there is nothing to
 * measure, such as the precision of a run that linked nothing. An interval without width says that
 * the sample showed no error at all, not that there is none: among n faultless persons the error
 * rate may still be as high as 3 / n.
 *
 * @param value the measured share, 0 to 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Estimate(double value, double low, double high) {
  /** Nothing to measure. */
  public static final Estimate UNDEFINED = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /**
   * Returns whether there was something to measure.
   *
   * @return true when the value is a number
   */
  public boolean defined() {
    return !Double.isNaN(value);
  }
}

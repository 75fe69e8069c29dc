package org.kinlink.evaluate;

/**
 * How an evaluation counts and resamples.
 *
 * @param pairs which pairs count
 * @param replicates bootstrap samples, at least 1
 * @param seed seed of the bootstrap
 */
public record EvaluationOptions(Pairs pairs, int replicates, long seed) {
  /** All pairs, 1,000 replicates. */
  public static final EvaluationOptions DEFAULT = new EvaluationOptions(Pairs.ALL, 1000, 1L);

  /** Which pairs of records count. */
  public enum Pairs {
    /** Every pair that the clusters imply. */
    ALL,
    /** Only pairs of two sources, for sources that hold each person once. */
    CROSS_SOURCE
  }

  /**
   * Checks the options.
   *
   * @param pairs which pairs count
   * @param replicates bootstrap samples
   * @param seed seed of the bootstrap
   * @throws IllegalArgumentException if {@code replicates} is below 1
   */
  public EvaluationOptions {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates: at least 1 is needed");
    }
  }
}

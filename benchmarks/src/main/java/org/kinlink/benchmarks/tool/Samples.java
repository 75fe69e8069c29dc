package org.kinlink.benchmarks.tool;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Figures of one thing measured several times. */
final class Samples {
  private static final int DRAWS = 4_000;
  private static final double TAIL = 0.025;

  private final double[] sorted;

  Samples(ImmutableDoubleArray values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values: there are none");
    }
    sorted = values.toArray();
    Arrays.sort(sorted);
  }

  double median() {
    return median(sorted);
  }

  double lowest() {
    return sorted[0];
  }

  double highest() {
    return sorted[sorted.length - 1];
  }

  int size() {
    return sorted.length;
  }

  /**
   * A ratio with its interval.
   *
   * @param ratio of the medians
   * @param low lower end of the interval
   * @param high upper end
   */
  record Ratio(double ratio, double low, double high) {
    /** Whether the interval leaves out that nothing changed. */
    boolean sure() {
      return low > 1 || high < 1;
    }
  }

  /**
   * The ratio of the medians, these over others, with its 95 % interval by the bootstrap
   * (percentiles of 4,000 redraws of both sides; Efron and Tibshirani, An Introduction to the
   * Bootstrap, 1993, chapter 13). With fewer than five rounds a side it is too narrow to trust.
   */
  Ratio over(Samples others) {
    SplittableRandom random = new SplittableRandom(1);
    double[] ratios = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      ratios[draw] = median(redrawn(sorted, random)) / median(redrawn(others.sorted, random));
    }
    Arrays.sort(ratios);
    int tail = (int) (TAIL * DRAWS);
    return new Ratio(median() / others.median(), ratios[tail], ratios[DRAWS - 1 - tail]);
  }

  private static double[] redrawn(double[] values, SplittableRandom random) {
    double[] drawn = new double[values.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = values[random.nextInt(values.length)];
    }
    Arrays.sort(drawn);
    return drawn;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

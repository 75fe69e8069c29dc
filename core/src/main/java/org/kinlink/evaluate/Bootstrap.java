package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Percentile intervals by resampling true persons with replacement (Efron 1979), since records and
 * pairs of one person are not independent (Binette and others, arXiv 2404.05622). People who
 * contribute the same are drawn together: a replicate is one multinomial draw over the distinct
 * contributions, whatever the number of people. The result depends on the contributions only, not
 * on their order.
 */
final class Bootstrap {
  private static final double TAIL = 0.025;

  private final List<double[]> patterns = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final long people;

  Bootstrap(double[][] contributions) {
    double[][] sorted = contributions.clone();
    Arrays.sort(sorted, Arrays::compare);
    for (int i = 0; i < sorted.length; i++) {
      if (i > 0 && Arrays.equals(sorted[i], sorted[i - 1])) {
        counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
      } else {
        patterns.add(sorted[i]);
        counts.add(1L);
      }
    }
    this.people = sorted.length;
  }

  /** Every measure of the whole with the ends of its interval. */
  ImmutableMap<Measure, Estimate> estimates(double[] total, int replicates, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> samples = new ArrayList<>(replicates);
    for (int b = 0; b < replicates; b++) {
      samples.add(replicate(random));
    }
    ImmutableMap.Builder<Measure, Estimate> estimates = ImmutableMap.builder();
    for (Measure measure : Measure.values()) {
      double value = measure.of(total);
      double[] spread =
          samples.stream()
              .mapToDouble(measure::of)
              .filter(v -> !Double.isNaN(v))
              .sorted()
              .toArray();
      estimates.put(
          measure,
          Double.isNaN(value) || spread.length == 0
              ? Estimate.UNDEFINED
              : new Estimate(value, quantile(spread, TAIL), quantile(spread, 1 - TAIL)));
    }
    return estimates.buildOrThrow();
  }

  private double[] replicate(SplittableRandom random) {
    double[] sums = new double[Contributions.SUMS];
    long peopleLeft = people;
    long drawsLeft = people;
    for (int k = 0; k < patterns.size() && drawsLeft > 0; k++) {
      long count = counts.get(k);
      long draws = Binomial.draw(random, drawsLeft, (double) count / peopleLeft);
      peopleLeft -= count;
      drawsLeft -= draws;
      if (draws > 0) {
        double[] pattern = patterns.get(k);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += draws * pattern[i];
        }
      }
    }
    return sums;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}

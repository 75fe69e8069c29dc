package org.kinlink.evaluate;

import java.util.SplittableRandom;

/**
 * Draws from a binomial distribution: inversion where the mean is small, else the transformed
 * rejection BTRS of Hoermann (1993, Journal of Statistical Computation and Simulation 46:101),
 * whose cost does not grow with the number of trials.
 */
final class Binomial {
  private static final double[] STIRLING_TAIL = {
    0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.0207906721037650,
    0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.0104112652619720,
    0.00925546218271273, 0.00833056343336287
  };

  private Binomial() {}

  static long draw(SplittableRandom random, long trials, double p) {
    if (trials <= 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return trials;
    }
    if (p > 0.5) {
      return trials - draw(random, trials, 1 - p);
    }
    return trials * p < 10 ? inversion(random, trials, p) : rejection(random, trials, p);
  }

  /** Jumps from success to success: the waiting times are geometric. */
  private static long inversion(SplittableRandom random, long trials, double p) {
    double log = Math.log1p(-p);
    long successes = 0;
    double position = 0;
    while (true) {
      position += Math.floor(Math.log(1 - random.nextDouble()) / log) + 1;
      if (position > trials) {
        return successes;
      }
      successes++;
    }
  }

  private static long rejection(SplittableRandom random, long trials, double p) {
    double spread = Math.sqrt(trials * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = trials * p + 0.5;
    double alpha = (2.83 + 5.1 / b) * spread;
    double odds = p / (1 - p);
    double mode = Math.floor((trials + 1) * p);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = 1 - random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + centre);
      if (us >= 0.07 && v <= 0.92 - 4.2 / b) {
        return (long) k;
      }
      if (k < 0 || k > trials) {
        continue;
      }
      double bound =
          (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1)))
              + (trials + 1) * Math.log((trials - mode + 1) / (trials - k + 1))
              + (k + 0.5) * Math.log(odds * (trials - k + 1) / (k + 1))
              + tail(mode)
              + tail(trials - mode)
              - tail(k)
              - tail(trials - k);
      if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) {
        return (long) k;
      }
    }
  }

  private static double tail(double k) {
    if (k < STIRLING_TAIL.length) {
      return STIRLING_TAIL[(int) k];
    }
    double square = (k + 1) * (k + 1);
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
  }
}

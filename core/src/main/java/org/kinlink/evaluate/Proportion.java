package org.kinlink.evaluate;

/**
 * So many out of so many, with the exact 95% interval of Clopper and Pearson (1934, Biometrika
 * 26:404), which holds for rare errors too: none in n still leaves room for some 3.7 / n.
 *
 * @param count how many
 * @param of out of how many
 */
public record Proportion(long count, long of) {
  private static final double TAIL = 0.025;
  private static final int HALVINGS = 60;
  private static final int MOST_TERMS = 100_000;
  private static final double TINY = 1e-300;

  /**
   * Checks the counts.
   *
   * @param count how many
   * @param of out of how many
   * @throws IllegalArgumentException if a count is negative or more than all
   */
  public Proportion {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("count: must lie between 0 and the number of all");
    }
  }

  /**
   * Returns the share with its interval.
   *
   * @return the estimate, undefined when there is nothing to count in
   */
  public Estimate estimate() {
    if (of == 0) {
      return Estimate.UNDEFINED;
    }
    double found = count;
    double others = (double) of - count;
    return new Estimate(
        found / of,
        count == 0 ? 0 : bound(found, others + 1, TAIL),
        count == of ? 1 : bound(found + 1, others, 1 - TAIL));
  }

  /** The quantile of a beta distribution, by halving. */
  private static double bound(double a, double b, double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (beta(a, b, middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The regularised incomplete beta function, by its continued fraction (Lentz). */
  private static double beta(double a, double b, double x) {
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - beta(b, a, 1 - x);
    }
    if (x <= 0) {
      return 0;
    }
    double front =
        Math.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * Math.log(x)
                + b * Math.log1p(-x)
                - Math.log(a));
    double fraction = 1;
    double c = 1;
    double d = 0;
    for (int i = 0; i < MOST_TERMS; i++) {
      int m = i / 2;
      double term =
          i == 0
              ? 1
              : i % 2 == 0
                  ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                  : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      double change = c * d;
      fraction *= change;
      if (i > 0 && Math.abs(change - 1) < 1e-14) {
        break;
      }
    }
    return front * (fraction - 1);
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, after moving the argument up to where it is exact. */
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 15) {
      shift += Math.log(at);
      at++;
    }
    double square = 1 / (at * at);
    return (at - 0.5) * Math.log(at)
        - at
        + 0.5 * Math.log(2 * Math.PI)
        + (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / at
        - shift;
  }
}

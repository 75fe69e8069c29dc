package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProportionTest {
  /** Closed forms: with none found, the bound solves (1 - p)^n = 0.025. */
  @Test
  void noneInManyHasTheExactBound() {
    for (int n : new int[] {1, 10, 1000, 1_000_000}) {
      Estimate none = new Proportion(0, n).estimate();
      assertEquals(0, none.low());
      assertEquals(1 - Math.pow(0.025, 1.0 / n), none.high(), 1e-10);
      Estimate all = new Proportion(n, n).estimate();
      assertEquals(1, all.high());
      assertEquals(Math.pow(0.025, 1.0 / n), all.low(), 1e-10);
    }
  }

  /** By definition each bound leaves 2.5% of a binomial in its tail. */
  @Test
  void boundsLeaveTheirTails() {
    for (int[] c : new int[][] {{1, 10}, {5, 10}, {3, 40}, {39, 40}, {20, 60}}) {
      Estimate e = new Proportion(c[0], c[1]).estimate();
      assertEquals(0.025, 1 - atMost(c[0] - 1, c[1], e.low()), 1e-9);
      assertEquals(0.025, atMost(c[0], c[1], e.high()), 1e-9);
    }
  }

  private static double atMost(int k, int n, double p) {
    double sum = 0;
    double term = Math.pow(1 - p, n);
    for (int i = 0; i <= k; i++) {
      sum += term;
      term *= (double) (n - i) / (i + 1) * p / (1 - p);
    }
    return sum;
  }

  @Test
  void nothingToCountInIsUndefined() {
    assertFalse(new Proportion(0, 0).estimate().defined());
  }

  @Test
  void moreThanAllIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 1));
  }
}

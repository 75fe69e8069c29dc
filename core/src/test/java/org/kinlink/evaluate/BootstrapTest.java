package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static double[] sums(double right, double linked, double actual) {
    double[] sums = new double[Contributions.SUMS];
    sums[Contributions.TRUE_PAIRS] = right;
    sums[Contributions.LINKED_PAIRS] = linked;
    sums[Contributions.ACTUAL_PAIRS] = actual;
    return sums;
  }

  /** 400 people with two records: 320 found, 60 missed, 20 found with a false match. */
  private static double[][] people() {
    double[][] people = new double[400][];
    for (int i = 0; i < people.length; i++) {
      people[i] = i < 320 ? sums(2, 2, 2) : i < 380 ? sums(0, 0, 2) : sums(2, 5, 2);
    }
    return people;
  }

  private static double[] total(double[][] people) {
    double[] total = new double[Contributions.SUMS];
    for (double[] person : people) {
      for (int i = 0; i < total.length; i++) {
        total[i] += person[i];
      }
    }
    return total;
  }

  @Test
  void drawsAsPlainResamplingOfPeopleDoes() {
    double[][] people = people();
    Random random = new Random(4);
    double[] recalls = new double[4000];
    double[] precisions = new double[4000];
    for (int b = 0; b < recalls.length; b++) {
      double[][] drawn = new double[people.length][];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = people[random.nextInt(people.length)];
      }
      recalls[b] = Measure.RECALL.of(total(drawn));
      precisions[b] = Measure.PRECISION.of(total(drawn));
    }
    Arrays.sort(recalls);
    Arrays.sort(precisions);
    var estimates = new Bootstrap(people).estimates(total(people), 4000, 1);
    assertEquals(0.85, estimates.get(Measure.RECALL).value(), 1e-12);
    assertEquals(recalls[100], estimates.get(Measure.RECALL).low(), 0.006);
    assertEquals(recalls[3899], estimates.get(Measure.RECALL).high(), 0.006);
    assertEquals(precisions[100], estimates.get(Measure.PRECISION).low(), 0.006);
    assertEquals(precisions[3899], estimates.get(Measure.PRECISION).high(), 0.006);
  }

  @Test
  void doesNotDependOnTheOrderOfPeopleButOnTheSeed() {
    double[][] people = people();
    double[][] reversed = people.clone();
    Collections.reverse(Arrays.asList(reversed));
    double[] total = total(people);
    var estimates = new Bootstrap(people).estimates(total, 50, 7);
    assertEquals(estimates, new Bootstrap(reversed).estimates(total, 50, 7));
    assertNotEquals(estimates, new Bootstrap(people).estimates(total, 50, 8));
  }

  @Test
  void binomialDrawsHaveTheRightMeanAndVariance() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] cases = {{5, 0.3}, {40, 0.1}, {100, 0.5}, {1000, 0.02}, {1000, 0.97}, {1e6, 0.2}};
    for (double[] c : cases) {
      int draws = 60_000;
      double sum = 0;
      double squares = 0;
      double mean = c[0] * c[1];
      double variance = mean * (1 - c[1]);
      for (int i = 0; i < draws; i++) {
        long k = Binomial.draw(random, (long) c[0], c[1]);
        assertTrue(k >= 0 && k <= c[0]);
        sum += k - mean;
        squares += (k - mean) * (k - mean);
      }
      assertEquals(0, sum / draws, 5 * Math.sqrt(variance / draws), Arrays.toString(c));
      assertEquals(1, squares / draws / variance, 0.04, Arrays.toString(c));
    }
  }

  @Test
  void binomialRejectionFollowsTheDistribution() {
    SplittableRandom random = new SplittableRandom(11);
    int trials = 60;
    double p = 0.35;
    int draws = 400_000;
    int[] seen = new int[trials + 1];
    for (int i = 0; i < draws; i++) {
      seen[(int) Binomial.draw(random, trials, p)]++;
    }
    double expected = draws * Math.pow(1 - p, trials);
    double chiSquare = 0;
    int cells = 0;
    for (int k = 0; k <= trials; k++) {
      if (expected > 20) {
        chiSquare += (seen[k] - expected) * (seen[k] - expected) / expected;
        cells++;
      }
      expected *= (double) (trials - k) / (k + 1) * p / (1 - p);
    }
    assertTrue(cells > 20);
    assertTrue(chiSquare < cells + 5 * Math.sqrt(2.0 * cells), "chi-square " + chiSquare);
  }

  @Test
  void binomialEndsAreCertain() {
    SplittableRandom random = new SplittableRandom(1);
    assertEquals(0, Binomial.draw(random, 9, 0));
    assertEquals(9, Binomial.draw(random, 9, 1));
    assertEquals(0, Binomial.draw(random, 0, 0.5));
  }
}

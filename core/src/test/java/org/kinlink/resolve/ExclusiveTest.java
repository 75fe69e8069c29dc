package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExclusiveTest {
  private static final boolean[] BOTH = {true, true};

  /** Tries every set of pairs that do not meet. */
  private static double[] naive(int[][] ends, boolean[] single, double[] logOdds) {
    int n = logOdds.length;
    double[] with = new double[n];
    double all = 0;
    for (int set = 0; set < 1 << n; set++) {
      double weight = 1;
      for (int e = 0; e < n; e++) {
        for (int f = 0; f < e; f++) {
          boolean both = (set >> e & 1) == 1 && (set >> f & 1) == 1;
          boolean meet =
              (single[0] && ends[0][e] == ends[0][f]) || (single[1] && ends[1][e] == ends[1][f]);
          weight = both && meet ? 0 : weight;
        }
        weight *= (set >> e & 1) == 1 ? Math.exp(logOdds[e]) : 1;
      }
      all += weight;
      for (int e = 0; e < n; e++) {
        with[e] += (set >> e & 1) == 1 ? weight : 0;
      }
    }
    for (int e = 0; e < n; e++) {
      with[e] /= all;
    }
    return with;
  }

  private static int[][] tree(SplittableRandom random, int pairs) {
    int[][] ends = new int[2][pairs];
    int[] nodes = {1, 0};
    for (int e = 0; e < pairs; e++) {
      int grown = e == 0 || random.nextBoolean() ? 1 : 0;
      ends[1 - grown][e] = random.nextInt(nodes[1 - grown]);
      ends[grown][e] = nodes[grown]++;
    }
    return ends;
  }

  @Test
  void isExactWherePairsFormNoCircle() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      int[][] ends = tree(random, 1 + random.nextInt(9));
      double[] odds = random.doubles(ends[0].length, -6, 12).toArray();
      for (boolean[] single : new boolean[][] {BOTH, {true, false}, {false, true}}) {
        double[] expected = naive(ends, single, odds);
        double[] found = new Exclusive(ends, single, odds).probabilities();
        for (int e = 0; e < odds.length; e++) {
          assertEquals(expected[e], found[e], 1e-6);
        }
      }
    }
  }

  @Test
  void comesNearWherePairsFormACircle() {
    int[][] ends = {{0, 0, 1, 1}, {0, 1, 0, 1}};
    double[] odds = {6, 3, 3, 6};
    double[] expected = naive(ends, BOTH, odds);
    double[] found = new Exclusive(ends, BOTH, odds).probabilities();
    for (int e = 0; e < odds.length; e++) {
      assertEquals(expected[e], found[e], 0.02);
    }
  }

  @Test
  void aPairAloneKeepsItsOdds() {
    double[] found =
        new Exclusive(new int[][] {{0}, {0}}, BOTH, new double[] {0.7}).probabilities();
    assertEquals(1 / (1 + Math.exp(-0.7)), found[0], 1e-9);
  }

  @Test
  void equalRivalsShareWhatThereIs() {
    int[][] ends = {{0, 0, 0, 0}, {0, 1, 2, 3}};
    for (double odds : new double[] {1, 8, 29, 700}) {
      double[] all = {odds, odds, odds, odds};
      double[] found = new Exclusive(ends, BOTH, all).probabilities();
      double sum = found[0] + found[1] + found[2] + found[3];
      assertTrue(sum <= 1 + 1e-6);
      assertEquals(found[0], found[3], 1e-9);
      assertEquals(sum, odds > 7 ? 1 : sum, 1e-3);
    }
  }

  @Test
  void noPairsAreNoTrouble() {
    assertEquals(0, new Exclusive(new int[2][0], BOTH, new double[0]).probabilities().length);
  }
}

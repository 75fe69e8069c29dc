package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainsTest {
  @Test
  void isTheWeakestPairOfTheBestChain() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 100; round++) {
      int rows = 2 + random.nextInt(9);
      double[][] best = new double[rows][rows];
      double[][] pairs = new double[random.nextInt(2 * rows)][];
      for (int p = 0; p < pairs.length; p++) {
        // Of few strengths, so that some are equal.
        pairs[p] =
            new double[] {random.nextInt(rows), random.nextInt(rows), random.nextInt(1, 5) / 5.0};
        int a = (int) pairs[p][0];
        int b = (int) pairs[p][1];
        best[a][b] = Math.max(best[a][b], pairs[p][2]);
        best[b][a] = best[a][b];
      }
      Arrays.sort(pairs, (x, y) -> Double.compare(y[2], x[2]));
      Chains chains = new Chains(rows);
      for (double[] pair : pairs) {
        chains.add((int) pair[0], (int) pair[1], pair[2]);
      }
      for (int via = 0; via < rows; via++) {
        for (int a = 0; a < rows; a++) {
          for (int b = 0; b < rows; b++) {
            best[a][b] = Math.max(best[a][b], Math.min(best[a][via], best[via][b]));
          }
        }
      }
      for (int a = 0; a < rows; a++) {
        for (int b = 0; b < rows; b++) {
          assertEquals(a == b ? 1 : best[a][b], chains.between(a, b));
        }
      }
    }
  }
}

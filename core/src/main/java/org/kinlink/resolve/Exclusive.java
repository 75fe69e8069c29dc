package org.kinlink.resolve;

import java.util.Arrays;

/**
 * Probabilities of pairs where a record can be in one at most: each is less probable for every
 * other that wants one of its records. Of all ways to choose pairs, each weighed by the product of
 * its odds, the share in which a pair is chosen is its probability. The cavity equations of
 * monomers and dimers [1] give it, exactly where the pairs form no circle, and have one solution
 * everywhere [2].
 *
 * <p>[1] O. J. Heilmann, E. H. Lieb, "Theory of monomer-dimer systems", Communications in
 * Mathematical Physics 25, 1972. [2] L. Zdeborová, M. Mézard, "The number of matchings in random
 * graphs", Journal of Statistical Mechanics, 2006.
 */
final class Exclusive {
  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-9;

  /** Log odds beyond which nothing is told apart any more. */
  private static final double LARGEST = 30;

  private final double[] odds;
  private final Side[] sides = new Side[2];

  /**
   * Starts.
   *
   * @param ends for the one side and the other the node at which each pair ends
   * @param single for each side whether a node is in one pair at most
   * @param logOdds log odds of each pair if it stood alone
   */
  Exclusive(int[][] ends, boolean[] single, double[] logOdds) {
    odds = new double[logOdds.length];
    for (int e = 0; e < odds.length; e++) {
      odds[e] = Math.exp(Math.max(-LARGEST, Math.min(LARGEST, logOdds[e])));
    }
    for (int s = 0; s < 2; s++) {
      sides[s] = new Side(ends[s], single[s]);
    }
  }

  /** The pairs at the nodes of one side, and how free each pair would find its node. */
  private static final class Side {
    private final boolean single;
    private final int[] order;
    private final int[] first;
    private final double[] free;

    Side(int[] end, boolean single) {
      this.single = single;
      this.free = new double[end.length];
      Arrays.fill(free, 1);
      int nodes = Arrays.stream(end).max().orElse(-1) + 1;
      first = new int[nodes + 1];
      for (int node : end) {
        first[node + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        first[node + 1] += first[node];
      }
      int[] next = first.clone();
      order = new int[end.length];
      for (int e = 0; e < end.length; e++) {
        order[next[end[e]]++] = e;
      }
    }

    /** Renews what the others at each node leave to a pair; returns the largest change of it. */
    double renew(double[] odds, double[] freeOther) {
      double change = 0;
      double[] rest = new double[order.length];
      for (int node = 0; single && node + 1 < first.length; node++) {
        double before = 0;
        for (int i = first[node]; i < first[node + 1]; i++) {
          rest[order[i]] = before;
          before += odds[order[i]] * freeOther[order[i]];
        }
        double after = 0;
        for (int i = first[node + 1] - 1; i >= first[node]; i--) {
          int e = order[i];
          // Half of the way in logarithms, lest two rivals take turns.
          double now = Math.sqrt(free[e] / (1 + rest[e] + after));
          change = Math.max(change, Math.abs(Math.log(now / free[e])));
          after += odds[e] * freeOther[e];
          free[e] = now;
        }
      }
      return change;
    }
  }

  /** The probability of each pair. */
  double[] probabilities() {
    double change = 1;
    for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
      change = sides[0].renew(odds, sides[1].free);
      change = Math.max(change, sides[1].renew(odds, sides[0].free));
    }
    double[] probabilities = new double[odds.length];
    for (int e = 0; e < odds.length; e++) {
      double alone = odds[e] * sides[0].free[e] * sides[1].free[e];
      probabilities[e] = alone / (1 + alone);
    }
    return probabilities;
  }
}

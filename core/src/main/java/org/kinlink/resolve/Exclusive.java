package org.kinlink.resolve;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kinlink.record.RowOrder;

/**
 * Probabilities of pairs where a record can be in one at most: each is less probable for every
 * other that wants one of its records. Of all ways to choose pairs, each weighed by the product of
 * its odds, the share in which a pair is chosen is its probability. The cavity equations of
 * monomers and dimers [1] give it, exactly where the pairs form no circle, and have one solution
 * everywhere [2]. Pairs that hang together are solved by themselves, several lots at once.
 *
 * <p>[1] O. J. Heilmann, E. H. Lieb, "Theory of monomer-dimer systems", Communications in
 * Mathematical Physics 25, 1972. [2] L. Zdeborová, M. Mézard, "The number of matchings in random
 * graphs", Journal of Statistical Mechanics, 2006.
 */
final class Exclusive {
  private static final int ROUNDS = 2_000;

  /**
   * In so many rounds the whole way is gone: enough for small trees, where what a pair is left
   * depends on fewer and fewer others, and for circles of which one choice is much the best.
   */
  private static final int WHOLE = 8;

  private static final double SETTLED = 1e-9;

  /** Log odds beyond which nothing is told apart any more. */
  private static final double LARGEST = 30;

  /** So many pairs are worth a thread. */
  private static final int LOT = 1 << 12;

  private final int[][] ends;
  private final boolean[] single;
  private final double[] odds;
  private final double[][] free;

  /** The pairs with a rival, lot by lot and in each by their node of the one side or the other. */
  private final int[][] order = new int[2][];

  /** The lot of each pair, named by one of its pairs. */
  private final int[] lot;

  /**
   * Starts.
   *
   * @param ends for the one side and the other the node at which each pair ends
   * @param single for each side whether a node is in one pair at most
   * @param logOdds log odds of each pair if it stood alone
   */
  Exclusive(int[][] ends, boolean[] single, double[] logOdds) {
    this.ends = ends;
    this.single = single;
    this.odds = new double[logOdds.length];
    this.free = new double[2][logOdds.length];
    for (int e = 0; e < odds.length; e++) {
      odds[e] = Math.exp(Math.max(-LARGEST, Math.min(LARGEST, logOdds[e])));
    }
    Arrays.fill(free[0], 1);
    Arrays.fill(free[1], 1);
    lot = RowOrder.natural(odds.length);
    boolean[] rival = new boolean[odds.length];
    for (int s = 0; s < 2; s++) {
      if (single[s]) {
        unite(ends[s], rival);
      }
    }
    for (int e = 0; e < odds.length; e++) {
      lot[e] = top(e);
    }
    int[] rivals = IntStream.range(0, odds.length).filter(e -> rival[e]).toArray();
    IntStream.range(0, 2)
        .parallel()
        .forEach(
            s -> {
              order[s] = rivals.clone();
              RowOrder.sort(order[s], lot, ends[s]);
            });
  }

  /** Puts pairs of one node into one lot. */
  private void unite(int[] end, boolean[] rival) {
    int[] last = new int[Arrays.stream(end).max().orElse(-1) + 1];
    for (int e = 0; e < end.length; e++) {
      int before = last[end[e]] - 1;
      last[end[e]] = e + 1;
      if (before >= 0) {
        rival[before] = true;
        rival[e] = true;
        int one = top(before);
        int other = top(e);
        lot[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }

  private int top(int pair) {
    int top = pair;
    while (lot[top] != top) {
      lot[top] = lot[lot[top]];
      top = lot[top];
    }
    return top;
  }

  /** The probability of each pair. */
  double[] probabilities() {
    int pairs = order[0].length;
    IntStream.range(0, (pairs + LOT - 1) / LOT)
        .parallel()
        .forEach(part -> solve(part * LOT, Math.min(pairs, (part + 1) * LOT)));
    double[] probabilities = new double[odds.length];
    for (int e = 0; e < odds.length; e++) {
      double alone = odds[e] * free[0][e] * free[1][e];
      probabilities[e] = alone / (1 + alone);
    }
    return probabilities;
  }

  /** Solves the lots that begin between two places. */
  private void solve(int first, int end) {
    int from = first;
    while (from < end && from > 0 && lotAt(from) == lotAt(from - 1)) {
      from++;
    }
    while (from < end) {
      int to = from + 1;
      while (to < order[0].length && lotAt(to) == lotAt(from)) {
        to++;
      }
      if (!star(0, from, to) && !star(1, from, to)) {
        double[] rest = new double[to - from];
        double change = 1;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
          boolean whole = round < WHOLE;
          change = Math.max(renew(0, from, to, whole, rest), renew(1, from, to, whole, rest));
        }
      }
      from = to;
    }
  }

  /** Solves a lot whose pairs all meet at one node and nowhere else, as most do, in one go. */
  private boolean star(int side, int from, int to) {
    int[] pairs = order[side];
    int[] end = ends[side];
    for (int i = from; i < to; i++) {
      if (!single[side] || end[pairs[i]] != end[pairs[from]]) {
        return false;
      }
    }
    double before = 0;
    for (int i = from; i < to; i++) {
      free[side][pairs[i]] = before;
      before += odds[pairs[i]];
    }
    double after = 0;
    for (int i = to - 1; i >= from; i--) {
      int e = pairs[i];
      free[side][e] = 1 / (1 + free[side][e] + after);
      after += odds[e];
    }
    return true;
  }

  private int lotAt(int place) {
    return lot[order[0][place]];
  }

  /** Renews what the others at each node leave to a pair; returns the largest change of it. */
  private double renew(int side, int from, int to, boolean whole, double[] rest) {
    double change = 0;
    int[] pairs = order[side];
    int[] end = ends[side];
    for (int first = from; single[side] && first < to; ) {
      int last = first + 1;
      while (last < to && end[pairs[last]] == end[pairs[first]]) {
        last++;
      }
      if (last > first + 1) {
        change = Math.max(change, renewNode(side, first, last, whole, rest));
      }
      first = last;
    }
    return change;
  }

  private double renewNode(int side, int first, int last, boolean whole, double[] rest) {
    int[] pairs = order[side];
    double[] own = free[side];
    double[] other = free[1 - side];
    double before = 0;
    for (int i = first; i < last; i++) {
      rest[i - first] = before;
      before += odds[pairs[i]] * other[pairs[i]];
    }
    double change = 0;
    double after = 0;
    for (int i = last - 1; i >= first; i--) {
      int e = pairs[i];
      double all = 1 / (1 + rest[i - first] + after);
      // Then half of the way in logarithms, or two rivals of large odds would take thousands.
      double now = whole ? all : Math.sqrt(own[e] * all);
      change = Math.max(change, Math.abs(now / own[e] - 1));
      after += odds[e] * other[e];
      own[e] = now;
    }
    return change;
  }
}

package org.kinlink.resolve;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/**
 * How probable pairs are where a source holds each person once: a record that others want too is
 * less probably the one of a pair. It does not hang on who was joined, and so is found beside that.
 * Immutable once made, safe to share between threads.
 */
final class Claims {
  /** A rule that holds two records for one person is taken to err once in two thousand. */
  private static final double BY_RULE = Math.log(1999);

  private final People people;
  private final Constraints constraints;
  private final ScoredPairs pairs;
  private final double[] probability;

  /** For each source and row how probably the row is one person with a record of that source. */
  private final float[] @Nullable [] taken;

  /**
   * Weighs what pairs claim.
   *
   * @param people the people
   * @param constraints tells which sources hold each person once
   * @param pairs the scored pairs
   * @param allowed the pairs that may be one person
   * @param kin the pairs that a child of both holds for one person
   */
  Claims(People people, Constraints constraints, ScoredPairs pairs, BitSet allowed, BitSet kin) {
    this.people = people;
    this.constraints = constraints;
    this.pairs = pairs;
    this.probability = new double[pairs.size()];
    this.taken = new float[people.sources().size()] @Nullable [];
    double[] logOdds = new double[probability.length];
    for (int p = 0; p < probability.length; p++) {
      boolean byRule = pairs.step(p) != Step.PROBABILISTIC || kin.get(p);
      logOdds[p] = byRule ? Math.max(BY_RULE, pairs.logOdds(p)) : pairs.logOdds(p);
      probability[p] = PairScorer.probability(logOdds[p]);
    }
    exclude(allowed, logOdds);
    forbidden(allowed, logOdds);
  }

  /** How probable a pair is beside the other pairs of its records. */
  double of(int pair) {
    return probability[pair];
  }

  /** Takes from each pair what other pairs of its records claim. */
  private void exclude(BitSet allowed, double[] logOdds) {
    int sources = people.sources().size();
    for (int a = 0; a < sources; a++) {
      for (int b = a; b < sources; b++) {
        if (constraints.oncePerPerson(a) || constraints.oncePerPerson(b)) {
          exclude(between(a, b, allowed), logOdds);
        }
      }
    }
  }

  /** The pairs of two sources that may be one person. */
  private int[] between(int sourceA, int sourceB, BitSet allowed) {
    int first = people.firstRow(sourceA);
    int end = people.firstRow(sourceA + 1);
    int[] between = new int[probability.length];
    int count = 0;
    for (int p = pairs.firstOf(first); p < probability.length && pairs.rowA(p) < end; p++) {
      if (people.source(pairs.rowB(p)) == sourceB
          && allowed.get(p)
          && !constraints.reference(pairs.rowA(p))
          && !constraints.reference(pairs.rowB(p))) {
        between[count++] = p;
      }
    }
    return Arrays.copyOf(between, count);
  }

  private void exclude(int[] places, double[] logOdds) {
    if (places.length == 0) {
      return;
    }
    int sourceA = people.source(pairs.rowA(places[0]));
    int sourceB = people.source(pairs.rowB(places[0]));
    boolean[] single = {constraints.oncePerPerson(sourceB), constraints.oncePerPerson(sourceA)};
    int[][] ends = new int[2][places.length];
    double[] alone = new double[places.length];
    for (int e = 0; e < places.length; e++) {
      ends[0][e] = pairs.rowA(places[e]) - people.firstRow(sourceA);
      ends[1][e] = pairs.rowB(places[e]) - people.firstRow(sourceB);
      alone[e] = logOdds[places[e]];
    }
    double[] found = new Exclusive(ends, single, alone).probabilities();
    for (int e = 0; e < places.length; e++) {
      probability[places[e]] = found[e];
      take(pairs.rowA(places[e]), pairs.rowB(places[e]), found[e]);
      take(pairs.rowB(places[e]), pairs.rowA(places[e]), found[e]);
    }
  }

  private void take(int row, int by, double probability) {
    int source = people.source(by);
    if (constraints.oncePerPerson(source)) {
      if (taken[source] == null) {
        taken[source] = new float[people.size()];
      }
      taken[source][row] += (float) probability;
    }
  }

  /** A pair that must not be one person takes nothing from others, but they do from it. */
  private void forbidden(BitSet allowed, double[] logOdds) {
    for (int p = allowed.nextClearBit(0); p < probability.length; p = allowed.nextClearBit(p + 1)) {
      probability[p] = besides(pairs.rowA(p), pairs.rowB(p), logOdds[p]);
    }
  }

  /** How probable a pair is where other pairs of its records are as probable as they are. */
  double besides(int a, int b, double logOdds) {
    double odds = Math.exp(logOdds) * free(a, b) * free(b, a);
    return odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  }

  private double free(int row, int by) {
    float[] of = taken[people.source(by)];
    return of == null ? 1 : Math.max(0, 1 - of[row]);
  }
}

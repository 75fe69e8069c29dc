package org.kinlink.resolve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/**
 * How probable it is that two records are one person, by all that a run has found out and not only
 * by the two. Where a source holds each person once, a record that others want too is less
 * probable; records of one person are as probable as the chain of pairs that holds them together;
 * and where records of two persons speak against each other, no single pair is more probable than
 * what they say on average. Immutable once made; for one thread.
 */
public final class PairProbabilities {
  /** A rule that holds two records for one person is taken to err once in two thousand. */
  private static final double BY_RULE = Math.log(1999);

  /** Of the records of a person so many are asked. */
  private static final int ASKED = 8;

  /** What is less probable than this need not be made less so. */
  private static final double NEGLIGIBLE = 0.01;

  private final People people;
  private final Constraints constraints;
  private final PairScorer scorer;
  private final Clusters clusters;
  private final ScoredPairs pairs;
  private final Chains chains;
  private final Map<Long, Double> means = new HashMap<>();
  private final double[] probability;

  /** For each source and row how probably the row is one person with a record of that source. */
  private final float[] @Nullable [] taken;

  PairProbabilities(
      People people,
      Constraints constraints,
      PairScorer scorer,
      Clusters clusters,
      ScoredPairs pairs,
      BitSet allowed,
      BitSet kin) {
    this.people = people;
    this.constraints = constraints;
    this.scorer = scorer;
    this.clusters = clusters;
    this.pairs = pairs;
    this.chains = new Chains(people.size());
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
    chain();
    for (int p = 0; p < probability.length; p++) {
      probability[p] = inRun(pairs.rowA(p), pairs.rowB(p), probability[p]);
    }
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
  private double besides(int a, int b, double logOdds) {
    double odds = Math.exp(logOdds) * free(a, b) * free(b, a);
    return odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  }

  private double free(int row, int by) {
    float[] of = taken[people.source(by)];
    return of == null ? 1 : Math.max(0, 1 - of[row]);
  }

  /** Two records that are a person by themselves have no other chain than their pair. */
  private void chain() {
    int[] chained = new int[probability.length];
    int[] doubt = new int[probability.length];
    int count = 0;
    for (int p = 0; p < probability.length; p++) {
      int cluster = clusters.of(pairs.rowA(p));
      if (cluster == clusters.of(pairs.rowB(p)) && clusters.size(cluster) > 2) {
        chained[count++] = p;
        doubt[p] = (int) ((1 - probability[p]) * Integer.MAX_VALUE);
      }
    }
    int[] order = Arrays.copyOf(chained, count);
    RowOrder.sort(order, doubt);
    for (int p : order) {
      chains.add(pairs.rowA(p), pairs.rowB(p), probability[p]);
    }
  }

  private double inRun(int a, int b, double alone) {
    int one = clusters.of(a);
    int other = clusters.of(b);
    if (one == other) {
      return Math.max(alone, chains.between(a, b));
    }
    if (constraints.sameOnce(a, b)) {
      return 0;
    }
    boolean groups = alone > NEGLIGIBLE && clusters.size(one) + clusters.size(other) > 2;
    return groups && constraints.contradiction(a, b) == null
        ? Math.min(alone, PairScorer.probability(mean(one, other)))
        : alone;
  }

  /** What the records of two persons say of each other on average. */
  private double mean(int one, int other) {
    return means.computeIfAbsent(
        Constraints.pair(one, other),
        k -> {
          int[] left = asked(clusters.members(one));
          int[] right = asked(clusters.members(other));
          double sum = 0;
          for (int a : left) {
            for (int b : right) {
              double voice = scorer.voice(Math.min(a, b), Math.max(a, b));
              sum += Math.max(-Merging.LOUDEST, Math.min(Merging.LOUDEST, voice));
            }
          }
          return sum / left.length / right.length;
        });
  }

  private static int[] asked(int[] members) {
    int asked = Math.min(ASKED, members.length);
    int[] some = new int[asked];
    Arrays.setAll(some, i -> members[(int) ((long) i * members.length / asked)]);
    return some;
  }

  /**
   * Returns the probability of a scored pair.
   *
   * @param pair the pair, by its place
   * @return the probability
   */
  double of(int pair) {
    return probability[pair];
  }

  /**
   * Returns the probability of any pair.
   *
   * @param rowA the smaller row
   * @param rowB the larger row
   * @return the probability by all that the run has found out
   */
  public double of(int rowA, int rowB) {
    int pair = pairs.find(rowA, rowB);
    if (pair >= 0) {
      return probability[pair];
    }
    return inRun(rowA, rowB, besides(rowA, rowB, scorer.logOdds(rowA, rowB)));
  }
}

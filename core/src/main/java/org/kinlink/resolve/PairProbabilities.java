package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    exclude(pairs, logOdds);
    chain(pairs);
    for (int p = 0; p < probability.length; p++) {
      probability[p] = inRun(pairs.rowA(p), pairs.rowB(p), probability[p]);
    }
  }

  /** Takes from each pair what other pairs of its records claim. */
  private void exclude(ScoredPairs pairs, double[] logOdds) {
    Map<Integer, List<Integer>> between = new TreeMap<>();
    for (int p = 0; p < probability.length; p++) {
      int a = people.source(pairs.rowA(p));
      int b = people.source(pairs.rowB(p));
      boolean once = constraints.oncePerPerson(a) || constraints.oncePerPerson(b);
      if (once && !constraints.forbids(pairs.rowA(p), pairs.rowB(p))) {
        int sources = a * people.sources().size() + b;
        between.computeIfAbsent(sources, k -> new ArrayList<>()).add(p);
      }
    }
    for (List<Integer> edges : between.values()) {
      int first = edges.get(0);
      boolean[] single = {
        constraints.oncePerPerson(people.source(pairs.rowB(first))),
        constraints.oncePerPerson(people.source(pairs.rowA(first)))
      };
      int[] places = edges.stream().mapToInt(e -> e).toArray();
      int[][] ends = {
        Arrays.stream(places).map(pairs::rowA).toArray(),
        Arrays.stream(places).map(pairs::rowB).toArray()
      };
      double[] alone = Arrays.stream(places).mapToDouble(p -> logOdds[p]).toArray();
      double[] found = new Exclusive(ends, single, alone).probabilities();
      for (int e = 0; e < places.length; e++) {
        probability[places[e]] = found[e];
        take(pairs.rowA(places[e]), pairs.rowB(places[e]), found[e]);
        take(pairs.rowB(places[e]), pairs.rowA(places[e]), found[e]);
      }
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

  private double free(int row, int by) {
    float[] of = taken[people.source(by)];
    return of == null ? 1 : Math.max(0, 1 - of[row]);
  }

  private void chain(ScoredPairs pairs) {
    int[] order = RowOrder.natural(probability.length);
    int[] doubt =
        Arrays.stream(probability).mapToInt(p -> (int) ((1 - p) * Integer.MAX_VALUE)).toArray();
    RowOrder.sort(order, doubt);
    for (int p : order) {
      if (clusters.of(pairs.rowA(p)) == clusters.of(pairs.rowB(p))) {
        chains.add(pairs.rowA(p), pairs.rowB(p), probability[p]);
      }
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
    boolean groups = clusters.members(one).length + clusters.members(other).length > 2;
    return groups && alone > NEGLIGIBLE && constraints.contradiction(a, b) == null
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
              sum += Math.max(-AverageLinkage.LOUDEST, Math.min(AverageLinkage.LOUDEST, voice));
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
    double odds = Math.exp(scorer.logOdds(rowA, rowB)) * free(rowA, rowB) * free(rowB, rowA);
    return inRun(rowA, rowB, odds / (1 + odds));
  }
}

package org.kinlink.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.record.RowOrder;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PersonScorer;
import org.kinlink.score.ScoredPairs;

/**
 * How probable it is that two records are one person, by all that a run has found out and not only
 * by the two. Where a source holds each person once, a record that others want too is less
 * probable; records of one person are as probable as the chain of pairs that holds them together;
 * and where records of two persons speak against each other, no single pair is more probable than
 * what they say on average. Within a source that may hold people several times, records of two
 * persons are as probable as their persons, each weighed as a whole. Immutable once made; for one
 * thread.
 */
public final class PairProbabilities {
  /** Of the records of a person so many are asked. */
  private static final int ASKED = 8;

  /** What is less probable than this need not be made less so. */
  private static final double NEGLIGIBLE = 0.01;

  private final Claims claims;
  private final Leftovers leftovers;
  private final PersonScorer persons;
  private final Constraints constraints;
  private final PairScorer scorer;
  private final Clusters clusters;
  private final ScoredPairs pairs;
  private final Chains chains;
  private final Map<Long, Double> means = new HashMap<>();
  private final Map<Long, Double> wholes = new HashMap<>();
  private final double[] probability;

  PairProbabilities(
      Constraints constraints,
      PairScorer scorer,
      Clusters clusters,
      ScoredPairs pairs,
      Claims claims,
      Leftovers leftovers) {
    this.constraints = constraints;
    this.scorer = scorer;
    this.clusters = clusters;
    this.pairs = pairs;
    this.chains = new Chains(clusters.rows());
    this.claims = claims;
    this.leftovers = leftovers;
    this.persons = scorer.ofPersons();
    this.probability = new double[pairs.size()];
    Arrays.setAll(probability, claims::of);
    chain();
    for (int p = 0; p < probability.length; p++) {
      probability[p] = inRun(pairs.rowA(p), pairs.rowB(p), probability[p]);
    }
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
      return Math.max(Math.max(alone, chains.between(a, b)), leftovers.together(a, b));
    }
    if (constraints.sameOnce(a, b)) {
      return 0;
    }
    double left = clusters.size(one) == 1 ? leftovers.of(one, other) : leftovers.of(other, one);
    if (left != Leftovers.UNKNOWN) {
      return left;
    }
    boolean groups = alone > NEGLIGIBLE && clusters.size(one) + clusters.size(other) > 2;
    if (!groups || constraints.contradiction(a, b) != null) {
      return alone;
    }
    return constraints.several(a, b)
        ? PairScorer.probability(whole(one, other))
        : Math.min(alone, PairScorer.probability(mean(one, other)));
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
              sum += bounded(scorer.voice(Math.min(a, b), Math.max(a, b)));
            }
          }
          return sum / left.length / right.length;
        });
  }

  /** What the records of two persons say of the other person as a whole, on average. */
  private double whole(int one, int other) {
    return wholes.computeIfAbsent(
        Constraints.pair(one, other),
        k -> {
          int[] left = clusters.members(one);
          int[] right = clusters.members(other);
          return (whole(asked(left), right) + whole(asked(right), left)) / 2;
        });
  }

  private double whole(int[] rows, int[] members) {
    double sum = 0;
    for (int row : rows) {
      sum += bounded(persons.logOdds(row, members));
    }
    return sum / rows.length;
  }

  private static double bounded(double odds) {
    return Math.max(-Merging.LOUDEST, Math.min(Merging.LOUDEST, odds));
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
    return inRun(rowA, rowB, claims.besides(rowA, rowB, scorer.logOdds(rowA, rowB)));
  }
}

package org.kinlink.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;

/**
 * Joins the groups of one lot after the other, as {@link AverageLinkage} says. For one thread, with
 * {@link Clusters} of which other threads may join other groups.
 */
final class Merging {
  static final double LOUDEST = 7;

  /** Without this, the order of rows would choose between two joins that are both convincing. */
  private static final double WHISPER = 1e-6;

  private final Clusters clusters;
  private final Constraints constraints;
  private final PairOdds odds;
  private final BiPredicate<int[], int[]> names;
  private final Map<Integer, Sums> sums = new HashMap<>();
  private final PriorityQueue<Merge> queue = new PriorityQueue<>();

  /**
   * Prepares.
   *
   * @param odds what two records say
   * @param names whether the forenames of two groups allow that they are one person
   */
  Merging(
      Clusters clusters, Constraints constraints, PairOdds odds, BiPredicate<int[], int[]> names) {
    this.clusters = clusters;
    this.constraints = constraints;
    this.odds = odds;
    this.names = names;
  }

  /** A possible join, stale when one of the groups has changed since. */
  private record Merge(double mean, int one, int other, int sizeOne, int sizeOther)
      implements Comparable<Merge> {
    @Override
    public int compareTo(Merge o) {
      int byMean = Double.compare(o.mean, mean);
      int byOne = Integer.compare(one, o.one);
      return byMean != 0 ? byMean : byOne != 0 ? byOne : Integer.compare(other, o.other);
    }
  }

  /**
   * Joins groups until no join along an edge, or that of joined ones, is convincing and allowed.
   */
  void lot(long[] edges) {
    if (edges.length == 1) {
      joinTwo((int) (edges[0] >>> 32), (int) edges[0]);
      return;
    }
    for (long edge : edges) {
      propose((int) (edge >>> 32), (int) edge);
    }
    joinAll();
    sums.clear();
  }

  /**
   * Most lots are two groups, of which nothing need be remembered; and those, two records, whose
   * edge would not be there if anything forbade it.
   */
  private void joinTwo(int rowA, int rowB) {
    int one = Math.min(rowA, rowB);
    int other = Math.max(rowA, rowB);
    boolean records = clusters.size(one) == 1 && clusters.size(other) == 1;
    if (records
        ? names.test(clusters.members(one), clusters.members(other))
        : sum(one, other) > 0 && mayJoin(one, other)) {
      clusters.join(one, other);
    }
  }

  private boolean mayJoin(int one, int other) {
    int[] left = clusters.members(one);
    int[] right = clusters.members(other);
    return constraints.between(left, right) == null && names.test(left, right);
  }

  private void propose(int one, int other) {
    Sums ofOne = of(one);
    if (!ofOne.has(other)) {
      double sum = sum(one, other);
      ofOne.put(other, sum);
      of(other).put(one, sum);
      propose(one, other, sum);
    }
  }

  private Sums of(int group) {
    return sums.computeIfAbsent(group, k -> new Sums());
  }

  private double sum(int one, int other) {
    double sum = 0;
    for (int a : clusters.members(one)) {
      for (int b : clusters.members(other)) {
        double of = odds.logOdds(Math.min(a, b), Math.max(a, b));
        sum += Math.max(-LOUDEST, Math.min(LOUDEST, of)) + WHISPER * of;
      }
    }
    return sum;
  }

  private void propose(int one, int other, double sum) {
    int sizeOne = clusters.size(one);
    int sizeOther = clusters.size(other);
    double mean = sum / sizeOne / sizeOther;
    if (mean > 0) {
      queue.add(
          one < other
              ? new Merge(mean, one, other, sizeOne, sizeOther)
              : new Merge(mean, other, one, sizeOther, sizeOne));
    }
  }

  private void joinAll() {
    while (!queue.isEmpty()) {
      Merge merge = queue.remove();
      boolean current =
          clusters.size(merge.one()) == merge.sizeOne()
              && clusters.size(merge.other()) == merge.sizeOther()
              && clusters.of(merge.one()) == merge.one()
              && clusters.of(merge.other()) == merge.other();
      if (current && mayJoin(merge.one(), merge.other())) {
        join(merge.one(), merge.other());
      }
    }
  }

  /** The neighbours of either are those of both, in ascending order. */
  private void join(int one, int other) {
    Sums ofOne = of(one);
    Sums ofOther = of(other);
    sums.remove(one);
    sums.remove(other);
    Sums joined = new Sums();
    int i = 0;
    int j = 0;
    while (i < ofOne.size() || j < ofOther.size()) {
      int left = i < ofOne.size() ? ofOne.group(i) : Integer.MAX_VALUE;
      int right = j < ofOther.size() ? ofOther.group(j) : Integer.MAX_VALUE;
      int n = Math.min(left, right);
      if (n != one && n != other) {
        joined.put(
            n,
            (left == n ? ofOne.sum(i) : sum(one, n))
                + (right == n ? ofOther.sum(j) : sum(other, n)));
      }
      i += left == n ? 1 : 0;
      j += right == n ? 1 : 0;
    }
    int kept = clusters.join(one, other);
    sums.put(kept, joined);
    for (int k = 0; k < joined.size(); k++) {
      Sums back = of(joined.group(k));
      back.remove(one);
      back.remove(other);
      back.put(kept, joined.sum(k));
      propose(kept, joined.group(k), joined.sum(k));
    }
  }
}

package org.kinlink.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.kinlink.record.RowOrder;

/**
 * Joins groups of records as long as the records of the two speak for one person on average, most
 * convincing groups first (average linkage, R. R. Sokal, C. D. Michener, 1958). Connected
 * components would let one mistaken pair join two people with all their records; here every record
 * of the one is weighed against every record of the other. One pair cannot outshout the rest: log
 * odds count up to {@value #LOUDEST} either way, and beyond that only tell which of two is louder.
 */
final class AverageLinkage {
  static final double LOUDEST = 7;

  /** Without this, the order of rows would choose between two joins that are both convincing. */
  private static final double WHISPER = 1e-6;

  private final Clusters clusters;
  private final Constraints constraints;
  private final PairOdds odds;
  private final BiPredicate<int[], int[]> names;
  private final LongStream.Builder asked = LongStream.builder();
  private final Map<Integer, Map<Integer, Double>> sums = new HashMap<>();
  private final PriorityQueue<Merge> queue = new PriorityQueue<>();

  /**
   * Prepares.
   *
   * @param names whether the forenames of two groups allow that they are one person
   */
  AverageLinkage(
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
   * Allows two rows, which by themselves are probably one person and whom no constraint keeps
   * apart, to join their groups.
   */
  void edge(int rowA, int rowB) {
    int one = clusters.of(rowA);
    int other = clusters.of(rowB);
    if (one != other) {
      asked.add((long) one << 32 | other);
    }
  }

  /**
   * Joins groups until no join is convincing and allowed. Groups that no chain of edges connects
   * have nothing to do with each other and are done one lot after the other.
   */
  void run() {
    long[] edges = asked.build().toArray();
    int[] lot = lots(edges);
    int[] order = RowOrder.natural(edges.length);
    RowOrder.sort(order, lot);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && lot[order[to]] == lot[order[from]]) {
        to++;
      }
      if (to == from + 1) {
        joinTwo((int) (edges[order[from]] >>> 32), (int) edges[order[from]]);
      } else {
        for (int i = from; i < to; i++) {
          propose((int) (edges[order[i]] >>> 32), (int) edges[order[i]]);
        }
        joinAll();
        sums.clear();
      }
      from = to;
    }
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

  /** For each edge the smallest group that it is connected with. */
  private int[] lots(long[] edges) {
    int[] parent = RowOrder.natural(clusters.rows());
    for (long edge : edges) {
      int one = root(parent, (int) (edge >>> 32));
      int other = root(parent, (int) edge);
      parent[Math.max(one, other)] = Math.min(one, other);
    }
    int[] lot = new int[edges.length];
    Arrays.setAll(lot, i -> root(parent, (int) edges[i]));
    return lot;
  }

  private static int root(int[] parent, int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void propose(int one, int other) {
    if (!sums.computeIfAbsent(one, k -> new TreeMap<>()).containsKey(other)) {
      double sum = sum(one, other);
      sums.get(one).put(other, sum);
      sums.computeIfAbsent(other, k -> new TreeMap<>()).put(one, sum);
      propose(one, other, sum);
    }
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
    int sizeOne = clusters.members(one).length;
    int sizeOther = clusters.members(other).length;
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

  private void join(int one, int other) {
    Map<Integer, Double> ofOne = sums.getOrDefault(one, new TreeMap<>());
    Map<Integer, Double> ofOther = sums.getOrDefault(other, new TreeMap<>());
    sums.remove(one);
    sums.remove(other);
    TreeSet<Integer> neighbours = new TreeSet<>(ofOne.keySet());
    neighbours.addAll(ofOther.keySet());
    neighbours.remove(one);
    neighbours.remove(other);
    Map<Integer, Double> joined = new TreeMap<>();
    for (int n : neighbours) {
      Double left = ofOne.get(n);
      Double right = ofOther.get(n);
      joined.put(n, (left != null ? left : sum(one, n)) + (right != null ? right : sum(other, n)));
    }
    int kept = clusters.join(one, other);
    sums.put(kept, joined);
    for (Map.Entry<Integer, Double> entry : joined.entrySet()) {
      Map<Integer, Double> back = sums.computeIfAbsent(entry.getKey(), k -> new TreeMap<>());
      back.remove(one);
      back.remove(other);
      back.put(kept, entry.getValue());
      propose(kept, entry.getKey(), entry.getValue());
    }
  }
}

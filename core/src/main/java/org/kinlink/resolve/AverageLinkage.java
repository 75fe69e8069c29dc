package org.kinlink.resolve;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.kinlink.record.RowOrder;

/**
 * Joins groups of records as long as the records of the two speak for one person on average, most
 * convincing groups first (average linkage, R. R. Sokal, C. D. Michener, 1958). Connected
 * components would let one mistaken pair join two people with all their records; here every record
 * of the one is weighed against every record of the other. One pair cannot outshout the rest: log
 * odds count up to {@value Merging#LOUDEST} either way, and beyond that only tell which of two is
 * louder. Groups that no chain of edges connects have nothing to do with each other, and are joined
 * side by side.
 */
final class AverageLinkage {
  /** So many edges are worth a thread. */
  private static final int PIECE = 1 << 10;

  private final Clusters clusters;
  private final Supplier<Merging> workers;
  private final LongStream.Builder asked = LongStream.builder();

  /**
   * Prepares.
   *
   * @param clusters the groups
   * @param workers makes what joins them, for one thread each
   */
  AverageLinkage(Clusters clusters, Supplier<Merging> workers) {
    this.clusters = clusters;
    this.workers = workers;
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

  /** Joins groups until no join is convincing and allowed. */
  void run() {
    long[] edges = asked.build().toArray();
    int[] lot = lots(edges);
    int[] order = RowOrder.natural(edges.length);
    RowOrder.sort(order, lot);
    long[] sorted = Arrays.stream(order).mapToLong(i -> edges[i]).toArray();
    int[] lotOf = Arrays.stream(order).map(i -> lot[i]).toArray();
    Pieces.run(
        (edges.length + PIECE - 1) / PIECE,
        workers,
        (worker, piece) -> piece(sorted, lotOf, piece * PIECE, worker));
  }

  /** Joins the lots that begin within a piece. */
  private static void piece(long[] edges, int[] lot, int start, Merging worker) {
    int end = Math.min(edges.length, start + PIECE);
    int from = start;
    while (from < end && from > 0 && lot[from] == lot[from - 1]) {
      from++;
    }
    while (from < end) {
      int to = from + 1;
      while (to < edges.length && lot[to] == lot[from]) {
        to++;
      }
      worker.lot(Arrays.copyOfRange(edges, from, to));
      from = to;
    }
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
}

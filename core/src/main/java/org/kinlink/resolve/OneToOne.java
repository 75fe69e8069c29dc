package org.kinlink.resolve;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinlink.record.RowOrder;
import org.kinlink.score.ScoredPairs;

/**
 * Chooses among the possible links of two sources that hold each person once: the assignment with
 * the largest sum of log odds, component by component. A chosen link whose best alternative is
 * within the margin is too close to call and is not made.
 */
final class OneToOne {
  /** Beyond so many edges a component is judged edge by edge instead of being solved again. */
  private static final int LARGE = 400;

  /** So many edges are worth a thread. */
  private static final int PIECE = 1 << 12;

  private final ScoredPairs pairs;
  private final double margin;
  private final BitSet chosen = new BitSet();
  private final BitSet close = new BitSet();

  /**
   * Starts.
   *
   * @param pairs all scored pairs; edges are named by their place in it
   * @param margin log odds by which a choice must beat its best alternative
   */
  OneToOne(ScoredPairs pairs, double margin) {
    this.pairs = pairs;
    this.margin = margin;
  }

  /** The edges chosen and clear. */
  BitSet chosen() {
    return chosen;
  }

  /** The edges that are too close to call: chosen ones and the alternatives that came near. */
  BitSet close() {
    return close;
  }

  /** Decides about the edges, all of positive log odds, between two sources. */
  void decide(ImmutableIntArray edges) {
    int rows = 0;
    for (int i = 0; i < edges.length(); i++) {
      rows = Math.max(rows, Math.max(pairs.rowA(edges.get(i)), pairs.rowB(edges.get(i))) + 1);
    }
    int[] parent = RowOrder.natural(rows);
    for (int i = 0; i < edges.length(); i++) {
      int a = find(parent, pairs.rowA(edges.get(i)));
      int b = find(parent, pairs.rowB(edges.get(i)));
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] root = new int[edges.length()];
    Arrays.setAll(root, i -> find(parent, pairs.rowA(edges.get(i))));
    int[] order = RowOrder.natural(root.length);
    RowOrder.sort(order, root);
    int[] sorted = Arrays.stream(order).map(edges::get).toArray();
    int[] rootOf = Arrays.stream(order).map(i -> root[i]).toArray();
    List<OneToOne> parts =
        IntStream.range(0, (sorted.length + PIECE - 1) / PIECE)
            .parallel()
            .mapToObj(piece -> new OneToOne(pairs, margin).part(sorted, rootOf, piece * PIECE))
            .toList();
    for (OneToOne part : parts) {
      chosen.or(part.chosen);
      close.or(part.close);
    }
  }

  /** Decides about the components that begin within a piece. */
  private OneToOne part(int[] edges, int[] root, int start) {
    int end = Math.min(edges.length, start + PIECE);
    int from = start;
    while (from < end && from > 0 && root[from] == root[from - 1]) {
      from++;
    }
    while (from < end) {
      int to = from + 1;
      while (to < edges.length && root[to] == root[from]) {
        to++;
      }
      if (to == from + 1) {
        chosen.set(edges[from]);
      } else if (!star(edges, from, to)) {
        component(IntStream.range(from, to).mapToObj(i -> edges[i]).toList());
      }
      from = to;
    }
    return this;
  }

  /** Decides about edges that all meet in one row, as most do: the best of them, if it is clear. */
  private boolean star(int[] edges, int from, int to) {
    boolean left = true;
    boolean right = true;
    int best = from;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = from + 1; i < to; i++) {
      left &= pairs.rowA(edges[i]) == pairs.rowA(edges[from]);
      right &= pairs.rowB(edges[i]) == pairs.rowB(edges[from]);
      second = Math.max(second, Math.min(pairs.logOdds(edges[i]), pairs.logOdds(edges[best])));
      best = pairs.logOdds(edges[i]) > pairs.logOdds(edges[best]) ? i : best;
    }
    double most = pairs.logOdds(edges[best]);
    if ((!left && !right) || most == second) {
      return false;
    }
    boolean clear = to - from > LARGE ? second <= most - margin : most - second >= margin;
    for (int i = from; i < to; i++) {
      if (clear) {
        chosen.set(edges[i], i == best);
      } else {
        close.set(edges[i], i == best || pairs.logOdds(edges[i]) > most - margin);
      }
    }
    return true;
  }

  private static int find(int[] parent, int node) {
    int root = node;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[node] = root;
    return root;
  }

  private void component(List<Integer> component) {
    Map<Integer, Integer> left = new HashMap<>();
    Map<Integer, Integer> right = new HashMap<>();
    List<Assignment.Edge> edges = new ArrayList<>();
    for (int e : component) {
      int l = left.computeIfAbsent(pairs.rowA(e), k -> left.size());
      int r = right.computeIfAbsent(pairs.rowB(e), k -> right.size());
      edges.add(new Assignment.Edge(l, r, pairs.logOdds(e), e));
    }
    // A component of a million weak edges must not be looked through for each that is chosen.
    ListMultimap<Integer, Assignment.Edge> ofLeft = Multimaps.index(edges, Assignment.Edge::left);
    ListMultimap<Integer, Assignment.Edge> ofRight = Multimaps.index(edges, Assignment.Edge::right);
    List<Assignment.Edge> best = Assignment.solve(left.size(), right.size(), edges, -1);
    double total = sum(best);
    for (Assignment.Edge edge : best) {
      List<Assignment.Edge> rivals =
          Stream.concat(ofLeft.get(edge.left()).stream(), ofRight.get(edge.right()).stream())
              .filter(o -> o.id() != edge.id())
              .toList();
      if (rivals.isEmpty() || clear(edge, edges, rivals, left.size(), right.size(), total)) {
        chosen.set(edge.id());
      } else {
        close.set(edge.id());
        rivals.stream()
            .filter(o -> o.weight() > edge.weight() - margin)
            .forEach(o -> close.set(o.id()));
      }
    }
  }

  private boolean clear(
      Assignment.Edge edge,
      List<Assignment.Edge> edges,
      List<Assignment.Edge> rivals,
      int lefts,
      int rights,
      double total) {
    boolean nearby = rivals.stream().anyMatch(o -> o.weight() > edge.weight() - margin);
    if (edges.size() > LARGE) {
      return !nearby;
    }
    return total - sum(Assignment.solve(lefts, rights, edges, edge.id())) >= margin;
  }

  private static double sum(List<Assignment.Edge> edges) {
    return edges.stream().mapToDouble(Assignment.Edge::weight).sum();
  }
}

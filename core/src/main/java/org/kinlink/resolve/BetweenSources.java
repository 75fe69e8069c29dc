package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinlink.score.ScoredPairs;

/** Of the possible links between two sources, those that their one-per-person rule leaves. */
final class BetweenSources {
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
  BetweenSources(ScoredPairs pairs, double margin) {
    this.pairs = pairs;
    this.margin = margin;
  }

  /** The edges that are left. */
  BitSet chosen() {
    return chosen;
  }

  /** The edges that are too close to call. */
  BitSet close() {
    return close;
  }

  /**
   * Decides about the edges between two sources.
   *
   * @param edges the edges
   * @param onceA whether the source of the smaller rows holds each person once
   * @param onceB whether that of the larger rows does
   */
  void decide(ImmutableIntArray edges, boolean onceA, boolean onceB) {
    if (onceA && onceB) {
      OneToOne oneToOne = new OneToOne(pairs, margin);
      oneToOne.decide(edges);
      chosen.or(oneToOne.chosen());
      close.or(oneToOne.close());
      return;
    }
    edges.forEach(chosen::set);
    if (onceA || onceB) {
      clearest(edges, onceA);
    }
  }

  /**
   * Leaves each record of the repeating source its best counterpart in the source that holds each
   * person once, or none where two are within the margin.
   */
  private void clearest(ImmutableIntArray edges, boolean onceA) {
    Map<Integer, List<Integer>> byRow = new TreeMap<>();
    edges.forEach(
        p -> {
          int row = onceA ? pairs.rowB(p) : pairs.rowA(p);
          byRow.computeIfAbsent(row, k -> new ArrayList<>()).add(p);
        });
    for (List<Integer> rivals : byRow.values()) {
      double best = rivals.stream().mapToDouble(pairs::logOdds).max().orElseThrow();
      List<Integer> near = rivals.stream().filter(p -> pairs.logOdds(p) > best - margin).toList();
      rivals.forEach(chosen::clear);
      if (near.size() == 1) {
        chosen.set(near.get(0));
      } else {
        near.forEach(close::set);
      }
    }
  }
}

package org.kinlink.benchmarks;

import org.kinlink.block.Candidates;
import org.kinlink.block.EarlierPairs;
import org.kinlink.block.GroupVisitor;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.GroupComparison;
import org.kinlink.record.People;
import org.kinlink.score.PatternCounts;

/**
 * Compares and counts candidates as a run does: groups of several records as a whole, and pairs of
 * small groups collected and then compared together.
 */
final class GroupRuns implements GroupVisitor {
  private static final int FEW = 8;

  private final People people;
  private final Comparison comparison;
  private final GroupComparison groups;
  private final PatternCounts counts;
  private final EarlierPairs earlier = new EarlierPairs();
  private final long[] patterns = new long[Comparison.MOST_ROWS];
  private final int[] rowsA = new int[Comparison.MOST_ROWS];
  private final int[] rowsB = new int[Comparison.MOST_ROWS];
  private int collected;
  private int[] rows = rowsA;
  private int start;
  private boolean ready;
  private long pairs;

  GroupRuns(People people, Comparison comparison, PatternCounts counts) {
    this.people = people;
    this.comparison = comparison;
    this.groups = comparison.ofGroups();
    this.counts = counts;
  }

  /** Compares the candidates of a portion and returns how many they are. */
  long portion(Candidates candidates, int portion) {
    pairs = 0;
    candidates.record(portion, earlier, this);
    countCollected();
    return pairs;
  }

  @Override
  public void group(int[] order, int from, int to) {
    rows = order;
    start = from;
    ready = to - from >= FEW;
    if (ready) {
      groups.enter(people, order, from, to);
    }
  }

  @Override
  public void run(int left, int from, int to, long[] dropped) {
    if (ready) {
      groups.patterns(left, from, to, patterns);
    }
    for (int i = 0; i < to - from; i++) {
      if ((dropped[i >>> 6] >>> i & 1) == 0) {
        pairs++;
        if (ready) {
          counts.countOne(patterns[i]);
        } else {
          collect(rows[start + left], rows[start + from + i]);
        }
      }
    }
  }

  private void collect(int rowA, int rowB) {
    rowsA[collected] = rowA;
    rowsB[collected++] = rowB;
    if (collected == rowsA.length) {
      countCollected();
    }
  }

  private void countCollected() {
    comparison.patterns(rowsA, rowsB, collected, patterns);
    for (int i = 0; i < collected; i++) {
      counts.countOne(patterns[i]);
    }
    collected = 0;
  }
}

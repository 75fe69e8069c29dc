package org.kinlink.link;

import org.kinlink.compare.Comparison;
import org.kinlink.score.PatternCounts;

/**
 * Counts the patterns of pairs, compared many at a time. The last pairs count once {@link #counts}
 * is asked. For one thread.
 */
final class PatternTally {
  private final Comparison comparison;
  private final PatternCounts counts = new PatternCounts();
  private final int[] rowsA = new int[Comparison.MOST_ROWS];
  private final int[] rowsB = new int[Comparison.MOST_ROWS];
  private final long[] patterns = new long[Comparison.MOST_ROWS];
  private int waiting;

  PatternTally(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Counts a pair, whichever of its rows is the smaller. */
  void add(int a, int b) {
    rowsA[waiting] = Math.min(a, b);
    rowsB[waiting++] = Math.max(a, b);
    if (waiting == rowsA.length) {
      compare();
    }
  }

  /** How often each pattern was seen. */
  PatternCounts counts() {
    compare();
    return counts;
  }

  private void compare() {
    comparison.patterns(rowsA, rowsB, waiting, patterns);
    for (int i = 0; i < waiting; i++) {
      counts.countOne(patterns[i]);
    }
    waiting = 0;
  }
}

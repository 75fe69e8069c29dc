package org.kinlink.benchmarks;

import java.util.Arrays;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/** Works out log odds that depend on the pattern alone once a pattern, as a run does. */
final class RememberedOdds {
  private final PairScorer scorer;
  private final PatternCounts counts = new PatternCounts();
  private double[] known = new double[1 << 10];
  private boolean[] ofRecord = new boolean[1 << 10];
  private int learnt;

  RememberedOdds(PairScorer scorer) {
    this.scorer = scorer;
  }

  double of(int a, int b, long pattern) {
    int number = counts.countOne(pattern);
    if (number == learnt) {
      if (learnt == known.length) {
        known = Arrays.copyOf(known, 2 * learnt);
        ofRecord = Arrays.copyOf(ofRecord, 2 * learnt);
      }
      known[learnt] = scorer.logOdds(a, b, pattern);
      ofRecord[learnt++] = scorer.telling(pattern).length > 0;
    }
    return ofRecord[number] ? scorer.logOdds(a, b, pattern) : known[number];
  }
}

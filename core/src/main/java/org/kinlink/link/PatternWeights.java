package org.kinlink.link;

import java.util.Arrays;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/**
 * What the model says of the patterns of one table, worked out when it is first asked for. Log odds
 * that depend on what the values are hold for one record after the other. For one thread.
 */
final class PatternWeights {
  private static final byte UNKNOWN = 0;

  /** Below the threshold whatever the values, and fit for no step: only to be counted. */
  private static final byte SETTLED = 1;

  private static final byte CONSTANT = 2;

  /** The same for all pairs of a record that have the pattern. */
  private static final byte OF_RECORD = 3;

  private static final byte OF_PAIR = 4;

  private final PatternCounts counted;
  private final PairScorer scorer;
  private final double keep;
  private byte[] kind = new byte[0];
  private boolean[] step = new boolean[0];
  private double[] odds = new double[0];
  private byte[] bin = new byte[0];
  private int[] record = new int[0];
  private long[] settled = new long[0];

  PatternWeights(PatternCounts counted, PairScorer scorer, double keep) {
    this.counted = counted;
    this.scorer = scorer;
    this.keep = keep;
  }

  /** Counts the pair and returns true when nothing needs to be known of it but its pattern. */
  boolean settled(int number, int a, int b) {
    if (number >= kind.length) {
      grow();
    }
    if (kind[number] == UNKNOWN) {
      learn(number, a, b);
    }
    if (kind[number] == SETTLED) {
      settled[number]++;
      return true;
    }
    return false;
  }

  private void grow() {
    int size = Math.max(counted.size(), 2 * kind.length);
    kind = Arrays.copyOf(kind, size);
    step = Arrays.copyOf(step, size);
    odds = Arrays.copyOf(odds, size);
    bin = Arrays.copyOf(bin, size);
    record = Arrays.copyOf(record, size);
    settled = Arrays.copyOf(settled, size);
  }

  private void learn(int number, int a, int b) {
    long pattern = counted.pattern(number);
    step[number] = scorer.mayFitStep(pattern);
    record[number] = -1;
    switch (scorer.dependence(pattern)) {
      case PATTERN -> {
        weigh(number, a, b);
        kind[number] = step[number] || odds[number] >= keep ? CONSTANT : SETTLED;
      }
      case RECORD -> kind[number] = OF_RECORD;
      case PAIR -> kind[number] = OF_PAIR;
    }
  }

  private void weigh(int number, int a, int b) {
    odds[number] = scorer.logOdds(a, b, counted.pattern(number));
    bin[number] = (byte) CandidateScorer.bin(scorer.weight(odds[number], a, b));
  }

  /** The log odds of a pair that is not settled. */
  double logOdds(int number, int a, int b) {
    if (kind[number] == OF_PAIR || (kind[number] == OF_RECORD && record[number] != a)) {
      record[number] = a;
      weigh(number, a, b);
    }
    return odds[number];
  }

  /** The bin of the weight of the pair that was asked about last. */
  int bin(int number) {
    return bin[number];
  }

  boolean mayFitStep(int number) {
    return step[number];
  }

  /** Adds the pairs that were settled. */
  void addTo(long[] weights) {
    for (int number = 0; number < kind.length; number++) {
      weights[bin[number]] += settled[number];
    }
  }
}

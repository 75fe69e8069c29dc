package org.kinlink.link;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/**
 * What the model says of the patterns of one table, worked out when it is first asked for. Log odds
 * that depend on what the values are hold for one record after the other. For one thread.
 */
final class PatternWeights {
  /** Stands for no record and no group; groups go by the numbers below. */
  static final long NOBODY = -1;

  private static final byte UNKNOWN = 0;

  /** Below the threshold whatever the values, and fit for no step: only to be counted. */
  private static final byte SETTLED = 1;

  private static final byte CONSTANT = 2;

  /** The same for all pairs that have the pattern and agree on the same values. */
  private static final byte OF_VALUES = 3;

  private final People people;
  private final PatternCounts counted;
  private final PairScorer scorer;
  private final double keep;
  private byte[] kind = new byte[0];
  private boolean[] step = new boolean[0];
  private double[] odds = new double[0];
  private byte[] bin = new byte[0];

  /** The record, or the group, for all of whose pairs what was said last of a pattern holds. */
  private long[] record = new long[0];

  /** The fields on whose values a pattern depends. */
  private int[][] telling = new int[0][];

  /** The values on which the pair agreed that was weighed last, in the order of these fields. */
  private int[][] values = new int[0][];

  /** Whether pairs of the record are only to be counted. */
  private boolean[] quiet = new boolean[0];

  /** Pairs that were counted since the bin of the pattern is known. */
  private long[] settled = new long[0];

  private final long[] weights;

  /**
   * Starts.
   *
   * @param weights counts the pairs of each bin
   */
  PatternWeights(
      People people, PatternCounts counted, PairScorer scorer, double keep, long[] weights) {
    this.people = people;
    this.weights = weights;
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

  /**
   * Counts pairs of which nothing needs to be known but their patterns, or of which the same was
   * said of the pair before, up to the first other one.
   *
   * @param a the record that all of them have
   * @param group the number of the group that they are in
   * @param numbers the numbers of patterns, one a pair
   * @param from the first pair
   * @param to the place after the last
   * @return the first pair of which more may need to be known, or {@code to}
   */
  int settle(int a, long group, char[] numbers, int from, int to) {
    byte[] kinds = kind;
    for (int i = from; i < to; i++) {
      int number = numbers[i];
      if (number >= kinds.length
          || (kinds[number] != SETTLED && !(quiet[number] && holds(record[number], a, group)))) {
        return i;
      }
      settled[number]++;
    }
    return to;
  }

  private static boolean holds(long known, int a, long group) {
    return known == a || known == group;
  }

  private void grow() {
    int size = Math.max(counted.size(), 2 * kind.length);
    kind = Arrays.copyOf(kind, size);
    step = Arrays.copyOf(step, size);
    odds = Arrays.copyOf(odds, size);
    bin = Arrays.copyOf(bin, size);
    record = Arrays.copyOf(record, size);
    telling = Arrays.copyOf(telling, size);
    values = Arrays.copyOf(values, size);
    quiet = Arrays.copyOf(quiet, size);
    settled = Arrays.copyOf(settled, size);
  }

  private void learn(int number, int a, int b) {
    long pattern = counted.pattern(number);
    step[number] = scorer.mayFitStep(pattern);
    record[number] = NOBODY;
    telling[number] = scorer.telling(pattern);
    values[number] = new int[telling[number].length];
    kind[number] = OF_VALUES;
    if (telling[number].length == 0) {
      weigh(number, a, b);
      kind[number] = quiet[number] ? SETTLED : CONSTANT;
    }
  }

  private void weigh(int number, int a, int b) {
    flush(number);
    odds[number] = scorer.logOdds(a, b, counted.pattern(number));
    bin[number] = (byte) CandidateScorer.bin(scorer.weight(odds[number], a, b));
    quiet[number] = !step[number] && odds[number] < keep;
  }

  /**
   * The log odds of a pair that is not settled.
   *
   * @param group the number of the group that it is in
   * @param agreed the fields in which all records of that group have one value
   */
  double logOdds(int number, int a, int b, long group, ImmutableIntArray agreed) {
    if (kind[number] == OF_VALUES && !holds(record[number], a, group)) {
      if (!sameValues(telling[number], values[number], a) || record[number] == NOBODY) {
        weigh(number, a, b);
      }
      record[number] = isAmong(telling[number], agreed) ? group : a;
    }
    return odds[number];
  }

  /** Whether a record has some values, which are its own afterwards. */
  private boolean sameValues(int[] fields, int[] known, int row) {
    boolean same = true;
    for (int i = 0; i < fields.length; i++) {
      int code = people.code(fields[i], row);
      same &= known[i] == code;
      known[i] = code;
    }
    return same;
  }

  /** Whether a pattern depends on no other values than some, which its whole group shares. */
  private static boolean isAmong(int[] telling, ImmutableIntArray agreed) {
    for (int field : telling) {
      if (!agreed.contains(field)) {
        return false;
      }
    }
    return true;
  }

  /** The bin of the weight of the pair that was asked about last. */
  int bin(int number) {
    return bin[number];
  }

  boolean mayFitStep(int number) {
    return step[number];
  }

  /** Counts the pairs that were settled. */
  void flush() {
    for (int number = 0; number < kind.length; number++) {
      flush(number);
    }
  }

  private void flush(int number) {
    weights[bin[number]] += settled[number];
    settled[number] = 0;
  }
}

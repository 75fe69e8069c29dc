package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;

/**
 * Weighs one record against the records of a person, field by field: whichever of them is most like
 * the record speaks for the field, and the fewer of them are, the less it says. That is nearly the
 * mean of the likelihoods of a field over those of its values that are known: a person is a mixture
 * of the values that its records hold. The mean over whole records would let one with hardly any
 * values speak for all; the mean of log odds would let each contradict, however many agree.
 *
 * <p>Not safe for use by several threads.
 */
public final class PersonScorer {
  /** Of the records of a person so many are asked. */
  private static final int ASKED = 32;

  private static final int FIELDS = Long.SIZE / 4;
  private static final int LEVELS = 1 << 4;
  private static final int EXACT = 1;

  private final PairScorer pairs;
  private final int[] records = new int[ASKED];
  private final long[] patterns = new long[ASKED];
  private final int[] seen = new int[LEVELS];

  PersonScorer(PairScorer pairs) {
    this.pairs = pairs;
  }

  /**
   * Returns the log odds that a record is of a person, before it is asked how many records of the
   * person are to be expected.
   *
   * @param row the record
   * @param members the records of the person, at least one; of many, some spread evenly are asked
   * @return natural logarithm of the odds, as of two records
   */
  public double logOdds(int row, int[] members) {
    int count = Math.min(ASKED, members.length);
    for (int i = 0; i < count; i++) {
      records[i] = members[(int) ((long) i * members.length / count)];
    }
    pairs.patterns(row, records, count, patterns);
    long pattern = 0;
    double shares = 0;
    for (int f = 0; f < FIELDS; f++) {
      Arrays.fill(seen, 0);
      for (int i = 0; i < count; i++) {
        seen[Comparison.level(patterns[i], f)]++;
      }
      int known = count - seen[0];
      if (known > 0) {
        int best = best(seen);
        pattern |= (long) best << (4 * f);
        shares += Math.log((double) seen[best] / known);
      }
    }
    return shares + pairs.logOdds(row, records[0], pattern);
  }

  /** The most alike of some levels: equal, then the other way round, then ever less so. */
  private static int best(int[] seen) {
    if (seen[EXACT] == 0 && seen[Comparison.SWAPPED] > 0) {
      return Comparison.SWAPPED;
    }
    if (seen[EXACT] == 0 && seen[Comparison.NEARLY_SWAPPED] > 0) {
      return Comparison.NEARLY_SWAPPED;
    }
    int best = EXACT;
    while (seen[best] == 0) {
      best++;
    }
    return best;
  }
}

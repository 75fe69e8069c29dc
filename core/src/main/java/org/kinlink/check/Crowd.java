package org.kinlink.check;

import java.util.BitSet;
import java.util.Set;

/**
 * The values that improbably many records share.
 *
 * @param dates numbers of dates of birth
 * @param postcodes numbers of postcodes
 */
record Crowd(BitSet dates, Set<Long> postcodes) {
  /** Fewer records than this are no crowd in the smallest file. */
  private static final long FEW = 30;

  /** So many times the average is a crowd. */
  private static final long TIMES = 20;

  /** The number of records of one value above which they are improbably many. */
  static long limit(long records, long values) {
    return Math.max(FEW, values == 0 ? 0 : TIMES * records / values);
  }

  static BitSet dates(long[] counts) {
    long records = 0;
    long values = 0;
    for (long count : counts) {
      records += count;
      values += count > 0 ? 1 : 0;
    }
    BitSet crowded = new BitSet();
    for (int i = 0; i < counts.length; i++) {
      crowded.set(i, counts[i] > limit(records, values));
    }
    return crowded;
  }

  boolean isEmpty() {
    return dates.isEmpty() && postcodes.isEmpty();
  }

  @Override
  public String toString() {
    return "Crowd[hidden]";
  }
}

package org.kinlink.compare;

import java.util.Arrays;
import org.kinlink.record.People;

/**
 * Compares the records of one group with each other. Values are laid side by side when the group is
 * entered, a field that all records agree on is compared once, and what remains is taken for
 * different as a whole, so that only the few pairs that may not be are looked at one by one. For
 * one thread; it allocates nothing but room for a larger group than any before.
 */
public final class GroupComparison {
  private final Comparison comparison;
  private final FieldComparator.Lot[] lots;
  private final int[][] codes;

  /** Whether all records of the group have the same value in a field, or none. */
  private final boolean[] same;

  /** The last level of each field. */
  private final long[] last;

  private final int[] places = new int[Comparison.MOST_ROWS];
  private int[] rows = places;
  private int start;

  GroupComparison(Comparison comparison) {
    int fields = comparison.fields().size();
    this.comparison = comparison;
    this.lots = new FieldComparator.Lot[fields];
    this.codes = new int[fields][0];
    this.same = new boolean[fields];
    this.last = new long[fields];
    for (int f = 0; f < fields; f++) {
      lots[f] = comparison.kernels[f].lot();
      last[f] = comparison.fields().get(f).comparator().levels().size();
    }
  }

  /**
   * Lays a group ready.
   *
   * @param people the people of the comparison
   * @param order holds the rows of the group
   * @param from where the group begins in it
   * @param to where it ends
   */
  public void enter(People people, int[] order, int from, int to) {
    rows = order;
    start = from;
    int count = to - from;
    for (int f = 0; f < lots.length; f++) {
      if (codes[f].length < count) {
        codes[f] = new int[Math.max(count, 2 * codes[f].length)];
      }
      int[] values = codes[f];
      people.codes(comparison.fields().get(f).index(), order, from, to, values);
      int first = values[0];
      int i = 1;
      while (i < count && values[i] == first) {
        i++;
      }
      same[f] = i == count;
      if (!same[f]) {
        lots[f].enter(values, count);
      }
    }
  }

  /**
   * Compares one record of the group with a stretch of others.
   *
   * @param left place of the record in the group, from 0
   * @param from place of the first of the others
   * @param to the place after the last, at most {@link Comparison#MOST_ROWS} after the first
   * @param patterns receives the agreement patterns
   */
  public void patterns(int left, int from, int to, long[] patterns) {
    long base = 0;
    for (int f = 0; f < lots.length; f++) {
      long level = same[f] ? 1 : last[f];
      base |= codes[f][left] == 0 ? 0 : level << (4 * f);
    }
    Arrays.fill(patterns, 0, to - from, base);
    for (int f = 0; f < lots.length; f++) {
      if (!same[f] && codes[f][left] != 0) {
        int open = lots[f].open(left, from, to, places);
        comparison.settle(f, last[f], codes[f], left, places, open, from, patterns);
      }
    }
    comparison.names.markGroup(rows, start, codes, left, from, to, patterns);
  }
}

package org.kinlink.exchange;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What the rows of a source state of one person. Its text form hides everything. */
final class StatedPerson {
  final int file;
  final int line;
  final @Nullable String[] values;
  private final int[] ranks;

  /** Whether a row is about the person, who else is only named in the row of another. */
  boolean own;

  /** The place that feeds the fields of an address, or null when none was stated. */
  private @Nullable StatedHome home;

  /** Fields in which rows of the same rank contradict each other, or null while none do. */
  private @Nullable BitSet contested;

  StatedPerson(int fields, int file, int line) {
    this.values = new @Nullable String[fields];
    this.ranks = new int[fields];
    this.file = file;
    this.line = line;
    Arrays.fill(ranks, Integer.MAX_VALUE);
  }

  /**
   * Takes a value. The least rank counts, then the alphabetical order, so that the order of rows
   * does not.
   *
   * @return whether another value of this rank is there
   */
  boolean offer(int field, String value, int rank) {
    String before = values[field];
    boolean conflict = before != null && rank == ranks[field] && !before.equals(value);
    if (conflict) {
      contested = contested == null ? new BitSet() : contested;
      contested.set(field);
    }
    if (before == null
        || rank < ranks[field]
        || (rank == ranks[field] && value.compareTo(before) < 0)) {
      values[field] = value;
      ranks[field] = rank;
    }
    return conflict;
  }

  /** Whether a value of a better rank is there and says something else. */
  boolean contradicts(int field, String value, int rank) {
    String before = values[field];
    return before != null && rank != ranks[field] && !before.equals(value);
  }

  void offer(StatedHome offered) {
    if (home == null || StatedHome.ORDER.compare(offered, home) < 0) {
      home = offered;
    }
  }

  /** Takes the address of the home that counts. */
  void settle() {
    if (home != null) {
      home.give(values);
      home = null;
    }
  }

  /** In how many of some fields rows of the same rank contradict each other. */
  int contested(BitSet fields) {
    if (contested == null) {
      return 0;
    }
    BitSet both = (BitSet) contested.clone();
    both.and(fields);
    return both.cardinality();
  }

  @Override
  public String toString() {
    return "StatedPerson[hidden]";
  }
}

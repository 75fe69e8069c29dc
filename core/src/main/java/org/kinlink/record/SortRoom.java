package org.kinlink.record;

/**
 * What sorting rows takes room for, kept from one sort to the next: sixteen bytes a row, which
 * several sorts of millions need not take anew. For one thread.
 */
public final class SortRoom {
  private final int most;
  private long[] from = {};
  private long[] to = {};

  /**
   * Starts without any.
   *
   * @param most how many rows will be sorted at most, so that room is taken once
   */
  public SortRoom(int most) {
    this.most = most;
  }

  /** An array that is at least as long as asked for, of whatever content. */
  long[] from(int rows) {
    if (from.length < rows) {
      from = new long[Math.max(rows, most)];
    }
    return from;
  }

  /** Another one. */
  long[] to(int rows) {
    if (to.length < rows) {
      to = new long[Math.max(rows, most)];
    }
    return to;
  }
}

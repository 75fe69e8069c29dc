package org.kinlink.block;

import java.util.Arrays;

/** Shows only the partners that were not shown before. For one thread. */
final class Compacted implements GroupVisitor {
  private final RunVisitor visitor;
  private final int[] partners = new int[Candidates.LONGEST_RUN];
  private int[] rows = partners;
  private int start;

  Compacted(RunVisitor visitor) {
    this.visitor = visitor;
  }

  @Override
  public void group(int[] of, int from, int to) {
    rows = of;
    start = from;
  }

  @Override
  public void run(int left, int from, int to, long[] dropped) {
    int kept = 0;
    for (int i = 0; i < to - from; i++) {
      partners[kept] = rows[start + from + i];
      kept += 1 - (int) (dropped[i >>> 6] >>> i & 1);
    }
    if (kept > 0) {
      visitor.run(rows[start + left], partners, kept);
    }
  }

  /** Sets all bits to 0 that stand for some partners. */
  static void none(long[] dropped, int length) {
    Arrays.fill(dropped, 0, (length + 63) >>> 6, 0);
  }
}

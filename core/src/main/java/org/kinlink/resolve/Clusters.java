package org.kinlink.resolve;

import java.util.Arrays;
import org.kinlink.record.RowOrder;

/** Groups of rows that only ever grow together. Each group is named by its smallest row. */
final class Clusters {
  private static final int NONE = -1;

  private final int[] of;

  /** Of a group of two, which nearly all are, the other row; {@link #NONE} of any other group. */
  private final int[] second;

  /** The rows of larger groups. */
  private final int[][] members;

  Clusters(int rows) {
    of = RowOrder.natural(rows);
    second = new int[rows];
    Arrays.fill(second, NONE);
    members = new int[rows][];
  }

  int rows() {
    return of.length;
  }

  int of(int row) {
    return of[row];
  }

  int size(int cluster) {
    if (second[cluster] != NONE) {
      return 2;
    }
    return members[cluster] == null ? 1 : members[cluster].length;
  }

  int[] members(int cluster) {
    if (second[cluster] != NONE) {
      return new int[] {cluster, second[cluster]};
    }
    return members[cluster] == null ? new int[] {cluster} : members[cluster];
  }

  /** Joins two groups and returns the name of the joined one. */
  int join(int one, int other) {
    int kept = Math.min(one, other);
    int gone = Math.max(one, other);
    if (size(kept) == 1 && size(gone) == 1) {
      of[gone] = kept;
      second[kept] = gone;
      return kept;
    }
    int[] left = members(kept);
    int[] right = members(gone);
    int[] all = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, all, left.length, right.length);
    Arrays.sort(all);
    for (int row : right) {
      of[row] = kept;
    }
    second[kept] = NONE;
    second[gone] = NONE;
    members[kept] = all;
    members[gone] = null;
    return kept;
  }
}

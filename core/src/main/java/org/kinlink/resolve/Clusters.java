package org.kinlink.resolve;

import java.util.Arrays;

/** Groups of rows that only ever grow together. Each group is named by its smallest row. */
final class Clusters {
  private final int[] of;
  private final int[][] members;

  Clusters(int rows) {
    of = new int[rows];
    members = new int[rows][];
    for (int row = 0; row < rows; row++) {
      of[row] = row;
    }
  }

  int rows() {
    return of.length;
  }

  int of(int row) {
    return of[row];
  }

  int size(int cluster) {
    return members[cluster] == null ? 1 : members[cluster].length;
  }

  int[] members(int cluster) {
    return members[cluster] == null ? new int[] {cluster} : members[cluster];
  }

  /** Joins two groups and returns the name of the joined one. */
  int join(int one, int other) {
    int kept = Math.min(one, other);
    int gone = Math.max(one, other);
    if (members[kept] == null && members[gone] == null) {
      of[gone] = kept;
      members[kept] = new int[] {kept, gone};
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
    members[kept] = all;
    members[gone] = null;
    return kept;
  }
}

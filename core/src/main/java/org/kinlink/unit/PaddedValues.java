package org.kinlink.unit;

import java.util.Arrays;

/**
 * Which records have the same value of a field, as far as pads show it, directly or through others.
 */
final class PaddedValues {
  private final int[][] same;

  PaddedValues(int fields, int records) {
    this.same = new int[fields][records];
    for (int[] ofField : same) {
      Arrays.setAll(ofField, record -> record);
    }
  }

  void join(int f, int one, int other) {
    int a = of(f, one);
    int b = of(f, other);
    same[f][Math.max(a, b)] = Math.min(a, b);
  }

  /** The number of a record's value: the first record that has the same one. */
  int of(int f, int record) {
    int[] ofField = same[f];
    int root = record;
    while (ofField[root] != root) {
      ofField[root] = ofField[ofField[root]];
      root = ofField[root];
    }
    return root;
  }
}

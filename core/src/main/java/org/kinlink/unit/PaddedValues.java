package org.kinlink.unit;

import java.util.Arrays;

/**
 * Which records have the same value of a field, as far as pads show it, directly or through others.
 * A forename may be the same as a surname, so the values of both are numbered together.
 */
final class PaddedValues {
  private final int[][] same;

  /** For each field how many values stand before those of its own. */
  private final int[] first;

  PaddedValues(int fields, int records, BothNames names) {
    this.same = new int[fields][];
    this.first = new int[fields];
    for (int f = 0; f < fields; f++) {
      same[f] = new int[f == names.forename() ? 2 * records : records];
      Arrays.setAll(same[f], value -> value);
    }
    if (names.surname() >= 0) {
      same[names.surname()] = same[names.forename()];
      first[names.surname()] = records;
    }
  }

  /** How many numbers there are. */
  int size(int f) {
    return same[f].length;
  }

  void join(int f, int one, int other) {
    join(f, one, f, other);
  }

  /** Two records have one value in different fields, which are numbered together. */
  void join(int f, int one, int g, int other) {
    int a = of(f, one);
    int b = of(g, other);
    same[f][Math.max(a, b)] = Math.min(a, b);
  }

  /** The number of a record's value: that of the first record that has the same one. */
  int of(int f, int record) {
    int[] ofField = same[f];
    int root = first[f] + record;
    while (ofField[root] != root) {
      ofField[root] = ofField[ofField[root]];
      root = ofField[root];
    }
    return root;
  }
}

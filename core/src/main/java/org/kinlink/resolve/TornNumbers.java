package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import org.kinlink.score.ScoredPairs;

/** Finds the pairs of a record without NHS number with records that have different ones. */
final class TornNumbers {
  private final Constraints constraints;
  private final Clusters clusters;

  /** For each record the number of its group, 0 where that has none. */
  private final int[] number;

  /** A number that fits each record, and which records more than one fits. */
  private final int[] fitting;

  private final BitSet several = new BitSet();

  TornNumbers(Constraints constraints, Clusters clusters) {
    this.constraints = constraints;
    this.clusters = clusters;
    this.number = new int[constraints.knowsNumbers() ? clusters.rows() : 0];
    this.fitting = new int[number.length];
  }

  BitSet among(ImmutableIntArray open, ScoredPairs pairs) {
    BitSet torn = new BitSet();
    if (open.isEmpty() || !constraints.knowsNumbers()) {
      return torn;
    }
    Arrays.setAll(number, row -> numberOf(clusters.members(clusters.of(row))));
    open.forEach(
        p -> {
          note(pairs.rowA(p), number[pairs.rowB(p)]);
          note(pairs.rowB(p), number[pairs.rowA(p)]);
        });
    open.forEach(
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          torn.set(p, torn(a, b) || torn(b, a));
        });
    return torn;
  }

  private boolean torn(int without, int other) {
    return number[without] == 0 && several.get(without) && number[other] != 0;
  }

  private void note(int row, int fits) {
    if (fits != 0 && fitting[row] != 0 && fitting[row] != fits) {
      several.set(row);
    }
    fitting[row] = fits != 0 ? fits : fitting[row];
  }

  private int numberOf(int[] rows) {
    for (int row : rows) {
      if (constraints.number(row) != 0) {
        return constraints.number(row);
      }
    }
    return 0;
  }
}

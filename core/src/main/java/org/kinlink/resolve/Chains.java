package org.kinlink.resolve;

import java.util.Arrays;

/**
 * How strong the chains are by which records hang together. Of all chains of pairs between two
 * records the best is the one whose weakest pair is strongest; all of them are found in the tree of
 * the strongest pairs (J. B. Kruskal, 1956). Pairs must be added strongest first.
 */
final class Chains {
  private final int[] above;
  private final int[] size;
  private final double[] strength;

  Chains(int rows) {
    above = new int[rows];
    size = new int[rows];
    strength = new double[rows];
    Arrays.setAll(above, row -> row);
    Arrays.fill(size, 1);
    Arrays.fill(strength, -1);
  }

  /** Adds a pair that is no stronger than those before. */
  void add(int a, int b, double probability) {
    int topA = top(a);
    int topB = top(b);
    if (topA != topB) {
      boolean under = size[topA] < size[topB];
      int lower = under ? topA : topB;
      int upper = under ? topB : topA;
      above[lower] = upper;
      size[upper] += size[lower];
      strength[lower] = probability;
    }
  }

  private int top(int row) {
    int top = row;
    while (above[top] != top) {
      top = above[top];
    }
    return top;
  }

  /** The strength of the weakest pair of the best chain, 0 where there is none. */
  double between(int a, int b) {
    int one = a;
    int other = b;
    double weakest = 1;
    while (one != other) {
      // A row hangs on its like by a pair no stronger than those below it.
      if (above[one] != one && (above[other] == other || strength[one] >= strength[other])) {
        weakest = Math.min(weakest, strength[one]);
        one = above[one];
      } else if (above[other] != other) {
        weakest = Math.min(weakest, strength[other]);
        other = above[other];
      } else {
        return 0;
      }
    }
    return weakest;
  }
}

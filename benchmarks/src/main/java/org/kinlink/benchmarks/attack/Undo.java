package org.kinlink.benchmarks.attack;

import java.util.Arrays;
import org.kinlink.encode.Hardening;

/**
 * Takes back what hardening did, as far as somebody can who knows that it was done and has no key.
 */
final class Undo {
  private static final int BITS = 1_024;

  private Undo() {}

  /** The filters as they were before, up to the order of their bits, or as near as can be. */
  static long[][] of(long[][] filters, Hardening hardening) {
    long[][] before = filters;
    if (hardening.rule90() && hardening.flip() == 0) {
      before = Arrays.stream(before).map(Undo::rule90).toArray(long[][]::new);
    }
    if (hardening.balanced() && !hardening.rule90()) {
      before = balanced(before);
    }
    return before;
  }

  /**
   * Rule 90 ties every second bit to the one before it: each of the two chains is known but for
   * whether it is turned round, and less than half of the bits were set.
   */
  private static long[] rule90(long[] filter) {
    long[] before = new long[filter.length];
    for (int first = 0; first < 2; first++) {
      boolean[] chain = new boolean[BITS / 2];
      int ones = 0;
      for (int c = 1; c < chain.length; c++) {
        chain[c] = chain[c - 1] ^ Bits.has(filter, (first + 2 * c - 1) % BITS);
        ones += chain[c] ? 1 : 0;
      }
      boolean turned = ones > chain.length / 2;
      for (int c = 0; c < chain.length; c++) {
        if (chain[c] ^ turned) {
          Bits.set(before, first + 2 * c);
        }
      }
    }
    return before;
  }

  /** Positions of which one is set when the other is not belong together; the rarer is kept. */
  private static long[][] balanced(long[][] filters) {
    long[][] columns = new SetFinder(filters).columns();
    boolean[] used = new boolean[BITS];
    long[][] before = new long[filters.length][filters[0].length];
    int kept = 0;
    for (int p = 0; p < BITS; p++) {
      if (!used[p]) {
        int opposite = opposite(columns, used, p);
        used[p] = true;
        used[opposite] = true;
        boolean rarer = Bits.count(columns[p]) <= Bits.count(columns[opposite]);
        long[] column = columns[rarer ? p : opposite];
        for (int i = 0; i < filters.length; i++) {
          if (Bits.has(column, i)) {
            Bits.set(before[i], kept);
          }
        }
        kept++;
      }
    }
    return before;
  }

  private static int opposite(long[][] columns, boolean[] used, int position) {
    int best = position;
    for (int q = 0; q < BITS; q++) {
      if (!used[q]
          && Bits.apart(columns[position], columns[q])
              > Bits.apart(columns[position], columns[best])) {
        best = q;
      }
    }
    return best;
  }
}

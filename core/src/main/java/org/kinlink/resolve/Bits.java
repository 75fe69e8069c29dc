package org.kinlink.resolve;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Asks a question of many things, side by side. */
final class Bits {
  private Bits() {}

  /**
   * Asks.
   *
   * @param size how many things
   * @param question what is asked of each; several threads ask at once
   * @return those of which it is true
   */
  static BitSet of(int size, IntPredicate question) {
    long[] words = new long[(size + Long.SIZE - 1) / Long.SIZE];
    IntStream.range(0, words.length)
        .parallel()
        .forEach(
            w -> {
              long word = 0;
              int from = w * Long.SIZE;
              for (int i = from; i < Math.min(size, from + Long.SIZE); i++) {
                word |= question.test(i) ? 1L << i : 0;
              }
              words[w] = word;
            });
    return BitSet.valueOf(words);
  }
}

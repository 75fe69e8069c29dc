package org.kinlink.check;

import java.util.Arrays;
import java.util.List;

/** Walks sorted pieces of pairs in one order, by a heap of their heads. */
final class Merge {
  private final List<long[]> keys;
  private final List<long[]> values;
  private final int lastSize;
  private final int[] at;
  private final int[] heap;
  private int heads;
  private long[] runKeys = new long[16];
  private long[] runValues = new long[16];
  private int run;

  /** Merges pieces that are full but for the last, which holds {@code lastSize} pairs. */
  Merge(List<long[]> keys, List<long[]> values, int lastSize) {
    this.keys = keys;
    this.values = values;
    this.lastSize = lastSize;
    this.at = new int[keys.size()];
    this.heap = new int[keys.size()];
    for (int piece = 0; piece < keys.size(); piece++) {
      heap[heads++] = piece;
    }
    for (int i = heads / 2 - 1; i >= 0; i--) {
      sift(i);
    }
  }

  /** Visits runs of two or more pairs whose keys are equal but for the lowest bits. */
  void runs(int ignored, Holders.Visitor visitor) {
    while (heads > 0) {
      int piece = heap[0];
      long key = keys.get(piece)[at[piece]];
      if (run > 0 && (runKeys[0] >>> ignored) != (key >>> ignored)) {
        end(visitor);
      }
      add(key, values.get(piece)[at[piece]]);
      if (++at[piece] == size(piece)) {
        heap[0] = heap[--heads];
      }
      sift(0);
    }
    end(visitor);
  }

  private int size(int piece) {
    return piece == keys.size() - 1 ? lastSize : Holders.PIECE;
  }

  private void end(Holders.Visitor visitor) {
    if (run > 1) {
      visitor.shared(runKeys, runValues, run);
    }
    run = 0;
  }

  private void add(long key, long value) {
    if (run == runKeys.length) {
      runKeys = Arrays.copyOf(runKeys, run * 2);
      runValues = Arrays.copyOf(runValues, run * 2);
    }
    runKeys[run] = key;
    runValues[run++] = value;
  }

  private void sift(int from) {
    int i = from;
    while (2 * i + 1 < heads) {
      int child = 2 * i + 1;
      if (child + 1 < heads && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], heap[i])) {
        return;
      }
      int swap = heap[i];
      heap[i] = heap[child];
      heap[child] = swap;
      i = child;
    }
  }

  private boolean before(int a, int b) {
    int byKey = Long.compareUnsigned(keys.get(a)[at[a]], keys.get(b)[at[b]]);
    return byKey != 0
        ? byKey < 0
        : Long.compareUnsigned(values.get(a)[at[a]], values.get(b)[at[b]]) < 0;
  }
}

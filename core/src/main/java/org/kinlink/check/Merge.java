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
  // The pairs at the heads, beside the heap, so that sifting does not go through the pieces.
  private final long[] headKeys;
  private final long[] headValues;
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
    this.headKeys = new long[keys.size()];
    this.headValues = new long[keys.size()];
    this.heads = keys.size();
    for (int i = heads - 1; i >= 0; i--) {
      sift(i, i, keys.get(i)[0], values.get(i)[0]);
    }
  }

  /** Visits runs of two or more pairs whose keys are equal but for the lowest bits. */
  void runs(int ignored, Holders.Visitor visitor) {
    while (heads > 0) {
      long key = headKeys[0];
      if (run > 0 && (runKeys[0] >>> ignored) != (key >>> ignored)) {
        end(visitor);
      }
      add(key, headValues[0]);
      advance();
    }
    end(visitor);
  }

  private void advance() {
    int piece = heap[0];
    int next = ++at[piece];
    if (next < size(piece)) {
      sift(0, piece, keys.get(piece)[next], values.get(piece)[next]);
    } else if (--heads > 0) {
      sift(0, heap[heads], headKeys[heads], headValues[heads]);
    }
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

  /** Puts a head into the place that is free, or where it belongs below it. */
  private void sift(int free, int piece, long key, long value) {
    int i = free;
    while (2 * i + 1 < heads) {
      int child = 2 * i + 1;
      if (child + 1 < heads
          && before(
              headKeys[child + 1], headValues[child + 1], headKeys[child], headValues[child])) {
        child++;
      }
      if (!before(headKeys[child], headValues[child], key, value)) {
        break;
      }
      heap[i] = heap[child];
      headKeys[i] = headKeys[child];
      headValues[i] = headValues[child];
      i = child;
    }
    heap[i] = piece;
    headKeys[i] = key;
    headValues[i] = value;
  }

  private static boolean before(long keyA, long valueA, long keyB, long valueB) {
    return keyA != keyB
        ? Long.compareUnsigned(keyA, keyB) < 0
        : Long.compareUnsigned(valueA, valueB) < 0;
  }
}

package org.kinlink.compare;

import com.google.common.primitives.ImmutableIntArray;

/** Compares one query with one record after the other, word by word. */
final class ScalarBitKernel extends BitKernel {
  private static final ImmutableIntArray AFTER = ImmutableIntArray.of(4, 6, 8, 12);
  private static final int AT_ONCE = 1;

  @Override
  boolean usable() {
    return true;
  }

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  ImmutableIntArray asksAfter() {
    return AFTER;
  }

  @Override
  int lanes() {
    return 1;
  }

  @Override
  int atOnce() {
    return AT_ONCE;
  }

  @Override
  void load(long[] records, FilterBlock tile) {
    for (int r = 0; r < tile.count; r++) {
      tile.copy(records, r);
    }
  }

  @Override
  void compare(
      Asked one, FilterBlock tile, long[] starts, int from, int to, int first, Found found) {
    int last = Math.min(tile.count, to * FilterBlock.GROUP);
    if (first == WORDS) {
      for (int r = from * FilterBlock.GROUP; r < last; r++) {
        all(one, tile, r, found);
      }
      return;
    }
    for (int r = from * FilterBlock.GROUP; r < last; r++) {
      r = next(one.words, tile.words, starts, one.limits[0], r, last, first);
      if (r < last) {
        all(one, tile, r, found);
      }
    }
  }

  /**
   * The next record whose sum reaches the limit. Without loops, which compilers make ready for many
   * rounds.
   */
  private static int next(
      long[] asked, long[] words, long[] starts, long limit, int from, int to, int first) {
    for (int r = from; r < to; r++) {
      int at = r * WORDS;
      long both = starts[r] + inFour(asked, 0, words, at);
      if (first > 4) {
        both += inTwo(asked, 4, words, at + 4);
      }
      if (first > 6) {
        both += inTwo(asked, 6, words, at + 6);
      }
      if (first > 8) {
        both += inFour(asked, 8, words, at + 8);
      }
      if (both >= limit) {
        return r;
      }
    }
    return to;
  }

  private static int inFour(long[] a, int atA, long[] b, int atB) {
    return inTwo(a, atA, b, atB) + inTwo(a, atA + 2, b, atB + 2);
  }

  private static int inTwo(long[] a, int atA, long[] b, int atB) {
    return Long.bitCount(a[atA] & b[atB]) + Long.bitCount(a[atA + 1] & b[atB + 1]);
  }

  private static void all(Asked asked, FilterBlock tile, int r, Found found) {
    int both = 0;
    for (int w = 0; w < WORDS; w++) {
      both += Long.bitCount(asked.words[w] & tile.words[r * WORDS + w]);
    }
    int query = asked.at;
    if ((long) both << SHIFT >= asked.queries.wanted[query] + tile.wanted[r]) {
      found.pair(asked.queries.place[query], tile.place[r]);
    }
  }
}

package org.kinlink.block;

import java.util.Arrays;

/**
 * Which pairs of a portion an earlier rule has shown already, one bit each, so that the portion can
 * be shown again without looking at the rules. Not safe for use by several threads while it grows;
 * a finished copy is.
 */
public final class EarlierPairs {
  private long[] words = new long[64];
  private int size;

  /** Starts with no pair. */
  public EarlierPairs() {}

  /** Forgets everything. */
  void clear() {
    Arrays.fill(words, 0, (size >>> 6) + 1, 0);
    size = 0;
  }

  /** Adds some pairs; the bits after those of the pairs are 0. */
  void add(long[] earlier, int count) {
    int needed = ((size + count) >>> 6) + 1;
    if (needed > words.length) {
      words = Arrays.copyOf(words, Math.max(needed, 2 * words.length));
    }
    for (int i = 0; i << 6 < count; i++) {
      int word = (size >>> 6) + i;
      words[word] |= earlier[i] << size;
      long rest = (size & 63) == 0 ? 0 : earlier[i] >>> -size;
      if (rest != 0) {
        words[word + 1] |= rest;
      }
    }
    size += count;
  }

  /** Reads some pairs, from a place on, and returns the place of those that follow. */
  int read(int from, long[] earlier, int count) {
    for (int i = 0; i << 6 < count; i++) {
      int word = (from >>> 6) + i;
      long bits = words[word] >>> from;
      if ((from & 63) != 0 && word + 1 < words.length) {
        bits |= words[word + 1] << -from;
      }
      int left = count - (i << 6);
      earlier[i] = left < Long.SIZE ? bits & ((1L << left) - 1) : bits;
    }
    return from + count;
  }

  /**
   * Returns how much memory a copy takes.
   *
   * @return bytes
   */
  public long bytes() {
    return Long.BYTES * ((size >>> 6) + 1L);
  }

  /**
   * Returns what is known now, in as little memory as possible.
   *
   * @return a copy
   */
  public EarlierPairs copy() {
    EarlierPairs copy = new EarlierPairs();
    copy.words = Arrays.copyOf(words, (size >>> 6) + 1);
    copy.size = size;
    return copy;
  }
}

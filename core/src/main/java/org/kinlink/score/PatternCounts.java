package org.kinlink.score;

import java.util.Arrays;

/**
 * Counts agreement patterns in an open-addressing table of longs: the model learns from the few
 * thousand different patterns and never from the millions of pairs. Not safe for use by several
 * threads; merge one table a thread.
 */
public final class PatternCounts {
  private long[] patterns = new long[1024];
  private long[] counts = new long[1024];
  private int size;

  /** Starts empty. */
  public PatternCounts() {}

  /**
   * Counts a pattern.
   *
   * @param pattern the pattern
   * @param times how often, 1 or more
   */
  public void add(long pattern, long times) {
    int slot = slot(pattern);
    if (counts[slot] == 0) {
      patterns[slot] = pattern;
      if (++size * 2 > patterns.length) {
        grow();
        slot = slot(pattern);
        patterns[slot] = pattern;
      }
    }
    counts[slot] += times;
  }

  /**
   * Adds all counts of another table.
   *
   * @param other the other table
   */
  public void addAll(PatternCounts other) {
    for (int i = 0; i < other.patterns.length; i++) {
      if (other.counts[i] != 0) {
        add(other.patterns[i], other.counts[i]);
      }
    }
  }

  private int slot(long pattern) {
    int mask = patterns.length - 1;
    int slot = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (counts[slot] != 0 && patterns[slot] != pattern) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    long[] oldCounts = counts;
    patterns = new long[2 * oldPatterns.length];
    counts = new long[patterns.length];
    for (int i = 0; i < oldPatterns.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldPatterns[i]);
        patterns[slot] = oldPatterns[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /**
   * Returns the different patterns in ascending order.
   *
   * @return the patterns
   */
  public long[] patterns() {
    long[] found = new long[size];
    int n = 0;
    for (int i = 0; i < patterns.length; i++) {
      if (counts[i] != 0) {
        found[n++] = patterns[i];
      }
    }
    Arrays.sort(found);
    return found;
  }

  /**
   * Returns how often a pattern was counted.
   *
   * @param pattern the pattern
   * @return the count, 0 when never
   */
  public long count(long pattern) {
    return counts[slot(pattern)];
  }
}

package org.kinlink.score;

import java.util.Arrays;

/**
 * Counts agreement patterns in an open-addressing table: the model learns from the few thousand
 * different patterns and never from the millions of pairs. Patterns are numbered in the order in
 * which they are first seen, so that a pair can remember its pattern in few bits. Not safe for use
 * by several threads while it grows; merge one table a thread.
 */
public final class PatternCounts {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** One more than the number of a pattern, 0 where the slot is free. */
  private int[] slots = new int[1024];

  private long[] patterns = new long[256];
  private long[] counts = new long[256];
  private int size;
  private long lastPattern;
  private int last;

  /** Starts empty. */
  public PatternCounts() {}

  /**
   * Counts a pattern.
   *
   * @param pattern the pattern
   * @param times how often, 1 or more
   */
  public void add(long pattern, long times) {
    // First the number, as giving one out may replace the table.
    int number = number(pattern);
    counts[number] += times;
  }

  /**
   * Counts a pattern once.
   *
   * @param pattern the pattern
   * @return the number of the pattern in this table, from 0
   */
  public int countOne(long pattern) {
    int number = number(pattern);
    counts[number]++;
    return number;
  }

  /**
   * Counts a pattern once less.
   *
   * @param pattern a pattern that was counted
   * @throws IllegalArgumentException if it was not
   */
  public void takeBack(long pattern) {
    if (count(pattern) == 0) {
      throw new IllegalArgumentException("pattern: was never counted");
    }
    counts[number(pattern)]--;
  }

  private int number(long pattern) {
    // Partners of one record mostly differ from it in everything, one like the other.
    if (pattern == lastPattern && size > 0) {
      return last;
    }
    last = find(pattern);
    lastPattern = pattern;
    return last;
  }

  private int find(long pattern) {
    int mask = slots.length - 1;
    int slot = (int) ((pattern * MIX) >>> 32) & mask;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (patterns[number] == pattern) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    if (size == patterns.length) {
      patterns = Arrays.copyOf(patterns, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    patterns[size++] = pattern;
    if (size * 4 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = (int) ((patterns[number] * MIX) >>> 32) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  /**
   * Adds all counts of another table.
   *
   * @param other the other table
   */
  public void addAll(PatternCounts other) {
    for (int number = 0; number < other.size; number++) {
      add(other.patterns[number], other.counts[number]);
    }
  }

  /**
   * Returns how many different patterns there are.
   *
   * @return the number of patterns
   */
  public int size() {
    return size;
  }

  /**
   * Returns the pattern of a number.
   *
   * @param number the number, below {@link #size()}
   * @return the pattern
   */
  public long pattern(int number) {
    return patterns[number];
  }

  /**
   * Returns the different patterns in ascending order.
   *
   * @return the patterns
   */
  public long[] patterns() {
    long[] found = Arrays.copyOf(patterns, size);
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
    int mask = slots.length - 1;
    for (int slot = (int) ((pattern * MIX) >>> 32) & mask;
        slots[slot] != 0;
        slot = (slot + 1) & mask) {
      if (patterns[slots[slot] - 1] == pattern) {
        return counts[slots[slot] - 1];
      }
    }
    return 0;
  }
}

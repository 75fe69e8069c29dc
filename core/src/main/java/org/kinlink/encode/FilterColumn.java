package org.kinlink.encode;

import java.util.Arrays;

/**
 * Filters of one length side by side, each at a place from 0. It grows in pieces, so that what is
 * there is never copied, and takes room for what was added, never for what a file claims. While it
 * grows it is for one thread; afterwards it may be shared between threads.
 */
public final class FilterColumn {
  private static final int PIECE_SHIFT = 10;
  private static final int PIECE = 1 << PIECE_SHIFT;

  private final int words;
  private long[][] pieces = new long[4][];
  private int size;

  /**
   * Starts without filters.
   *
   * @param words how many words of 64 bits a filter has
   * @throws IllegalArgumentException if there are none
   */
  public FilterColumn(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("words: a filter has at least one");
    }
    this.words = words;
  }

  /**
   * How many words a filter has.
   *
   * @return the words
   */
  public int words() {
    return words;
  }

  /**
   * How many filters there are.
   *
   * @return the filters
   */
  public int size() {
    return size;
  }

  /**
   * Adds a filter.
   *
   * @param filter its words, or more
   * @return its place
   */
  public int add(long[] filter) {
    int piece = size >>> PIECE_SHIFT;
    if ((size & (PIECE - 1)) == 0) {
      if (piece == pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * piece);
      }
      pieces[piece] = new long[PIECE * words];
    }
    System.arraycopy(filter, 0, pieces[piece], (size & (PIECE - 1)) * words, words);
    return size++;
  }

  /**
   * The array that holds a filter among others; it is not to be changed.
   *
   * @param place its place
   * @return the array, in which it begins at {@link #offset}
   */
  public long[] holder(int place) {
    return pieces[place >>> PIECE_SHIFT];
  }

  /**
   * Where a filter begins in the array that holds it.
   *
   * @param place its place
   * @return the offset
   */
  public int offset(int place) {
    return (place & (PIECE - 1)) * words;
  }

  /**
   * How many bits of a part of a filter are set.
   *
   * @param place its place
   * @param from the first word of the part
   * @param count how many words
   * @return the number of ones
   */
  public int ones(int place, int from, int count) {
    long[] holder = holder(place);
    int at = offset(place) + from;
    int ones = 0;
    for (int w = at; w < at + count; w++) {
      ones += Long.bitCount(holder[w]);
    }
    return ones;
  }

  /**
   * Copies a part of a filter.
   *
   * @param place its place
   * @param from the first word of the part
   * @param count how many words
   * @param into takes them
   * @param at where they begin
   */
  public void copy(int place, int from, int count, long[] into, int at) {
    System.arraycopy(holder(place), offset(place) + from, into, at, count);
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "FilterColumn[" + size + " filters of " + words + " words]";
  }
}

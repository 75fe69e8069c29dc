package org.kinlink.encode;

import java.util.Arrays;

/**
 * The filters of many records: each record has one filter or several, each filter a fixed number of
 * words and a mask of the fields that were there. Immutable, and safe to share between threads.
 */
public final class FilterTable {
  private final int words;
  private final long[] bits;
  private final int[] masks;
  private final int[] firstFilter;

  private FilterTable(int words, long[] bits, int[] masks, int[] firstFilter) {
    this.words = words;
    this.bits = bits;
    this.masks = masks;
    this.firstFilter = firstFilter;
  }

  /**
   * Starts a table.
   *
   * @param words how many words of 64 bits a filter has
   * @return a table without records
   * @throws IllegalArgumentException if there are none
   */
  public static Builder builder(int words) {
    return new Builder(words);
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
   * How many records there are.
   *
   * @return the records
   */
  public int records() {
    return firstFilter.length - 1;
  }

  /**
   * How many filters there are of all records.
   *
   * @return the filters
   */
  public int filters() {
    return masks.length;
  }

  /**
   * The first filter of a record; its others follow, up to the first of the next record.
   *
   * @param record the record, or the number of records for the end
   * @return the filter; that of the next record if it has none
   */
  public int firstFilter(int record) {
    return firstFilter[record];
  }

  /**
   * Which fields a filter holds.
   *
   * @param filter the filter
   * @return a mask of the places of the fields
   */
  public int mask(int filter) {
    return masks[filter];
  }

  /**
   * One word of a filter.
   *
   * @param filter the filter
   * @param word its word, from 0
   * @return 64 bits
   */
  public long word(int filter, int word) {
    return bits[filter * words + word];
  }

  /**
   * How many bits of a filter are set.
   *
   * @param filter the filter
   * @return the number of ones
   */
  public int ones(int filter) {
    int ones = 0;
    for (int w = 0; w < words; w++) {
      ones += Long.bitCount(bits[filter * words + w]);
    }
    return ones;
  }

  /**
   * Copies neighbouring filters.
   *
   * @param from the first filter
   * @param count how many
   * @param into takes their words one after the other
   * @param at where they begin
   */
  public void copy(int from, int count, long[] into, int at) {
    System.arraycopy(bits, from * words, into, at, count * words);
  }

  /** Shows how many records and filters there are. */
  @Override
  public String toString() {
    return "FilterTable[" + records() + " records, " + filters() + " filters]";
  }

  /** Gathers the filters of a table. For one thread. */
  public static final class Builder {
    private static final int FEW = 256;

    private final int words;
    private long[] bits;
    private int[] masks = new int[FEW];
    private int[] firstFilter = new int[FEW];
    private int filters;
    private int records;

    private Builder(int words) {
      if (words < 1) {
        throw new IllegalArgumentException("words: a filter has at least one");
      }
      this.words = words;
      this.bits = new long[FEW * words];
    }

    /**
     * Adds a filter to the record that is being built.
     *
     * @param from holds its words
     * @param at where they begin
     * @param mask the fields that it holds
     * @return this
     */
    public Builder add(long[] from, int at, int mask) {
      if (filters == masks.length) {
        masks = Arrays.copyOf(masks, filters * 2);
        bits = Arrays.copyOf(bits, Math.multiplyExact(filters * 2, words));
      }
      System.arraycopy(from, at, bits, filters * words, words);
      masks[filters++] = mask;
      return this;
    }

    /**
     * Ends the record whose filters were added, and begins the next.
     *
     * @return this
     */
    public Builder endRecord() {
      records++;
      if (records == firstFilter.length) {
        firstFilter = Arrays.copyOf(firstFilter, records * 2);
      }
      firstFilter[records] = filters;
      return this;
    }

    /**
     * Ends the table.
     *
     * @return the table of the records that were ended
     * @throws IllegalStateException if filters were added to a record that was not ended
     */
    public FilterTable build() {
      if (firstFilter[records] != filters) {
        throw new IllegalStateException("a record was not ended");
      }
      return new FilterTable(
          words,
          Arrays.copyOf(bits, filters * words),
          Arrays.copyOf(masks, filters),
          Arrays.copyOf(firstFilter, records + 1));
    }
  }
}

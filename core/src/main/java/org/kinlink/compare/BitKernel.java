package org.kinlink.compare;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Compares filters of 1,024 bits many against many and shows the pairs whose Dice coefficient, 2 |A
 * and B| / (|A| + |B|), reaches a bound. An empty filter is like no other.
 *
 * <p>Not all bits of a pair are read: after the first words the bits that the two have left are
 * known, and what they can have in common at most. Where that is below the bound the pair is
 * decided, and where even the numbers of their bits say so, no bit is read. The answers are those
 * of counting everything. Bounds from the bits that are left: S. Chaudhuri, V. Ganti, R. Kaushik,
 * ICDE 2006, and C. Xiao and others, "Efficient similarity joins for near-duplicate detection", ACM
 * TODS 36 (2011).
 *
 * <p>There are two kernels with the same answers. The scalar one runs everywhere. The other holds
 * records in groups of eight, transposed, so that one instruction counts the bits of a word of
 * eight records; it compares four queries at a time with a tile of records that stays in the cache.
 * It needs a processor with 512-bit vectors and Java 19 or newer started with {@code --add-modules
 * jdk.incubator.vector}; {@link BitKernels#best} takes it where it can.
 *
 * <p>The bound is kept in whole numbers, so that both decide alike: |A and B| 2^25 is compared with
 * the sum of |A| and |B| times the bound in units of 2^-24, rounded down. Two coefficients of 1,024
 * bits that differ do so by more than that, so a pair just at the bound is shown and the next below
 * it is not.
 *
 * <p>Immutable, safe to share between threads.
 */
public abstract class BitKernel {
  /** Words of 64 bits in a filter. */
  public static final int WORDS = 16;

  /** Records of a tile: 128 KiB, which a second-level cache holds. */
  static final int TILE = 1_024;

  /** Queries that are compared with a tile while it is in the cache. */
  static final int QUERIES = 4_096;

  /** By how much |A and B| is shifted before it is compared. */
  static final int SHIFT = 25;

  /** No pair reaches it. */
  static final long NEVER = 1L << 40;

  private static final long UNIT = 1L << 24;

  /** Only the kernels of this package extend it. */
  BitKernel() {}

  /** Is shown the pairs that are alike. */
  @FunctionalInterface
  public interface Found {
    /**
     * Takes a pair; pairs come in no particular order.
     *
     * @param query place of the query
     * @param record place of the record
     */
    void pair(int query, int record);
  }

  /** Whether this machine has what it takes. */
  abstract boolean usable();

  /**
   * The name for reports.
   *
   * @return such as {@code scalar}
   */
  public abstract String name();

  /**
   * Compares every query with every record.
   *
   * @param queries filters one after the other
   * @param queryCount how many there are
   * @param records filters one after the other
   * @param recordCount how many there are
   * @param least the least Dice coefficient of a pair that is shown, above 0 and at most 1
   * @param found is shown the pairs
   * @throws IllegalArgumentException if the bound is out of range or an array too short
   */
  public final void similar(
      long[] queries, int queryCount, long[] records, int recordCount, double least, Found found) {
    if (!(least > 0 && least <= 1)) {
      throw new IllegalArgumentException("least: must be above 0 and at most 1");
    }
    if (queries.length < queryCount * WORDS || records.length < recordCount * WORDS) {
      throw new IllegalArgumentException("queries, records: shorter than they are said to be");
    }
    long unit = (long) (least * UNIT);
    int first = EarlyEnd.choose(this, queries, queryCount, records, recordCount, unit);
    FilterBlock block = new FilterBlock(roundUp(Math.min(queryCount, QUERIES)), 0);
    Asked asked = new Asked(block, atOnce());
    FilterBlock tile = new FilterBlock(roundUp(Math.min(recordCount, TILE)), 1);
    for (int q = 0; q < queryCount; q += QUERIES) {
      block.take(queries, q, Math.min(QUERIES, queryCount - q), first, unit);
      for (int i = 0; i < block.count; i++) {
        block.copy(queries, i);
      }
      for (int r = 0; r < recordCount; r += TILE) {
        tile.take(records, r, Math.min(TILE, recordCount - r), first, unit);
        load(records, tile);
        for (int i = 0; i < block.count; i += atOnce()) {
          asked.compare(i, this, tile, first, found);
        }
      }
    }
  }

  private static int roundUp(int count) {
    return (count + FilterBlock.GROUP - 1) / FilterBlock.GROUP * FilterBlock.GROUP;
  }

  /** After how many words it can ask whether a pair can still reach the bound. */
  abstract ImmutableIntArray asksAfter();

  /** How many pairs are decided together. */
  abstract int lanes();

  /** Brings the words of records into the form in which {@link #compare} wants a tile. */
  abstract void load(long[] records, FilterBlock tile);

  /** How many queries are compared together. */
  abstract int atOnce();

  /**
   * Compares queries with groups of records of a tile. It reads the first words, adds what they
   * have in common to where the sum of a record starts, and reads all words of those pairs whose
   * sum reaches the limit of the query.
   */
  abstract void compare(
      Asked asked, FilterBlock tile, long[] starts, int from, int to, int first, Found found);

  /** Shows the name. */
  @Override
  public final String toString() {
    return "BitKernel[" + name() + "]";
  }
}

package org.kinlink.compare;

/**
 * Compares filters of 1,024 bits many against many and shows the pairs whose Dice coefficient, 2 |A
 * and B| / (|A| + |B|), reaches a bound. An empty filter is like no other.
 *
 * <p>There are two kernels with the same answers. The scalar one runs everywhere. The other holds
 * records in groups of eight, transposed, so that one instruction counts the bits of a word of
 * eight records; it compares four queries at a time with a tile of records that stays in the cache.
 * It needs a processor with 512-bit vectors and Java 19 or newer started with {@code --add-modules
 * jdk.incubator.vector}; {@link BitKernels#best} takes it where it can.
 *
 * <p>The bound is kept in whole numbers, so that both decide alike: |A and B| 2^17 is compared with
 * the sum of |A| and |B| times the bound in units of 2^-16.
 *
 * <p>Immutable, safe to share between threads.
 */
public abstract class BitKernel {
  /** Words of 64 bits in a filter. */
  public static final int WORDS = 16;

  /** Records of a tile: 128 KiB, which a second-level cache holds. */
  static final int TILE = 1_024;

  /** By how much |A and B| is shifted before it is compared. */
  static final int SHIFT = 17;

  /** No pair reaches it. */
  static final long NEVER = 1L << 40;

  private static final long UNIT = 1L << 16;

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
    long unit = (long) Math.ceil(least * UNIT);
    long[] wantedOfQueries = ofAll(queries, queryCount, unit);
    long[] tile = new long[TILE * WORDS];
    long[] wanted = new long[TILE];
    for (int from = 0; from < recordCount; from += TILE) {
      int count = Math.min(TILE, recordCount - from);
      load(records, from, count, tile);
      for (int r = 0; r < TILE; r++) {
        wanted[r] = r < count ? ofOne(records, from + r, unit) : NEVER;
      }
      int first = from;
      compare(
          queries,
          queryCount,
          wantedOfQueries,
          tile,
          count,
          wanted,
          (query, record) -> found.pair(query, first + record));
    }
  }

  private static long[] ofAll(long[] filters, int count, long unit) {
    long[] wanted = new long[count];
    for (int i = 0; i < count; i++) {
      wanted[i] = ofOne(filters, i, unit);
    }
    return wanted;
  }

  private static long ofOne(long[] filters, int place, long unit) {
    int ones = 0;
    for (int w = 0; w < WORDS; w++) {
      ones += Long.bitCount(filters[place * WORDS + w]);
    }
    return ones == 0 ? NEVER : ones * unit;
  }

  /** Brings records into the form in which {@link #compare} wants a tile. */
  abstract void load(long[] records, int from, int count, long[] tile);

  /** Compares all queries with the records of a tile. */
  abstract void compare(
      long[] queries,
      int queryCount,
      long[] wantedOfQueries,
      long[] tile,
      int count,
      long[] wanted,
      Found found);

  /** Shows the name. */
  @Override
  public final String toString() {
    return "BitKernel[" + name() + "]";
  }
}

package org.kinlink.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kinlink.block.PairFilter;
import org.kinlink.encode.FilterColumn;

/**
 * Finds for each record those whose filters are most similar to its own, among records that agree
 * in something: a token, or so many bits at places drawn by chance (bit sampling: P. Indyk, R.
 * Motwani, "Approximate nearest neighbors", STOC 1998; in record linkage: D. Karapiperis, V.
 * Verykios, IEEE TKDE 27, 2015). Every pair that agrees is compared as a whole, and kept where it
 * is similar enough and among the {@value #KEPT} best of one of its records. A group of agreeing
 * records that is large is put in the order of more of its bits and compared piece by piece.
 *
 * <p>For one thread, which it divides among others.
 */
public final class FilterNeighbours {
  /** Partners of a record that are kept. */
  static final int KEPT = 5;

  private static final int PORTIONS = 64;
  private static final int LARGEST_GROUP = 1_000;
  private static final int PIECE = 200;
  private static final int ROW_BITS = 31;
  private static final long ROW = (1L << ROW_BITS) - 1;
  private static final int NOBODY = -1;

  /** Bits of a key, of which the first must agree and the others put large groups in order. */
  private static final int KEY_BITS = 32;

  private static final int TIE_BITS = 10;

  private final FilterColumn filters;
  private final int[] places;
  private final int perRecord;
  private final PairFilter allowed;
  private final double least;
  private final short[] ones;
  private final int[] partners;
  private final float[] similarities;
  private long compared;

  /**
   * Prepares.
   *
   * @param filters the filters
   * @param places for each row where its filter stands, or -1
   * @param allowed the allowed pairs
   * @param least the least similarity of a pair that is kept
   */
  public FilterNeighbours(FilterColumn filters, int[] places, PairFilter allowed, double least) {
    this.filters = filters;
    this.places = places;
    this.perRecord = filters.words() / BitKernel.WORDS;
    this.allowed = allowed;
    this.least = least;
    this.ones = new short[places.length * perRecord];
    this.partners = new int[places.length * KEPT];
    this.similarities = new float[places.length * KEPT];
    Arrays.fill(partners, NOBODY);
    rows().parallel().forEach(this::count);
  }

  private IntStream rows() {
    return IntStream.range(0, places.length)
        .filter(row -> places[row] >= 0 && !allowed.excludes(row));
  }

  private void count(int row) {
    for (int f = 0; f < perRecord; f++) {
      ones[row * perRecord + f] =
          (short) filters.ones(places[row], f * BitKernel.WORDS, BitKernel.WORDS);
    }
  }

  /**
   * Compares records that have equal codes.
   *
   * @param codes one a row, 0 where there is none
   */
  public void byCodes(int[] codes) {
    int[] drawn = Arrays.copyOf(drawn(new SplittableRandom(codes.length), 0), TIE_BITS);
    long[] keyed =
        rows()
            .parallel()
            .filter(row -> codes[row] != 0 && codes[row] >>> (KEY_BITS - TIE_BITS) == 0)
            .mapToLong(row -> key((codes[row] << TIE_BITS) | sampled(row, drawn), row))
            .toArray();
    compareGroups(keyed, TIE_BITS);
  }

  private static long key(int code, int row) {
    return ((code & 0xffff_ffffL) << ROW_BITS) | row;
  }

  /**
   * Compares records that agree in bits drawn by chance.
   *
   * @param bits how many they must agree in, at most 24
   * @param tables how many times, for each filter of a record
   * @param seed of chance
   */
  public void bySampledBits(int bits, int tables, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows = rows().toArray();
    long[] keyed = new long[rows.length];
    for (int table = 0; table < tables * perRecord; table++) {
      int[] drawn = drawn(random, table % perRecord);
      IntStream.range(0, rows.length)
          .parallel()
          .forEach(i -> keyed[i] = key(sampled(rows[i], drawn), rows[i]));
      compareGroups(keyed, KEY_BITS - bits);
    }
  }

  private static int[] drawn(SplittableRandom random, int place) {
    int width = BitKernel.WORDS * Long.SIZE;
    int[] all = IntStream.range(0, width).toArray();
    int[] drawn = new int[KEY_BITS];
    for (int i = 0; i < drawn.length; i++) {
      int other = i + random.nextInt(width - i);
      drawn[i] = place * width + all[other];
      all[other] = all[i];
    }
    return drawn;
  }

  private int sampled(int row, int[] drawn) {
    long[] holder = filters.holder(places[row]);
    int at = filters.offset(places[row]);
    int key = 0;
    for (int bit : drawn) {
      key = (key << 1) | (int) ((holder[at + (bit >> 6)] >>> bit) & 1);
    }
    return key;
  }

  /** Groups are of those whose keys agree but for so many of the last bits. */
  private void compareGroups(long[] keyed, int ignored) {
    long[] sorted = keyed.clone();
    Arrays.parallelSort(sorted);
    int shift = ROW_BITS + ignored;
    compared +=
        IntStream.range(0, PORTIONS)
            .parallel()
            .mapToLong(
                p ->
                    compareGroups(
                        sorted, shift, start(sorted, shift, p), start(sorted, shift, p + 1)))
            .sum();
  }

  /** Where a portion begins, which is where a group does. */
  private static int start(long[] sorted, int shift, int portion) {
    int at = (int) ((long) sorted.length * portion / PORTIONS);
    while (at > 0 && at < sorted.length && sorted[at] >> shift == sorted[at - 1] >> shift) {
      at++;
    }
    return at;
  }

  private long compareGroups(long[] sorted, int shift, int from, int to) {
    long pairs = 0;
    int end;
    for (int first = from; first < to; first = end) {
      end = first + 1;
      while (end < to && sorted[end] >> shift == sorted[first] >> shift) {
        end++;
      }
      int piece = end - first > LARGEST_GROUP ? PIECE : LARGEST_GROUP;
      for (int start = first; start < end; start += piece) {
        pairs += comparePiece(sorted, start, Math.min(end, start + piece));
      }
    }
    return pairs;
  }

  private long comparePiece(long[] sorted, int from, int to) {
    long pairs = 0;
    for (int i = from; i < to; i++) {
      int a = (int) (sorted[i] & ROW);
      for (int j = i + 1; j < to; j++) {
        int b = (int) (sorted[j] & ROW);
        if (allowed.allowsSources(allowed.source(a), allowed.source(b))) {
          pairs++;
          compare(a, b);
        }
      }
    }
    return pairs;
  }

  private void compare(int a, int b) {
    double most = 0;
    long[] holderA = filters.holder(places[a]);
    long[] holderB = filters.holder(places[b]);
    for (int f = 0; f < perRecord; f++) {
      int onesA = ones[a * perRecord + f];
      int onesB = ones[b * perRecord + f];
      int at = filters.offset(places[a]) + f * BitKernel.WORDS;
      int atB = filters.offset(places[b]) + f * BitKernel.WORDS;
      int bits = BitKernel.WORDS * Long.SIZE;
      double chance = (double) onesA * onesB / bits;
      // What the filters may differ in where they are as similar as is asked for.
      double apart = (1 - least) * (onesA + onesB - 2 * chance);
      int differ = 0;
      for (int w = 0; w < BitKernel.WORDS / 2; w++) {
        differ += Long.bitCount(holderA[at + w] ^ holderB[atB + w]);
      }
      if (differ <= apart) {
        for (int w = BitKernel.WORDS / 2; w < BitKernel.WORDS; w++) {
          differ += Long.bitCount(holderA[at + w] ^ holderB[atB + w]);
        }
        int both = (onesA + onesB - differ) / 2;
        most = Math.max(most, FilterComparator.similarity(both, onesA, onesB, bits));
      }
    }
    if (most >= least) {
      keep(a, b, (float) most);
      keep(b, a, (float) most);
    }
  }

  /** Nobody else has the row at hand, as it is in one group of a table. */
  private void keep(int row, int partner, float similarity) {
    int worst = row * KEPT;
    for (int i = row * KEPT; i < (row + 1) * KEPT; i++) {
      if (partners[i] == partner) {
        return;
      }
      worst = isWorse(i, partners[worst], similarities[worst]) ? i : worst;
    }
    if (isWorse(worst, partner, similarity)) {
      partners[worst] = partner;
      similarities[worst] = similarity;
    }
  }

  /** Of equal ones the smaller row is better, so that the order of comparisons does not matter. */
  private boolean isWorse(int at, int partner, float similarity) {
    if (partners[at] == NOBODY || partner == NOBODY) {
      return partners[at] == NOBODY && partner != NOBODY;
    }
    return similarities[at] < similarity
        || (similarities[at] == similarity && partners[at] > partner);
  }

  /**
   * How many pairs were compared so far, some of them more than once.
   *
   * @return the number of pairs
   */
  public long compared() {
    return compared;
  }

  /**
   * The pairs that were kept, the most similar first.
   *
   * @return a row of each pair, the smaller one, and the other row of each
   */
  public int[][] pairs() {
    long[] found =
        IntStream.range(0, partners.length)
            .filter(i -> partners[i] != NOBODY && isFirst(i))
            .mapToLong(
                i -> ((long) Float.floatToIntBits(Math.max(0, 1 - similarities[i])) << 32) | i)
            .sorted()
            .toArray();
    int[][] pairs = new int[2][found.length];
    for (int i = 0; i < found.length; i++) {
      int at = (int) found[i];
      pairs[0][i] = Math.min(at / KEPT, partners[at]);
      pairs[1][i] = Math.max(at / KEPT, partners[at]);
    }
    return pairs;
  }

  /** Whether a pair is not one that stands with its other row too. */
  private boolean isFirst(int at) {
    int row = at / KEPT;
    int partner = partners[at];
    if (row < partner) {
      return true;
    }
    for (int i = partner * KEPT; i < (partner + 1) * KEPT; i++) {
      if (partners[i] == row) {
        return false;
      }
    }
    return true;
  }
}

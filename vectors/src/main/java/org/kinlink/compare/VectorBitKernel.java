package org.kinlink.compare;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Compares four queries at a time with eight records at a time. It is compiled against the Vector
 * API of JDK 17, which cannot count bits; the operation is looked up when it runs, on a newer one.
 * Where it is missing, bits are counted by sums, which gives the same answers and is of no use but
 * to tests.
 */
final class VectorBitKernel extends BitKernel {
  private static final VectorSpecies<Long> LANES = LongVector.SPECIES_512;
  private static final int GROUP = 8;
  private static final int AT_ONCE = 4;
  private static final VectorOperators.Unary NONE = VectorOperators.NOT;
  private static final VectorOperators.Unary COUNT = count();

  VectorBitKernel() {}

  private static VectorOperators.Unary count() {
    try {
      return (VectorOperators.Unary) VectorOperators.class.getField("BIT_COUNT").get(null);
    } catch (NoSuchFieldException | IllegalAccessException e) {
      // Older than JDK 19.
      return NONE;
    }
  }

  @Override
  boolean usable() {
    return COUNT != NONE && LongVector.SPECIES_PREFERRED.length() == GROUP;
  }

  @Override
  public String name() {
    return "vector of 512 bits";
  }

  /** Word by word of eight records; a group that is not full is filled up with empty filters. */
  @Override
  void load(long[] records, int from, int count, long[] tile) {
    for (int r = 0; r < (count + GROUP - 1) / GROUP * GROUP; r++) {
      int at = r / GROUP * GROUP * WORDS + r % GROUP;
      for (int w = 0; w < WORDS; w++) {
        tile[at + w * GROUP] = r < count ? records[(from + r) * WORDS + w] : 0;
      }
    }
  }

  @Override
  void compare(
      long[] queries,
      int queryCount,
      long[] wantedOfQueries,
      long[] tile,
      int count,
      long[] wanted,
      Found found) {
    int groups = (count + GROUP - 1) / GROUP;
    int whole = queryCount / AT_ONCE * AT_ONCE;
    for (int q = 0; q < whole; q += AT_ONCE) {
      four(queries, q * WORDS, q, wantedOfQueries, q, tile, groups, wanted, found);
    }
    if (whole < queryCount) {
      long[] last = new long[AT_ONCE * WORDS];
      long[] wantedOfLast = {NEVER, NEVER, NEVER, NEVER};
      int left = queryCount - whole;
      System.arraycopy(queries, whole * WORDS, last, 0, left * WORDS);
      System.arraycopy(wantedOfQueries, whole, wantedOfLast, 0, left);
      four(last, 0, whole, wantedOfLast, 0, tile, groups, wanted, found);
    }
  }

  private static void four(
      long[] queries,
      int at,
      int query,
      long[] wantedOfQueries,
      int wantedAt,
      long[] tile,
      int groups,
      long[] wanted,
      Found found) {
    long wanted0 = wantedOfQueries[wantedAt];
    long wanted1 = wantedOfQueries[wantedAt + 1];
    long wanted2 = wantedOfQueries[wantedAt + 2];
    long wanted3 = wantedOfQueries[wantedAt + 3];
    for (int group = 0; group < groups; group++) {
      LongVector both0 = LongVector.zero(LANES);
      LongVector both1 = both0;
      LongVector both2 = both0;
      LongVector both3 = both0;
      int first = group * GROUP * WORDS;
      for (int w = 0; w < WORDS; w++) {
        LongVector words = LongVector.fromArray(LANES, tile, first + w * GROUP);
        both0 = both0.add(ones(words.and(queries[at + w])));
        both1 = both1.add(ones(words.and(queries[at + WORDS + w])));
        both2 = both2.add(ones(words.and(queries[at + 2 * WORDS + w])));
        both3 = both3.add(ones(words.and(queries[at + 3 * WORDS + w])));
      }
      LongVector ofRecords = LongVector.fromArray(LANES, wanted, group * GROUP);
      VectorMask<Long> found0 = reach(both0, ofRecords, wanted0);
      VectorMask<Long> found1 = reach(both1, ofRecords, wanted1);
      VectorMask<Long> found2 = reach(both2, ofRecords, wanted2);
      VectorMask<Long> found3 = reach(both3, ofRecords, wanted3);
      if (found0.or(found1).or(found2.or(found3)).anyTrue()) {
        show(found0, query, group, found);
        show(found1, query + 1, group, found);
        show(found2, query + 2, group, found);
        show(found3, query + 3, group, found);
      }
    }
  }

  private static LongVector ones(LongVector words) {
    if (COUNT != NONE) {
      return words.lanewise(COUNT);
    }
    LongVector pairs = words.sub(shifted(words, 1).and(0x5555555555555555L));
    LongVector fours =
        pairs.and(0x3333333333333333L).add(shifted(pairs, 2).and(0x3333333333333333L));
    LongVector bytes = fours.add(shifted(fours, 4)).and(0x0f0f0f0f0f0f0f0fL);
    return shifted(bytes.mul(0x0101010101010101L), 56);
  }

  private static LongVector shifted(LongVector words, int by) {
    return words.lanewise(VectorOperators.LSHR, by);
  }

  private static VectorMask<Long> reach(LongVector both, LongVector ofRecords, long ofQuery) {
    return both.lanewise(VectorOperators.LSHL, SHIFT)
        .compare(VectorOperators.GE, ofRecords.add(ofQuery));
  }

  private static void show(VectorMask<Long> mask, int query, int group, Found found) {
    for (long bits = mask.toLong(); bits != 0; bits &= bits - 1) {
      found.pair(query, group * GROUP + Long.numberOfTrailingZeros(bits));
    }
  }
}

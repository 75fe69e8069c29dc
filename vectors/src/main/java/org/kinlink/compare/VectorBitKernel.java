package org.kinlink.compare;

import com.google.common.primitives.ImmutableIntArray;
import jdk.incubator.vector.LongVector;
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
  private static final ImmutableIntArray AFTER =
      ImmutableIntArray.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
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

  @Override
  ImmutableIntArray asksAfter() {
    return AFTER;
  }

  @Override
  int lanes() {
    return GROUP * AT_ONCE;
  }

  @Override
  int atOnce() {
    return AT_ONCE;
  }

  /** Word by word of eight records; a group that is not full is filled up with empty filters. */
  @Override
  void load(long[] records, FilterBlock tile) {
    long[] words = tile.words;
    int groups = (tile.count + GROUP - 1) / GROUP;
    for (int r = 0; r < groups * GROUP; r++) {
      int at = r / GROUP * GROUP * WORDS + r % GROUP;
      int from = tile.place[r] * WORDS;
      for (int w = 0; w < WORDS; w++) {
        words[at + w * GROUP] = r < tile.count ? records[from + w] : 0;
      }
    }
  }

  @Override
  void compare(
      Asked four, FilterBlock tile, long[] starts, int from, int to, int first, Found found) {
    long[] asked = four.words;
    long[] words = tile.words;
    long limit0 = four.limits[0];
    long limit1 = four.limits[1];
    long limit2 = four.limits[2];
    long limit3 = four.limits[3];
    int last = Math.min(first, WORDS);
    if (last == WORDS) {
      count(four, tile, from, to, found);
      return;
    }
    for (int group = from; group < to; group++) {
      LongVector both0 = LongVector.fromArray(LANES, starts, group * GROUP);
      LongVector both1 = both0;
      LongVector both2 = both0;
      LongVector both3 = both0;
      int at = group * GROUP * WORDS;
      for (int w = 0; w < last; w++) {
        LongVector word = LongVector.fromArray(LANES, words, at + w * GROUP);
        both0 = both0.add(ones(word.and(asked[w])));
        both1 = both1.add(ones(word.and(asked[WORDS + w])));
        both2 = both2.add(ones(word.and(asked[2 * WORDS + w])));
        both3 = both3.add(ones(word.and(asked[3 * WORDS + w])));
      }
      both0 = both0.sub(limit0);
      both1 = both1.sub(limit1);
      both2 = both2.sub(limit2);
      both3 = both3.sub(limit3);
      // A sum that is below its limit has its highest bit set.
      if (both0.and(both1).and(both2.and(both3)).compare(VectorOperators.GE, 0).anyTrue()) {
        all(both0.compare(VectorOperators.GE, 0).toLong(), four, 0, tile, group, found);
        all(both1.compare(VectorOperators.GE, 0).toLong(), four, 1, tile, group, found);
        all(both2.compare(VectorOperators.GE, 0).toLong(), four, 2, tile, group, found);
        all(both3.compare(VectorOperators.GE, 0).toLong(), four, 3, tile, group, found);
      }
    }
  }

  /** Counts all words of all pairs, which pays where many of them reach the bound. */
  private static void count(Asked four, FilterBlock tile, int from, int to, Found found) {
    long[] asked = four.words;
    long[] words = tile.words;
    long[] wanted = tile.wanted;
    long wanted0 = wanted(four, 0);
    long wanted1 = wanted(four, 1);
    long wanted2 = wanted(four, 2);
    long wanted3 = wanted(four, 3);
    for (int group = from; group < to; group++) {
      LongVector both0 = LongVector.zero(LANES);
      LongVector both1 = both0;
      LongVector both2 = both0;
      LongVector both3 = both0;
      int at = group * GROUP * WORDS;
      for (int w = 0; w < WORDS; w++) {
        LongVector word = LongVector.fromArray(LANES, words, at + w * GROUP);
        both0 = both0.add(ones(word.and(asked[w])));
        both1 = both1.add(ones(word.and(asked[WORDS + w])));
        both2 = both2.add(ones(word.and(asked[2 * WORDS + w])));
        both3 = both3.add(ones(word.and(asked[3 * WORDS + w])));
      }
      LongVector ofRecords = LongVector.fromArray(LANES, wanted, group * GROUP);
      long found0 = reached(both0, ofRecords, wanted0);
      long found1 = reached(both1, ofRecords, wanted1);
      long found2 = reached(both2, ofRecords, wanted2);
      long found3 = reached(both3, ofRecords, wanted3);
      if ((found0 | found1 | found2 | found3) != 0) {
        show(found0, four, 0, tile, group, found);
        show(found1, four, 1, tile, group, found);
        show(found2, four, 2, tile, group, found);
        show(found3, four, 3, tile, group, found);
      }
    }
  }

  private static long wanted(Asked four, int i) {
    return four.at + i < four.queries.count ? four.queries.wanted[four.at + i] : NEVER;
  }

  private static long reached(LongVector both, LongVector ofRecords, long ofQuery) {
    return both.lanewise(VectorOperators.LSHL, SHIFT)
        .compare(VectorOperators.GE, ofRecords.add(ofQuery))
        .toLong();
  }

  private static void show(
      long reached, Asked four, int i, FilterBlock tile, int group, Found found) {
    for (long bits = reached; bits != 0; bits &= bits - 1) {
      int record = group * GROUP + Long.numberOfTrailingZeros(bits);
      found.pair(four.queries.place[four.at + i], tile.place[record]);
    }
  }

  /** Decides by all words. */
  private static void all(long open, Asked four, int i, FilterBlock tile, int group, Found found) {
    if (open == 0) {
      return;
    }
    LongVector both = LongVector.zero(LANES);
    for (int w = 0; w < WORDS; w++) {
      LongVector word = LongVector.fromArray(LANES, tile.words, (group * WORDS + w) * GROUP);
      both = both.add(ones(word.and(four.words[i * WORDS + w])));
    }
    LongVector ofRecords = LongVector.fromArray(LANES, tile.wanted, group * GROUP);
    show(reached(both, ofRecords, wanted(four, i)), four, i, tile, group, found);
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
}

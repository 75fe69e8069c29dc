package org.kinlink.compare;

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
  int lanes() {
    return GROUP * AT_ONCE;
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
  void compare(FilterBlock queries, FilterBlock tile, int first, Found found) {
    int groups = (tile.count + GROUP - 1) / GROUP;
    long[] withRests = new long[groups * GROUP];
    long[] without = new long[groups * GROUP];
    for (int r = 0; r < withRests.length; r++) {
      withRests[r] = tile.rest[r] - tile.need[r];
      without[r] = -tile.need[r];
    }
    Four four = new Four(queries);
    for (int q = 0; q < queries.count; q += AT_ONCE) {
      four.ask(q);
      int from = 0;
      int to = groups;
      while (from < to && four.passesOver(tile, from)) {
        from++;
      }
      while (from < to && four.passesOver(tile, to - 1)) {
        to--;
      }
      int more = from;
      while (more < to && tile.rest[more * GROUP] <= four.mostRest) {
        more++;
      }
      four.take(0);
      compare(four, tile, withRests, from, more, first, found);
      four.take(four.mostRest);
      compare(four, tile, without, more, to, first, found);
    }
  }

  /**
   * Four queries. A pair can reach the bound only if what it has in common in the first words and
   * the rest of the record do, and if that and the rest of the query do; the smaller rest is asked.
   */
  private static final class Four {
    final FilterBlock queries;
    final long[] words = new long[AT_ONCE * WORDS];
    final long[] limits = new long[AT_ONCE];
    int at;
    int mostRest;
    private int leastNeed;
    private int mostSpare;

    Four(FilterBlock queries) {
      this.queries = queries;
    }

    void ask(int from) {
      at = from;
      int count = Math.min(AT_ONCE, queries.count - from);
      System.arraycopy(queries.words, from * WORDS, words, 0, count * WORDS);
      leastNeed = FilterBlock.NEVER;
      mostSpare = -FilterBlock.NEVER;
      mostRest = 0;
      for (int q = from; q < from + count; q++) {
        leastNeed = Math.min(leastNeed, queries.need[q]);
        mostSpare = Math.max(mostSpare, queries.spare(q));
        mostRest = Math.max(mostRest, queries.rest[q]);
      }
    }

    boolean passesOver(FilterBlock tile, int group) {
      return tile.mostSpare[group] < leastNeed || tile.leastNeed[group] > mostSpare;
    }

    /** The limits, from which so many bits are taken off. */
    void take(int rest) {
      for (int i = 0; i < AT_ONCE; i++) {
        int need = at + i < queries.count ? queries.need[at + i] : FilterBlock.NEVER;
        limits[i] = need - rest;
      }
    }
  }

  private static void compare(
      Four four, FilterBlock tile, long[] starts, int from, int to, int first, Found found) {
    long[] asked = four.words;
    long[] words = tile.words;
    long limit0 = four.limits[0];
    long limit1 = four.limits[1];
    long limit2 = four.limits[2];
    long limit3 = four.limits[3];
    int last = Math.min(first, WORDS);
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

  /** Decides by all words. */
  private static void all(long open, Four four, int i, FilterBlock tile, int group, Found found) {
    if (open == 0) {
      return;
    }
    LongVector both = LongVector.zero(LANES);
    for (int w = 0; w < WORDS; w++) {
      LongVector word = LongVector.fromArray(LANES, tile.words, (group * WORDS + w) * GROUP);
      both = both.add(ones(word.and(four.words[i * WORDS + w])));
    }
    int query = four.at + i;
    long reached =
        both.lanewise(VectorOperators.LSHL, SHIFT)
            .compare(
                VectorOperators.GE,
                LongVector.fromArray(LANES, tile.wanted, group * GROUP)
                    .add(four.queries.wanted[query]))
            .toLong();
    for (long bits = reached; bits != 0; bits &= bits - 1) {
      int record = group * GROUP + Long.numberOfTrailingZeros(bits);
      found.pair(four.queries.place[query], tile.place[record]);
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
}

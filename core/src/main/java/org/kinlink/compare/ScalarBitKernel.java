package org.kinlink.compare;

/** Compares two queries at a time with one record after the other. */
final class ScalarBitKernel extends BitKernel {
  @Override
  boolean usable() {
    return true;
  }

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  void load(long[] records, int from, int count, long[] tile) {
    System.arraycopy(records, from * WORDS, tile, 0, count * WORDS);
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
    int pairs = queryCount & ~1;
    for (int q = 0; q < pairs; q += 2) {
      two(queries, q, wantedOfQueries, tile, count, wanted, found);
    }
    if (pairs < queryCount) {
      one(queries, pairs, wantedOfQueries[pairs], tile, count, wanted, found);
    }
  }

  private static void two(
      long[] queries,
      int query,
      long[] wantedOfQueries,
      long[] tile,
      int count,
      long[] wanted,
      Found found) {
    int first = query * WORDS;
    int second = first + WORDS;
    for (int r = 0; r < count; r++) {
      int at = r * WORDS;
      int bothFirst = 0;
      int bothSecond = 0;
      for (int w = 0; w < WORDS; w++) {
        long word = tile[at + w];
        bothFirst += Long.bitCount(queries[first + w] & word);
        bothSecond += Long.bitCount(queries[second + w] & word);
      }
      if ((long) bothFirst << SHIFT >= wantedOfQueries[query] + wanted[r]) {
        found.pair(query, r);
      }
      if ((long) bothSecond << SHIFT >= wantedOfQueries[query + 1] + wanted[r]) {
        found.pair(query + 1, r);
      }
    }
  }

  private static void one(
      long[] queries,
      int query,
      long wantedOfQuery,
      long[] tile,
      int count,
      long[] wanted,
      Found found) {
    for (int r = 0; r < count; r++) {
      int both = 0;
      for (int w = 0; w < WORDS; w++) {
        both += Long.bitCount(queries[query * WORDS + w] & tile[r * WORDS + w]);
      }
      if ((long) both << SHIFT >= wantedOfQuery + wanted[r]) {
        found.pair(query, r);
      }
    }
  }
}

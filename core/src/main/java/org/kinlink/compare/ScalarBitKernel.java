package org.kinlink.compare;

/** Compares one query with one record after the other, word by word. */
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
  int lanes() {
    return 1;
  }

  @Override
  void load(long[] records, FilterBlock tile) {
    for (int r = 0; r < tile.count; r++) {
      tile.copy(records, r);
    }
  }

  @Override
  void compare(FilterBlock queries, FilterBlock tile, int first, Found found) {
    int groups = (tile.count + FilterBlock.GROUP - 1) / FilterBlock.GROUP;
    for (int q = 0; q < queries.count; q++) {
      int need = queries.need[q];
      int spare = queries.spare(q);
      for (int group = 0; group < groups; group++) {
        if (tile.mostSpare[group] >= need && tile.leastNeed[group] <= spare) {
          int from = group * FilterBlock.GROUP;
          group(
              queries, q, tile, from, Math.min(tile.count, from + FilterBlock.GROUP), first, found);
        }
      }
    }
  }

  private static void group(
      FilterBlock queries, int q, FilterBlock tile, int from, int to, int first, Found found) {
    long[] ofQuery = queries.words;
    long[] ofTile = tile.words;
    int rest = queries.rest[q];
    int need = queries.need[q];
    int atQuery = q * WORDS;
    for (int r = from; r < to; r++) {
      int at = r * WORDS;
      int both = Math.min(rest, tile.rest[r]) + inFirst(ofQuery, atQuery, ofTile, at, first);
      if (both >= need + tile.need[r]) {
        all(queries, q, tile, r, found);
      }
    }
  }

  /** Without a loop, which compilers would make ready for many rounds. */
  private static int inFirst(long[] a, int atA, long[] b, int atB, int words) {
    int both = inTwo(a, atA, b, atB) + inTwo(a, atA + 2, b, atB + 2);
    if (words > 4) {
      both += inTwo(a, atA + 4, b, atB + 4);
    }
    if (words > 6) {
      both += inTwo(a, atA + 6, b, atB + 6);
    }
    if (words > 8) {
      both += inTwo(a, atA + 8, b, atB + 8);
    }
    if (words > 10) {
      both += inTwo(a, atA + 10, b, atB + 10);
    }
    if (words > 12) {
      both += inTwo(a, atA + 12, b, atB + 12) + inTwo(a, atA + 14, b, atB + 14);
    }
    return both;
  }

  private static int inTwo(long[] a, int atA, long[] b, int atB) {
    return Long.bitCount(a[atA] & b[atB]) + Long.bitCount(a[atA + 1] & b[atB + 1]);
  }

  private static void all(FilterBlock queries, int q, FilterBlock tile, int r, Found found) {
    int both = 0;
    for (int w = 0; w < WORDS; w++) {
      both += Long.bitCount(queries.words[q * WORDS + w] & tile.words[r * WORDS + w]);
    }
    if ((long) both << SHIFT >= queries.wanted[q] + tile.wanted[r]) {
      found.pair(queries.place[q], tile.place[r]);
    }
  }
}

package org.kinlink.compare;

/**
 * Queries that are compared together. A pair can reach the bound only if what it has in common in
 * the first words and the rest of the record do, and if that and the rest of the query do. The
 * smaller rest is asked: that of the records, which stand in its order, up to the largest of the
 * queries, and from there on that one. For one thread.
 */
final class Asked {
  private static final int WORDS = BitKernel.WORDS;

  final FilterBlock queries;

  /** The words of the queries one after the other; what is left of former ones at the end. */
  final long[] words;

  /** What sums must reach; no sum does for a query that is not there. */
  final long[] limits;

  /** Place of the first query. */
  int at;

  private int mostRest;
  private int leastNeed;
  private int mostSpare;

  Asked(FilterBlock queries, int atOnce) {
    this.queries = queries;
    this.words = new long[atOnce * WORDS];
    this.limits = new long[atOnce];
  }

  /** Compares with a tile. */
  void compare(int from, BitKernel kernel, FilterBlock tile, int first, BitKernel.Found found) {
    take(from);
    int lowest = 0;
    int highest = (tile.count + FilterBlock.GROUP - 1) / FilterBlock.GROUP;
    while (lowest < highest && passesOver(tile, lowest)) {
      lowest++;
    }
    while (lowest < highest && passesOver(tile, highest - 1)) {
      highest--;
    }
    int between = lowest;
    while (between < highest && tile.rest[between * FilterBlock.GROUP] <= mostRest) {
      between++;
    }
    limit(0);
    kernel.compare(this, tile, tile.withRest, lowest, between, first, found);
    limit(mostRest);
    kernel.compare(this, tile, tile.without, between, highest, first, found);
  }

  private void take(int from) {
    at = from;
    int count = Math.min(limits.length, queries.count - from);
    System.arraycopy(queries.words, from * WORDS, words, 0, count * WORDS);
    leastNeed = FilterBlock.NEVER;
    mostSpare = -FilterBlock.NEVER;
    mostRest = 0;
    for (int q = from; q < from + count; q++) {
      leastNeed = Math.min(leastNeed, queries.need[q]);
      mostSpare = Math.max(mostSpare, queries.spare[q]);
      mostRest = Math.max(mostRest, queries.rest[q]);
    }
  }

  private boolean passesOver(FilterBlock tile, int group) {
    return tile.mostSpare[group] < leastNeed || tile.leastNeed[group] > mostSpare;
  }

  private void limit(int rest) {
    for (int i = 0; i < limits.length; i++) {
      long need = at + i < queries.count ? queries.need[at + i] : FilterBlock.NEVER;
      limits[i] = need - rest;
    }
  }
}

package org.kinlink.compare;

/**
 * After how many words of two filters it pays to ask whether they can still reach the bound. What
 * they have in common in the words that are not read is at most what the one with fewer bits there
 * has. The answer costs time when it is wrong, and never a pair.
 */
final class EarlyEnd {
  private static final int WORDS = BitKernel.WORDS;
  private static final int SAMPLE = 64;

  /** Of few filters so small a share is looked at. */
  private static final int SHARE = 4;

  /** What asking costs, in words of a pair. */
  private static final double ASKING = 0.5;

  /** What going on costs, in words of all pairs that are decided together. */
  private static final double GOING_ON = 6;

  /** What it costs, in the same words, that a processor guesses wrongly whether to go on. */
  private static final double WRONG_GUESS = 14;

  private EarlyEnd() {}

  /** Chooses by a sample of the pairs; {@link BitKernel#WORDS} where all words are to be read. */
  static int choose(
      BitKernel kernel,
      long[] queries,
      int queryCount,
      long[] records,
      int recordCount,
      long unit) {
    int drawnQueries = Math.min(SAMPLE, (queryCount + SHARE - 1) / SHARE);
    int drawnRecords = Math.min(SAMPLE, (recordCount + SHARE - 1) / SHARE);
    int[] reach = new int[WORDS + 1];
    for (int i = 0; i < drawnQueries; i++) {
      int query = (int) ((long) queryCount * i / drawnQueries) * WORDS;
      for (int j = 0; j < drawnRecords; j++) {
        int record = (int) ((long) recordCount * j / drawnRecords) * WORDS;
        count(queries, query, records, record, unit, reach);
      }
    }
    int best = WORDS;
    double lowest = WORDS;
    double all = Math.max(1.0, (double) drawnQueries * drawnRecords);
    for (int first : kernel.asksAfter().asList()) {
      double some = 1 - Math.pow(1 - reach[first] / all, kernel.lanes());
      double guess = WRONG_GUESS * Math.min(some, 1 - some);
      double cost = first + ASKING + guess + some * (GOING_ON + WORDS - first);
      if (cost < lowest) {
        best = first;
        lowest = cost;
      }
    }
    return best;
  }

  /** Adds for each number of words whether the pair can reach the bound after them. */
  private static void count(
      long[] queries, int query, long[] records, int record, long unit, int[] reach) {
    int restA = 0;
    int restB = 0;
    int both = 0;
    for (int w = 0; w < WORDS; w++) {
      restA += Long.bitCount(queries[query + w]);
      restB += Long.bitCount(records[record + w]);
    }
    long wanted = (restA + restB) * unit;
    for (int w = 0; w < WORDS; w++) {
      long a = queries[query + w];
      long b = records[record + w];
      both += Long.bitCount(a & b);
      restA -= Long.bitCount(a);
      restB -= Long.bitCount(b);
      if ((long) (both + Math.min(restA, restB)) << BitKernel.SHIFT >= wanted) {
        reach[w + 1]++;
      }
    }
  }
}

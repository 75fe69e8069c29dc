package org.kinlink.compare;

import java.util.Arrays;

/**
 * How many slips of the hand lie between two texts: characters changed, left out or added, and, in
 * the optimal string alignment, neighbours swapped with nothing put between them. Characters are
 * those of {@code char}, as in commons-text, whose answer tests hold the first of the two to.
 *
 * <p>One column of the table of distances takes a few operations on the bits of a long, which hold
 * the differences between the neighbours of up to 64 rows. Longer texts are worked off in blocks of
 * 64 rows, each of which hands the differences along its last row to the next. What two texts have
 * in common at either end is left out first. Nothing is allocated but, once a thread, the room to
 * work in, which grows with the longest text. Safe to share between threads.
 *
 * <p>Sources: G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", JACM 46(3), 1999; H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", Nordic Journal of Computing 10(1), 2003, whose forms
 * these are.
 */
public final class EditDistance {
  private static final int ROWS = 64;

  /** What a column hands from block to block: one more, one less, and the first half of a swap. */
  private static final int MORE = 1;

  private static final int LESS = 2;
  private static final int SWAP = 4;

  private EditDistance() {}

  /**
   * Counts changed, missing and added characters (V. I. Levenshtein, 1966).
   *
   * @param a the one text
   * @param b the other
   * @return the least number of edits that turn the one into the other
   */
  public static int levenshtein(char[] a, char[] b) {
    return between(a, b, 0);
  }

  /**
   * Counts changed, missing and added characters and swapped neighbours, no character being edited
   * twice.
   *
   * @param a the one text
   * @param b the other
   * @return the least number of edits that turn the one into the other
   */
  public static int optimalAlignment(char[] a, char[] b) {
    return between(a, b, -1L);
  }

  /** The shorter text makes the rows; {@code swaps} lets swapped neighbours through, or not. */
  private static int between(char[] a, char[] b, long swaps) {
    if (a.length > b.length) {
      return between(b, a, swaps);
    }
    int from = Arrays.mismatch(a, b);
    if (from < 0) {
      return 0;
    }
    int to = a.length;
    int more = b.length - a.length;
    while (to > from && a[to - 1] == b[to - 1 + more]) {
      to--;
    }
    if (to == from || (more == 0 && to == from + 1)) {
      return to - from + more;
    }
    EditTable table = EditTable.ofThread();
    return to - from <= ROWS
        ? oneBlock(table, a, from, to, b, to + more, swaps)
        : blocks(table, a, from, to, b, to + more, swaps);
  }

  /** Both texts begin at {@code from}; the one that makes the rows ends before {@code endA}. */
  private static int oneBlock(
      EditTable table, char[] a, int from, int endA, char[] b, int endB, long swaps) {
    table.sign(a, from, endA);
    int last = endA - from - 1;
    int distance = endA - from;
    long up = -1;
    long down = 0;
    long zero = 0;
    long before = 0;
    for (int j = from; j < endB; j++) {
      long equal = table.places(b[j]);
      long swapped = (~zero & equal) << 1 & before & swaps;
      zero = (((equal & up) + up) ^ up) | equal | down | swapped;
      long more = down | ~(zero | up);
      long less = zero & up;
      distance += (int) ((more >>> last) & 1) - (int) ((less >>> last) & 1);
      more = (more << 1) | 1;
      up = (less << 1) | ~(zero | more);
      down = more & zero;
      before = equal;
    }
    return distance;
  }

  private static int blocks(
      EditTable table, char[] a, int from, int endA, char[] b, int endB, long swaps) {
    byte[] columns = table.columns(endB - from);
    // Along the row of nothing the distance grows by one a column.
    Arrays.fill(columns, 0, endB - from, (byte) MORE);
    for (int start = from; start < endA; start += ROWS) {
      int end = Math.min(start + ROWS, endA);
      table.sign(a, start, end);
      block(table, end - start - 1, columns, b, from, endB, swaps);
    }
    int distance = endA - from;
    for (int j = 0; j < endB - from; j++) {
      distance += (columns[j] & MORE) - ((columns[j] >>> 1) & 1);
    }
    return distance;
  }

  private static void block(
      EditTable table, int last, byte[] columns, char[] b, int from, int endB, long swaps) {
    long up = -1;
    long down = 0;
    long zero = 0;
    long before = 0;
    for (int j = from; j < endB; j++) {
      int above = columns[j - from];
      long equal = table.places(b[j]);
      long halves = ~zero & equal;
      long swapped = ((halves << 1) | (above >>> 2)) & before & swaps;
      long carried = equal | ((above >>> 1) & 1);
      zero = (((carried & up) + up) ^ up) | carried | down | swapped;
      long more = down | ~(zero | up);
      long less = zero & up;
      columns[j - from] =
          (byte)
              (((more >>> last) & 1) * MORE
                  | ((less >>> last) & 1) * LESS
                  | ((halves >>> last) & 1) * SWAP);
      more = (more << 1) | (above & MORE);
      less = (less << 1) | ((above >>> 1) & 1);
      up = less | ~(zero | more);
      down = more & zero;
      before = equal;
    }
  }
}

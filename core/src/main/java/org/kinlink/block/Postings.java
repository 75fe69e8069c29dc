package org.kinlink.block;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which rows have a key. Immutable, safe to share between threads. */
public final class Postings {
  /** Key and row of each row that has a key, in ascending order. */
  private final long[] entries;

  /**
   * Sorts rows by their keys.
   *
   * @param keys one key a row, 0 for a row that is not to be found; none negative
   */
  public Postings(int[] keys) {
    long[] all = new long[keys.length];
    int n = 0;
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0) {
        all[n++] = (long) keys[row] << 32 | row;
      }
    }
    entries = Arrays.copyOf(all, n);
    Arrays.sort(entries);
  }

  /**
   * Shows the rows of a key, unless they are more than can be told apart by it.
   *
   * @param key the key
   * @param most the most rows to show
   * @param visitor is shown each row, in ascending order
   * @return false when there are more rows than that, and none was shown
   */
  public boolean visit(int key, int most, IntConsumer visitor) {
    int from = place((long) key << 32);
    int to = from;
    while (to < entries.length && (int) (entries[to] >>> 32) == key) {
      if (++to - from > most) {
        return false;
      }
    }
    for (int i = from; i < to; i++) {
      visitor.accept((int) entries[i]);
    }
    return true;
  }

  private int place(long entry) {
    int found = Arrays.binarySearch(entries, entry);
    return found < 0 ? -found - 1 : found;
  }
}

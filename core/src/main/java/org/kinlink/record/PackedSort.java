package org.kinlink.record;

/**
 * Sorts rows by several keys, as many of which as fit travel with their row in one number: so each
 * is looked up once and not in every round, and keys that share a number share rounds.
 */
final class PackedSort {
  private final int[] order;
  private final int[][] keys;
  private final int[] bits;
  private final int rowBits;
  private long[] from;
  private long[] to;

  PackedSort(int[] order, int[][] keys, SortRoom room) {
    this.order = order;
    this.keys = keys;
    this.bits = new int[keys.length];
    for (int k = 0; k < keys.length; k++) {
      int[] key = keys[k];
      int all = 0;
      for (int row : order) {
        all |= key[row];
      }
      bits[k] = bits(all);
    }
    int rows = 0;
    for (int row : order) {
      rows |= row;
    }
    this.rowBits = bits(rows);
    this.from = room.from(order.length);
    this.to = room.to(order.length);
  }

  private static int bits(int all) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(all);
  }

  void sort() {
    for (int end = keys.length; end > 0; ) {
      end = sortLast(end);
    }
  }

  /** Sorts by as many of the first keys as fit with the last of them; returns how many are left. */
  private int sortLast(int end) {
    int begin = end - 1;
    int width = bits[begin];
    while (begin > 0 && width + bits[begin - 1] + rowBits < Long.SIZE) {
      width += bits[--begin];
    }
    pack(begin, end);
    int digit = RowOrder.digit(width, order.length);
    for (int shift = 0; shift < width; shift += digit) {
      round(rowBits + shift, digit);
    }
    int mask = (int) ((1L << rowBits) - 1);
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) from[i] & mask;
    }
    return begin;
  }

  private void pack(int begin, int end) {
    for (int k = begin; k < end; k++) {
      int[] key = keys[k];
      int room = bits[k];
      for (int i = 0; i < order.length; i++) {
        from[i] = (k == begin ? 0 : from[i] << room) | key[order[i]];
      }
    }
    for (int i = 0; i < order.length; i++) {
      from[i] = from[i] << rowBits | order[i];
    }
  }

  private void round(int shift, int digit) {
    int[] next = new int[(1 << digit) + 1];
    int mask = (1 << digit) - 1;
    long[] done = from;
    for (int i = 0; i < order.length; i++) {
      next[((int) (done[i] >>> shift) & mask) + 1]++;
    }
    RowOrder.add(next);
    long[] moved = to;
    for (int i = 0; i < order.length; i++) {
      long packed = done[i];
      moved[next[(int) (packed >>> shift) & mask]++] = packed;
    }
    from = moved;
    to = done;
  }

  /** Sorts, and tells for each place whether its row differs from the one before. */
  boolean[] firsts() {
    sort();
    boolean[] firsts = new boolean[order.length];
    boolean together = isPackedWhole();
    for (int i = 0; i < firsts.length; i++) {
      // The first keys were packed last, and tell most rows apart without a look at the others.
      firsts[i] =
          i == 0
              || from[i] >>> rowBits != from[i - 1] >>> rowBits
              || !(together || equal(order[i], order[i - 1]));
    }
    return firsts;
  }

  /** Whether all keys went into one number. */
  private boolean isPackedWhole() {
    int width = rowBits;
    for (int each : bits) {
      width += each;
    }
    return keys.length > 0 && width < Long.SIZE;
  }

  private boolean equal(int rowA, int rowB) {
    for (int[] key : keys) {
      if (key[rowA] != key[rowB]) {
        return false;
      }
    }
    return true;
  }
}

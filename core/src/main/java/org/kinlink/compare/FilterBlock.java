package org.kinlink.compare;

import java.util.Arrays;

/**
 * Filters that stay in the cache while they are compared, with what tells that a pair cannot reach
 * the bound before all its bits are read: how many bits in common a filter needs for its part, and
 * how many it has in the words that are read last. They stand in the order of the latter, so that
 * neighbours have about as many. For one thread.
 */
final class FilterBlock {
  /** Filters that are passed over together. */
  static final int GROUP = 8;

  /** No filter has so many bits, so it is what an empty filter needs. */
  static final int NEVER = 1 << 23;

  private static final int WORDS = BitKernel.WORDS;

  /** Words of filters one after the other, or as a kernel wants them. */
  final long[] words;

  /** Where the filters stood. */
  final int[] place;

  /** What the exact decision compares with: see {@link BitKernel}. */
  final long[] wanted;

  /** At least so many bits in common are needed for the part of the filter. */
  final int[] need;

  /** Bits in the words that are read last. */
  final int[] rest;

  /** By how much a filter has more bits than it needs; an empty one has fewer. */
  final int[] spare;

  /** What the rest of the filter is more than the filter needs. */
  final long[] withRest;

  /** What the filter needs, negative. */
  final long[] without;

  /** Of each group, by how much a filter has more bits than it needs at most. */
  final int[] mostSpare;

  /** Of each group, the least that a filter needs. */
  final int[] leastNeed;

  /** How many filters there are. */
  int count;

  private final int[] ones;
  private final int[] starts = new int[WORDS * Long.SIZE + 2];
  private final int roundedDown;

  /**
   * Makes room.
   *
   * @param size for so many filters, whole groups
   * @param roundedDown what is taken off needs, so that the sum of two that were rounded up is
   *     never above what both need together: 0 for queries, 1 for records
   */
  FilterBlock(int size, int roundedDown) {
    words = new long[size * WORDS];
    place = new int[size];
    wanted = new long[size];
    need = new int[size];
    rest = new int[size];
    mostSpare = new int[size / GROUP];
    leastNeed = new int[size / GROUP];
    spare = new int[size];
    withRest = new long[size];
    without = new long[size];
    ones = new int[size];
    this.roundedDown = roundedDown;
  }

  /** Takes filters in the order of their bits after the first words; does not take the words. */
  void take(long[] filters, int from, int taken, int first, long unit) {
    count = taken;
    Arrays.fill(starts, 0);
    for (int i = 0; i < taken; i++) {
      int at = (from + i) * WORDS;
      int before = ones(filters, at, 0, first);
      int after = ones(filters, at, first, WORDS);
      ones[i] = before << Short.SIZE | after;
      starts[order(before, after) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    for (int i = 0; i < taken; i++) {
      int before = ones[i] >>> Short.SIZE;
      int after = ones[i] & 0xffff;
      int at = starts[order(before, after)]++;
      place[at] = from + i;
      rest[at] = after;
      wanted[at] = before + after == 0 ? BitKernel.NEVER : (before + after) * unit;
      need[at] = (int) -(-wanted[at] >> BitKernel.SHIFT) - roundedDown;
      spare[at] = before + after - need[at];
    }
    int end = (taken + GROUP - 1) / GROUP * GROUP;
    for (int at = taken; at < end; at++) {
      place[at] = -1;
      rest[at] = 0;
      wanted[at] = BitKernel.NEVER;
      need[at] = NEVER;
      spare[at] = -NEVER;
    }
    bounds(end);
  }

  /** Where every word is read first, the filters stand in the order of all their bits. */
  private static int order(int before, int after) {
    return after > 0 ? after : before;
  }

  private static int ones(long[] filters, int at, int from, int to) {
    int ones = 0;
    for (int w = from; w < to; w++) {
      ones += Long.bitCount(filters[at + w]);
    }
    return ones;
  }

  private void bounds(int end) {
    for (int group = 0; group < end / GROUP; group++) {
      int most = -NEVER;
      int least = NEVER;
      for (int at = group * GROUP; at < (group + 1) * GROUP; at++) {
        most = Math.max(most, spare[at]);
        least = Math.min(least, need[at]);
        withRest[at] = (long) rest[at] - need[at];
        without[at] = -(long) need[at];
      }
      mostSpare[group] = most;
      leastNeed[group] = least;
    }
  }

  /** Copies the words of a filter to where it stands now. */
  void copy(long[] filters, int at) {
    System.arraycopy(filters, place[at] * WORDS, words, at * WORDS, WORDS);
  }
}

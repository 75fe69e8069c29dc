package org.kinlink.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How many records each postcode is on, in one long each. It holds more postcodes than the kingdom
 * has; where a file has still more of them, those that come first are counted.
 */
final class PostcodeCounts {
  /** Bits of the count; the postcode has the others. */
  private static final int COUNT_BITS = 27;

  private static final int MOST_SLOTS = 1 << 22;
  private static final long COUNT = (1L << COUNT_BITS) - 1;

  private long[] slots = new long[1 << 12];
  private int size;
  private long records;

  void add(long key) {
    int place = place(slots, key);
    if (slots[place] != 0) {
      records++;
      slots[place] += (slots[place] & COUNT) < COUNT ? 1 : 0;
    } else if (room()) {
      records++;
      slots[place(slots, key)] = (key << COUNT_BITS) | 1;
      size++;
    }
  }

  private boolean room() {
    if (size < slots.length / 4 * 3) {
      return true;
    }
    if (slots.length == MOST_SLOTS) {
      return false;
    }
    long[] larger = new long[slots.length * 2];
    for (long slot : slots) {
      if (slot != 0) {
        larger[place(larger, slot >>> COUNT_BITS)] = slot;
      }
    }
    slots = larger;
    return true;
  }

  private static int place(long[] slots, long key) {
    int mask = slots.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (slots[place] != 0 && (slots[place] >>> COUNT_BITS) != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** The postcodes on improbably many records. */
  Set<Long> crowded() {
    long limit = Crowd.limit(records, size);
    Set<Long> crowded = new HashSet<>();
    Arrays.stream(slots)
        .filter(slot -> slot != 0 && (slot & COUNT) > limit)
        .forEach(slot -> crowded.add(slot >>> COUNT_BITS));
    return crowded;
  }

  @Override
  public String toString() {
    return "PostcodeCounts[" + size + "]";
  }
}

package org.kinlink.compare;

import java.util.Arrays;

/**
 * Room to work out edit distances in: where each character stands in up to 64 characters of a text,
 * one bit a place, and what the columns hand from block to block. Characters are found from their
 * lowest seven bits on, so that those of one script do not get in each other's way. One for each
 * thread.
 */
final class EditTable {
  /** Twice as many as there can be characters, so that a search always ends. */
  private static final int SLOTS = 128;

  private static final ThreadLocal<EditTable> OF_THREAD = ThreadLocal.withInitial(EditTable::new);

  private final char[] characters = new char[SLOTS];
  private final long[] places = new long[SLOTS];
  private byte[] columns = new byte[0];

  private EditTable() {}

  static EditTable ofThread() {
    return OF_THREAD.get();
  }

  /** Forgets what was there and enters the characters of a text, at most 64. */
  void sign(char[] text, int from, int to) {
    Arrays.fill(places, 0);
    for (int i = from; i < to; i++) {
      int slot = slot(text[i]);
      characters[slot] = text[i];
      places[slot] |= 1L << (i - from);
    }
  }

  /** Where a character stands in the text; 0 if nowhere. */
  long places(char c) {
    return places[slot(c)];
  }

  private int slot(char c) {
    int slot = c & (SLOTS - 1);
    while (places[slot] != 0 && characters[slot] != c) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  byte[] columns(int number) {
    if (columns.length < number) {
      columns = new byte[Math.max(number, 2 * columns.length)];
    }
    return columns;
  }
}

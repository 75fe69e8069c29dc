package org.kinlink.unit;

import java.util.Arrays;
import org.kinlink.encode.EncodingProfile;

/** Filters that are kept for a while, in chains. Their places are used again. */
final class FilterStore {
  private static final int WORDS = EncodingProfile.WORDS;
  private static final int PIECE_SHIFT = 10;
  private static final int PIECE = 1 << PIECE_SHIFT;
  private static final int NOBODY = -1;

  private long[][] pieces = new long[4][];
  private int[] records = new int[PIECE];
  private short[] masks = new short[PIECE];
  private int[] nexts = new int[PIECE];
  private int size;
  private int free = NOBODY;

  /** Keeps a filter before a chain, whose first place is given, and returns its own place. */
  int add(int record, int mask, long[] filter, int next) {
    int place = free == NOBODY ? more() : free;
    if (place == free) {
      free = nexts[place];
    }
    records[place] = record;
    masks[place] = (short) mask;
    nexts[place] = next;
    System.arraycopy(filter, 0, holder(place), offset(place), WORDS);
    return place;
  }

  private int more() {
    int piece = size >>> PIECE_SHIFT;
    if ((size & (PIECE - 1)) == 0) {
      if (piece == pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * piece);
      }
      pieces[piece] = new long[PIECE * WORDS];
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, 2 * size);
      masks = Arrays.copyOf(masks, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
    }
    return size++;
  }

  /** Gives up a chain. */
  void free(int chain) {
    for (int at = chain; at != NOBODY; ) {
      int next = nexts[at];
      nexts[at] = free;
      free = at;
      at = next;
    }
  }

  int record(int place) {
    return records[place];
  }

  int mask(int place) {
    return masks[place] & 0xffff;
  }

  int next(int place) {
    return nexts[place];
  }

  /** The array that holds a filter among others. */
  long[] holder(int place) {
    return pieces[place >>> PIECE_SHIFT];
  }

  /** Where it begins there. */
  int offset(int place) {
    return (place & (PIECE - 1)) * WORDS;
  }
}

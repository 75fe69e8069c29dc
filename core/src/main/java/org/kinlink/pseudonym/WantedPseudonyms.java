package org.kinlink.pseudonym;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bits of pseudonyms that are looked for and of those that take their place, in some sixty
 * bytes each. Adding is for one thread; the rest for many, each of which turns others.
 */
final class WantedPseudonyms {
  private static final int PIECE = 1 << 12;
  private static final int MAC = 32;
  private static final int LEAST = 1 << 8;

  private final int turnedBytes;
  private final List<Piece> pieces = new ArrayList<>();
  private int[] slots = new int[LEAST];
  private int size;

  WantedPseudonyms(int turnedBytes) {
    this.turnedBytes = turnedBytes;
  }

  int size() {
    return size;
  }

  /** Adds the bits of a pseudonym; returns whether they were not there yet. */
  boolean add(byte[] bits) {
    if (place(bits) >= 0) {
      return false;
    }
    if (size == Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException("pseudonyms: more than there are NHS numbers");
    }
    if (2 * (size + 1) > slots.length) {
      rehash();
    }
    if (size % PIECE == 0) {
      pieces.add(new Piece(turnedBytes));
    }
    Piece piece = pieces.get(size / PIECE);
    System.arraycopy(bits, 0, piece.wanted, size % PIECE * MAC, bits.length);
    piece.lengths[size % PIECE] = (byte) bits.length;
    size++;
    put(size - 1);
    return true;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int place = 0; place < size; place++) {
      put(place);
    }
  }

  private void put(int place) {
    byte[] wanted = pieces.get(place / PIECE).wanted;
    int from = place % PIECE * MAC;
    int at =
        slot(Ints.fromBytes(wanted[from], wanted[from + 1], wanted[from + 2], wanted[from + 3]));
    while (slots[at] != 0) {
      at = next(at);
    }
    slots[at] = place + 1;
  }

  /** Bits of an HMAC are as good as random, so that some of them serve as a hash. */
  private int slot(int first) {
    return first & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** Where pseudonyms begin that may be of an HMAC, or -1 where there is none. */
  int find(byte[] mac) {
    return find(mac, slot(Ints.fromByteArray(mac)));
  }

  private int find(byte[] mac, int start) {
    for (int at = start; slots[at] != 0; at = next(at)) {
      if (begins(mac, slots[at] - 1)) {
        return at;
      }
    }
    return -1;
  }

  private boolean begins(byte[] mac, int place) {
    Piece piece = pieces.get(place / PIECE);
    int from = place % PIECE * MAC;
    int length = piece.lengths[place % PIECE];
    return length <= mac.length && Arrays.equals(piece.wanted, from, from + length, mac, 0, length);
  }

  /** Gives all pseudonyms of an HMAC, short and long, from where they begin, another in place. */
  void turn(byte[] mac, int first, byte[] turned) {
    for (int at = first; at >= 0; at = find(mac, next(at))) {
      int place = slots[at] - 1;
      Piece piece = pieces.get(place / PIECE);
      System.arraycopy(turned, 0, piece.turned, place % PIECE * turnedBytes, turnedBytes);
      piece.found[place % PIECE] = true;
    }
  }

  /** The place of the bits of a pseudonym, of their very length, or -1. */
  int place(byte[] bits) {
    int at = find(bits);
    while (at >= 0) {
      int place = slots[at] - 1;
      if (pieces.get(place / PIECE).lengths[place % PIECE] == bits.length) {
        return place;
      }
      at = find(bits, next(at));
    }
    return -1;
  }

  /** What took the place of a pseudonym, or null if nothing did. */
  byte @Nullable [] turned(int place) {
    Piece piece = pieces.get(place / PIECE);
    int from = place % PIECE * turnedBytes;
    return piece.found[place % PIECE]
        ? Arrays.copyOfRange(piece.turned, from, from + turnedBytes)
        : null;
  }

  @Override
  public String toString() {
    return "WantedPseudonyms[" + size + "]";
  }

  /** Some pseudonyms, so that nothing is copied as they grow. */
  private static final class Piece {
    private final byte[] wanted = new byte[PIECE * MAC];
    private final byte[] lengths = new byte[PIECE];
    private final byte[] turned;
    private final boolean[] found = new boolean[PIECE];

    Piece(int turnedBytes) {
      this.turned = new byte[PIECE * turnedBytes];
    }
  }
}

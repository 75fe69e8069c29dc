package org.kinlink.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cells of UTF-8 one behind the other, without an object for each. For one thread. */
final class ByteHeap {
  /** Room for the longest cell that is kept, and few enough bytes for a small file. */
  private static final int CHUNK = 1 << 18;

  /** Places count words of four bytes, so that they reach over eight gigabytes. */
  private static final int WORD = 2;

  private static final int LENGTH = 3;

  private final List<byte[]> chunks = new ArrayList<>();
  private byte[] last = new byte[0];
  private int used;

  /** Keeps a cell and returns its place. */
  int add(byte[] data, int from, int to) {
    int length = to - from;
    if (used + LENGTH + length > last.length) {
      last = new byte[CHUNK];
      used = 0;
      chunks.add(last);
    }
    int at = used;
    last[at] = (byte) length;
    last[at + 1] = (byte) (length >> 8);
    last[at + 2] = (byte) (length >> 16);
    System.arraycopy(data, from, last, at + LENGTH, length);
    used = at + LENGTH + length + 3 & -1 << WORD;
    return (chunks.size() - 1) * (CHUNK >> WORD) + (at >> WORD);
  }

  /** Whether a place holds exactly some bytes. */
  boolean is(int place, byte[] data, int from, int to) {
    byte[] chunk = chunk(place);
    int at = offset(place);
    if (length(chunk, at) != to - from) {
      return false;
    }
    at += LENGTH;
    for (int i = from; i < to; i++) {
      if (chunk[at++] != data[i]) {
        return false;
      }
    }
    return true;
  }

  /** The cell at a place. */
  String text(int place) {
    byte[] chunk = chunk(place);
    int at = offset(place);
    return new String(chunk, at + LENGTH, length(chunk, at), StandardCharsets.UTF_8);
  }

  private byte[] chunk(int place) {
    return chunks.get(place / (CHUNK >> WORD));
  }

  private static int offset(int place) {
    return place % (CHUNK >> WORD) << WORD;
  }

  private static int length(byte[] chunk, int at) {
    return (chunk[at] & 0xFF) | (chunk[at + 1] & 0xFF) << 8 | (chunk[at + 2] & 0xFF) << 16;
  }

  @Override
  public String toString() {
    return "ByteHeap[hidden]";
  }
}

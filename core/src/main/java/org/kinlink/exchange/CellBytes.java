package org.kinlink.exchange;

import java.nio.charset.StandardCharsets;

/** What can be told of a cell from its bytes of UTF-8. */
final class CellBytes {
  /** The hash of nothing. */
  static final long EMPTY = Hash64.mix(Hash64.BEGIN);

  private CellBytes() {}

  /** A number that is equal for equal texts, blanks around them not counted. */
  static long hash(byte[] data, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && data[begin] >= 0 && Character.isWhitespace(data[begin])) {
      begin++;
    }
    while (end > begin && data[end - 1] >= 0 && Character.isWhitespace(data[end - 1])) {
      end--;
    }
    long h = Hash64.BEGIN;
    for (int i = begin; i < end; i++) {
      if (data[i] < 0) {
        char[] text = text(data, from, to).strip().toCharArray();
        return Hash64.of(text, 0, text.length);
      }
      h = Hash64.step(h, data[i]);
    }
    return Hash64.mix(h);
  }

  /** Whether there is nothing but blanks, those of a fixed width counted among them. */
  static boolean blank(byte[] data, int from, int to) {
    for (int i = from; i < to; i++) {
      if (data[i] < 0) {
        return text(data, from, to)
            .chars()
            .allMatch(unit -> Character.isWhitespace(unit) || unit == '\u00A0');
      }
      if (!Character.isWhitespace(data[i])) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] data, int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }
}

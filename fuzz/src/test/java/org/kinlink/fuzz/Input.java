package org.kinlink.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decisions made of bytes, the same ones every time; when the bytes are used up, all are nought.
 */
final class Input {
  private final byte[] data;
  private int at;

  Input(byte[] data) {
    this.data = data;
  }

  boolean isUsedUp() {
    return at >= data.length;
  }

  int octet() {
    return isUsedUp() ? 0 : data[at++] & 0xff;
  }

  /** A number from nought to below the limit. */
  int below(int limit) {
    int number = limit > 256 ? (octet() << 8) | octet() : octet();
    return number % limit;
  }

  /** A text of at most 63 bytes. */
  String text() {
    int to = Math.min(data.length, at + octet() % 64 + 1);
    String text = new String(data, Math.min(at, to), Math.max(0, to - at), StandardCharsets.UTF_8);
    at = Math.max(at, to);
    return text;
  }

  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(data, Math.min(at, data.length), data.length);
    at = data.length;
    return rest;
  }
}

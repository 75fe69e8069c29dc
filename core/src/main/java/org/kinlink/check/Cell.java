package org.kinlink.check;

import java.nio.charset.StandardCharsets;

/** Plain ASCII bytes looked at as text, without making any. */
final class Cell implements CharSequence {
  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  Cell at(byte[] data, int start, int end) {
    bytes = data;
    from = start;
    to = end;
    return this;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Cell().at(bytes, from + start, from + end);
  }

  @Override
  public String toString() {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }
}

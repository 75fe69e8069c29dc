package org.kinlink.exchange;

/**
 * Looks at bytes block by block and counts those that are, and are not, well-formed UTF-8 (Unicode
 * 15, table 3-7). Text in Windows-1252 hardly ever holds a well-formed sequence by chance, so the
 * two counts tell a mixture of encodings from one or the other.
 */
final class Utf8Check {
  private long sequences;
  private long errors;
  private long nuls;
  private int firstErrorLine;
  private int line = 1;
  private int pending;
  private int low = 0x80;
  private int high = 0xBF;

  void update(byte[] block, int length) {
    int i = 0;
    while (i < length) {
      if (pending == 0) {
        i = afterPlain(block, i, length);
      }
      if (i < length) {
        accept(block[i++] & 0xFF);
      }
    }
  }

  /** Most bytes are letters and digits, and nothing need be known of them. */
  private static int afterPlain(byte[] block, int from, int length) {
    int i = from;
    while (i < length && block[i] > '\n') {
      i++;
    }
    return i;
  }

  private void accept(int b) {
    if (pending > 0) {
      if (b >= low && b <= high) {
        low = 0x80;
        high = 0xBF;
        if (--pending == 0) {
          sequences++;
        }
        return;
      }
      error();
    }
    start(b);
  }

  private void start(int b) {
    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (b < 0x80) {
      pending = 0;
      if (b == '\n') {
        line++;
      } else if (b == 0) {
        nuls++;
      }
    } else if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
    } else {
      error();
    }
  }

  private void error() {
    if (errors++ == 0) {
      firstErrorLine = line;
    }
    pending = 0;
  }

  void end() {
    if (pending > 0) {
      error();
    }
  }

  int lineFeeds() {
    return line - 1;
  }

  long nuls() {
    return nuls;
  }

  boolean clean() {
    return errors == 0;
  }

  /** Whether most of what is not ASCII is well-formed, so that the rest is damage. */
  boolean mostly() {
    return sequences > errors;
  }

  int firstErrorLine() {
    return firstErrorLine;
  }
}

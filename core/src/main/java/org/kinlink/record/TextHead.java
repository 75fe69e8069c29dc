package org.kinlink.record;

/**
 * The first nine characters of a text as one number, which settles most comparisons without a look
 * at the text. What comes after a character that is not told from its like is left out, such as one
 * beyond ASCII; the bytes of a text in UTF-8 therefore give what its characters give.
 */
final class TextHead {
  private static final int LENGTH = 9;
  private static final int BITS = 7;

  /** Stands for all characters up to this one, and for all from the other on. */
  private static final int LOWEST = 1;

  private static final int BEYOND = (1 << BITS) - 1;

  private TextHead() {}

  static long of(String text) {
    long head = 0;
    int end = Math.min(LENGTH, text.length());
    int i = 0;
    while (i < end) {
      int c = Math.max(LOWEST, Math.min(BEYOND, text.charAt(i++)));
      head = (head << BITS) | c;
      end = isExact(c) ? end : i;
    }
    return head << (BITS * (LENGTH - i));
  }

  /** The head of a text that stands in UTF-8 in a block of bytes. */
  static long of(byte[] data, int from, int to) {
    long head = 0;
    int end = Math.min(LENGTH, to - from);
    int i = 0;
    while (i < end) {
      int c = Math.max(LOWEST, Math.min(BEYOND, data[from + i++] & 0xFF));
      head = (head << BITS) | c;
      end = isExact(c) ? end : i;
    }
    return head << (BITS * (LENGTH - i));
  }

  private static boolean isExact(int c) {
    return c > LOWEST && c < BEYOND;
  }

  /** Whether a head tells the whole text, so that no other text has the same. */
  static boolean isWhole(long head) {
    int last = Long.numberOfTrailingZeros(head) / BITS * BITS;
    return head == 0 || (last > 0 && isExact((int) (head >>> last) & BEYOND));
  }
}

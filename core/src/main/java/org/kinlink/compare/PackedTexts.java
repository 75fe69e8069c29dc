package org.kinlink.compare;

/**
 * Short codes of letters, digits and blanks, such as postcodes and identifiers, in one number each:
 * six bits a character from the lowest, up to ten characters. Whether two of them are one slip
 * apart then takes a few operations and no loop; {@link OneEdit} says what a slip is. Immutable.
 */
final class PackedTexts {
  private static final int BITS = 6;
  private static final int LONGEST = 10;
  private static final int MASK = (1 << BITS) - 1;

  /** The length stands in the four highest bits; 0 stands for a text that cannot be packed. */
  private final long[] packed;

  private final char[][] values;

  PackedTexts(char[][] values) {
    this.values = values;
    packed = new long[values.length];
    for (int code = 1; code < values.length; code++) {
      packed[code] = pack(values[code]);
    }
  }

  private static long pack(char[] text) {
    if (text.length > LONGEST) {
      return 0;
    }
    long bits = (long) text.length << 60;
    for (int i = 0; i < text.length; i++) {
      int digit = digit(text[i]);
      if (digit == 0) {
        return 0;
      }
      bits |= (long) digit << (BITS * i);
    }
    return bits;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 11;
    }
    if (c >= 'a' && c <= 'y') {
      return c - 'a' + 37;
    }
    return c == ' ' ? 62 : c == 'z' ? 63 : 0;
  }

  int length(int code) {
    return values[code].length;
  }

  /** Whether two different values are one slip apart. */
  boolean oneEditApart(int a, int b) {
    long one = packed[a];
    long other = packed[b];
    if (one == 0 || other == 0) {
      return OneEdit.apart(values[a], values[b]);
    }
    int lengthA = (int) (one >>> 60);
    int lengthB = (int) (other >>> 60);
    long textA = one & -1L >>> 4;
    long textB = other & -1L >>> 4;
    if (lengthA == lengthB) {
      return sameLength(textA, textB);
    }
    if (lengthB - lengthA == 1) {
      return oneMore(textA, textB);
    }
    return lengthA - lengthB == 1 && oneMore(textB, textA);
  }

  /** Texts that differ in more than two neighbours, as most do, are told by a glance. */
  private static boolean sameLength(long a, long b) {
    long differs = a ^ b;
    if (differs >>> (2 * BITS) >= (differs & -differs)) {
      return false;
    }
    int first = character(Long.numberOfTrailingZeros(differs));
    int last = character(63 - Long.numberOfLeadingZeros(differs));
    if (first == last) {
      return true;
    }
    return last == first + 1
        && (a >>> (BITS * first) & MASK) == (b >>> (BITS * last) & MASK)
        && (a >>> (BITS * last) & MASK) == (b >>> (BITS * first) & MASK);
  }

  /** A bit divided by six, without dividing. */
  private static int character(int bit) {
    return (bit * 43) >>> 8;
  }

  /** Whether the second text is the first with one character more. */
  private static boolean oneMore(long a, long b) {
    long differs = a ^ b;
    if ((differs & MASK) != 0) {
      return a == b >>> BITS;
    }
    int shift = BITS * character(Long.numberOfTrailingZeros(differs));
    // A shift by 60 or more characters' bits leaves nothing, as every text ends before them.
    return a >>> shift == (shift + BITS > 60 ? 0 : b >>> (shift + BITS));
  }
}

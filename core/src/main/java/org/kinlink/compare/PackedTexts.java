package org.kinlink.compare;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.kinlink.record.Dictionary;

/**
 * Short codes of letters, digits and blanks, such as postcodes and identifiers, in one number each:
 * six bits a character from the lowest, up to ten characters. Whether two of them are one slip
 * apart then takes a few operations and no loop; {@link OneEdit} says what a slip is. Immutable.
 */
final class PackedTexts {
  private static final int BITS = 6;
  private static final int LONGEST = 10;
  private static final int MASK = (1 << BITS) - 1;
  private static final char[] NONE = {};

  /** The length stands in the four highest bits; 0 stands for a text that cannot be packed. */
  private final long[] packed;

  private final Dictionary dictionary;

  /**
   * The values that cannot be packed, where there are any; of the others no characters are kept.
   */
  private char[][] unpacked = {};

  private PackedTexts(Dictionary dictionary) {
    this.dictionary = dictionary;
    packed = new long[dictionary.size() + 1];
  }

  /** Packs all values of a dictionary. */
  static PackedTexts of(Dictionary dictionary) {
    return of(dictionary, new ValueReader(dictionary), code -> {});
  }

  /**
   * Packs all values of a dictionary.
   *
   * @param reader reads them
   * @param seen is told of each code, in ascending order, once its value has been read
   */
  static PackedTexts of(Dictionary dictionary, ValueReader reader, IntConsumer seen) {
    PackedTexts texts = new PackedTexts(dictionary);
    for (int code = 1; code < texts.packed.length; code++) {
      reader.read(code);
      texts.put(code, reader.text, reader.length);
      seen.accept(code);
    }
    return texts;
  }

  private void put(int code, char[] text, int length) {
    packed[code] = pack(text, length);
    if (packed[code] == 0) {
      if (unpacked.length == 0) {
        unpacked = new char[packed.length][];
        Arrays.fill(unpacked, NONE);
      }
      unpacked[code] = Arrays.copyOf(text, length);
    }
  }

  private static long pack(char[] text, int length) {
    if (length > LONGEST) {
      return 0;
    }
    long bits = (long) length << 60;
    for (int i = 0; i < length; i++) {
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
    return packed[code] == 0 ? characters(code).length : (int) (packed[code] >>> 60);
  }

  private char[] characters(int code) {
    return packed[code] == 0 ? unpacked[code] : dictionary.get(code).toCharArray();
  }

  /** Whether two different values are one slip apart. */
  boolean oneEditApart(int a, int b) {
    long one = packed[a];
    long other = packed[b];
    if (one == 0 || other == 0) {
      return OneEdit.apart(characters(a), characters(b));
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

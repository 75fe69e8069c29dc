package org.kinlink.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A few bits of every text that tell, for most pairs of texts, that they are not alike, without
 * looking at the texts. Nearly all names in a block of candidates have nothing to do with each
 * other, so this decides most comparisons.
 *
 * <p>Two texts of lengths la and lb with m characters in common, wherever they stand, have a Jaro
 * similarity of at most (m/la + m/lb + 1)/3, and the Winkler bonus grows with it. The characters in
 * common are counted from above by the bits that two signatures share: two bits a Latin letter, for
 * the first and the second time that it occurs; what has no bit is only counted. Immutable.
 */
final class NameSignatures {
  private static final int LONGEST = 63;
  private static final int PREFIX = 4;
  private static final int LETTERS = 26;
  private static final int SHORTEST_PART = 3;

  /** Against rounding: the bound is compared with a threshold that the similarity may just meet. */
  private static final double SLACK = 1e-9;

  private static final Map<Double, byte[]> NEEDED = new ConcurrentHashMap<>();

  private final long[] letters;

  /** First four characters in four bytes, then the length, the characters without a bit, a flag. */
  private final long[] shapes;

  private final long[] parts;
  private final byte[] needed;

  /**
   * Signs values.
   *
   * @param values the values by code
   * @param alike the similarity from which two texts are worth a look
   */
  NameSignatures(char[][] values, double alike) {
    letters = new long[values.length];
    shapes = new long[values.length];
    parts = new long[values.length];
    for (int code = 1; code < values.length; code++) {
      sign(code, values[code]);
    }
    needed = NEEDED.computeIfAbsent(alike, NameSignatures::needed);
  }

  private void sign(int code, char[] text) {
    long bits = 0;
    int others = 0;
    boolean several = text.length > LONGEST;
    for (char c : text) {
      int letter = c - 'a';
      if (letter < 0 || letter >= LETTERS || (bits >>> (2 * letter) & 3) == 3) {
        others++;
      } else {
        // 01 after the first time, 11 after the second.
        bits |= ((bits >>> (2 * letter) & 3) == 0 ? 1L : 2L) << (2 * letter);
      }
      several |= c == ' ';
    }
    long shape = 0;
    for (int i = 0; i < Math.min(PREFIX, text.length); i++) {
      // Two characters with the same low byte look equal, which only makes the bound larger.
      shape |= (long) (text[i] & 0xFF) << (8 * i);
    }
    shape |= (long) Math.min(text.length, LONGEST) << 32;
    shape |= (long) Math.min(others, LONGEST) << 40;
    shape |= (several ? 1L : 0) << 48;
    letters[code] = bits;
    shapes[code] = shape;
    parts[code] = parts(text);
  }

  /** One bit for every blank-separated part of three characters or more. */
  private static long parts(char[] text) {
    long bits = 0;
    int from = 0;
    int hash = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == ' ') {
        bits |= i - from >= SHORTEST_PART ? 1L << ((hash * 0x9E3779B9) >>> 26) : 0;
        from = i + 1;
        hash = 0;
      } else {
        hash = 31 * hash + text[i];
      }
    }
    return bits;
  }

  /** For each two lengths and common beginning, how many characters alike texts have in common. */
  private static byte[] needed(double alike) {
    byte[] needed = new byte[(LONGEST + 1) * (LONGEST + 1) * (PREFIX + 1)];
    for (int a = 1; a <= LONGEST; a++) {
      for (int b = 1; b <= LONGEST; b++) {
        for (int prefix = 0; prefix <= PREFIX; prefix++) {
          int m = 1;
          while (m <= LONGEST && atMost(m, a, b, prefix) + SLACK < alike) {
            m++;
          }
          needed[place(a, b, prefix)] = (byte) m;
        }
      }
    }
    return needed;
  }

  private static double atMost(int common, int a, int b, int prefix) {
    double jaro = Math.min(1, ((double) common / a + (double) common / b + 1) / 3);
    return jaro + 0.1 * prefix * (1 - jaro);
  }

  private static int place(int a, int b, int prefix) {
    return ((a << 6) + b) * (PREFIX + 1) + prefix;
  }

  /**
   * Returns whether the signatures show that two texts are less similar than what was asked for,
   * that neither is the beginning of the other, and that they share no part of three characters.
   *
   * @param a code of the one
   * @param b code of the other
   * @return false also when only a closer look could tell
   */
  boolean unlike(int a, int b) {
    return unlike(a, letters[a], shapes[a], b);
  }

  /**
   * Asks of one text and several others.
   *
   * @param a code of the one
   * @param others codes of the others
   * @param count how many others there are
   * @param level what those get that are {@link #unlike(int, int)}
   * @param levels receives it, or 0 where only a closer look could tell
   */
  void unlike(int a, int[] others, int count, byte level, byte[] levels) {
    long lettersA = letters[a];
    long shapeA = shapes[a];
    for (int i = 0; i < count; i++) {
      levels[i] = unlike(a, lettersA, shapeA, others[i]) ? level : 0;
    }
  }

  /**
   * Asks of pairs of texts.
   *
   * @param as codes of the one of each pair
   * @param bs codes of the other
   * @param count how many pairs there are
   * @param level what those get that are {@link #unlike(int, int)}
   * @param levels receives it, or 0 where only a closer look could tell
   */
  void unlike(int[] as, int[] bs, int count, byte level, byte[] levels) {
    for (int i = 0; i < count; i++) {
      int a = as[i];
      levels[i] = unlike(a, letters[a], shapes[a], bs[i]) ? level : 0;
    }
  }

  /** The letters of a text, two bits each. */
  long letters(int code) {
    return letters[code];
  }

  /** The signature of a text but for its letters. */
  long whole(int code) {
    return shapes[code];
  }

  /**
   * What a lot needs first of a text in one number: its first character in eight bits, the
   * characters without a bit in eight, and its length as it counts in {@link #needed()}, 0 where a
   * closer look is needed whatever the other text is.
   */
  static int shape(long shape) {
    int length = (shape >>> 48 & 1) != 0 ? 0 : (int) (shape >>> 32) & LONGEST;
    int spare = (int) (shape >>> 40) & LONGEST;
    return (length * (PREFIX + 1)) << 16 | spare << 8 | ((int) shape & 0xFF);
  }

  /** Where the row of a text of a shape begins in {@link #needed()}. */
  static int row(int shape) {
    return (shape >>> 16) << 6;
  }

  /** How many characters of a text of a shape have no bit. */
  static int spare(int shape) {
    return shape >>> 8 & LONGEST;
  }

  /** How many characters two texts that begin differently have in common if they are alike. */
  byte[] needed() {
    return needed;
  }

  private boolean unlike(int a, long lettersA, long shapeA, int b) {
    return unlike(a, lettersA, shapeA, b, letters[b], shapes[b]);
  }

  /** Asks of two texts whose signatures are at hand. */
  boolean unlike(int a, long lettersA, long shapeA, int b, long lettersB, long shapeB) {
    int prefix = prefix((int) shapeA ^ (int) shapeB);
    int lengthA = (int) (shapeA >>> 32) & LONGEST;
    int lengthB = (int) (shapeB >>> 32) & LONGEST;
    int common =
        Long.bitCount(lettersA & lettersB)
            + Math.min((int) (shapeA >>> 40) & LONGEST, (int) (shapeB >>> 40) & LONGEST);
    if (common >= needed[place(lengthA, lengthB, prefix)]
        || prefix >= Math.min(PREFIX, Math.min(lengthA, lengthB))) {
      return false;
    }
    return ((shapeA | shapeB) >>> 48 & 1) == 0 || unlikeParts(a, b, lengthA, lengthB);
  }

  /** How many characters two beginnings of four have in common; of most, the first differs. */
  private static int prefix(int differs) {
    return (differs & 0xFF) != 0 ? 0 : Integer.numberOfTrailingZeros(differs) >>> 3;
  }

  private boolean unlikeParts(int a, int b, int lengthA, int lengthB) {
    return lengthA < LONGEST && lengthB < LONGEST && (parts[a] & parts[b]) == 0;
  }
}

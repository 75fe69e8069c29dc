package org.kinlink.check;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;

/**
 * Numbers that stand for names: equal for names that differ in capitals, accents, blanks and marks
 * only, and hardly ever for others. Nought stands for no name.
 */
final class Names {
  static final int BITS = 23;

  /** Base letters of the letters with accents, in their order in Latin-1; a blank is none. */
  private static final String LATIN =
      "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

  private static final ImmutableSet<Integer> NO_SURNAME =
      numbers("unknown", "notknown", "unk", "xx", "xxx", "tbc");
  private static final ImmutableSet<Integer> NO_FORENAME =
      numbers(
          "unknown",
          "notknown",
          "unk",
          "xx",
          "xxx",
          "tbc",
          "na",
          "nk",
          "nil",
          "null",
          "none",
          "baby",
          "infant",
          "twin");

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Names() {}

  private static ImmutableSet<Integer> numbers(String... words) {
    ImmutableSet.Builder<Integer> numbers = ImmutableSet.builder();
    for (String word : words) {
      numbers.add(of(word));
    }
    return numbers.build();
  }

  static int forename(byte[] data, int from, int to) {
    int name = of(data, from, to);
    return NO_FORENAME.contains(name) ? 0 : name;
  }

  static int surname(byte[] data, int from, int to) {
    int name = of(data, from, to);
    return NO_SURNAME.contains(name) ? 0 : name;
  }

  static int of(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  private static int of(byte[] data, int from, int to) {
    long hash = START;
    int i = from;
    while (i < to) {
      int c = data[i++];
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      } else if (c < 0) {
        int end = sequenceEnd(data, i, to);
        if (end == i) {
          c = c >= (byte) 0xC0 ? LATIN.charAt(c & 0x3F) : ' ';
        } else if (c == (byte) 0xC3) {
          c = LATIN.charAt(data[i] & 0x3F);
        } else if (c != (byte) 0xC2 && !(c == (byte) 0xE2 && data[i] == (byte) 0x80)) {
          for (int each = i - 1; each < end; each++) {
            hash = (hash ^ data[each]) * PRIME;
          }
        }
        i = end;
      }
      if (c >= 'a' && c <= 'z') {
        hash = (hash ^ c) * PRIME;
      }
    }
    return hash == START ? 0 : Math.max(1, (int) (mix(hash) >>> (64 - BITS)));
  }

  /**
   * Where the rest of a UTF-8 sequence ends; where there is none, the byte is of Windows-1252. Of
   * UTF-8, C3 leads the letters of Latin-1, C2 its marks, and E2 80 dashes and apostrophes.
   */
  private static int sequenceEnd(byte[] data, int from, int to) {
    int end = from;
    while (end < to && data[end] < (byte) 0xC0) {
      end++;
    }
    return end;
  }

  private static long mix(long hash) {
    long x = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return x ^ (x >>> 33);
  }
}

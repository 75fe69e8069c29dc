package org.kinlink.encode.clk;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in texts as Python reads them: with outer blanks, a sign, digits of any script, and
 * single underscores between digits.
 */
final class PythonNumbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[+-]?(?:"
              + DIGITS
              + "\\.?(?:"
              + DIGITS
              + ")?|\\."
              + DIGITS
              + ")(?:[eE][+-]?"
              + DIGITS
              + ")?");

  private PythonNumbers() {}

  /** The whole number of a text, or empty. */
  static Optional<BigInteger> whole(String text) {
    String plain = plain(text);
    return WHOLE.matcher(plain).matches()
        ? Optional.of(new BigInteger(plain.replace("_", "")))
        : Optional.empty();
  }

  /**
   * The number of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  static double decimal(String text) {
    String plain = plain(text);
    if (!DECIMAL.matcher(plain).matches()) {
      throw new IllegalArgumentException("a number is expected");
    }
    return Double.parseDouble(plain.replace("_", ""));
  }

  /** Without outer blanks, digits of other scripts as ASCII. */
  private static String plain(String text) {
    int[] points = text.codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (from < to && isBlank(points[from])) {
      from++;
    }
    while (to > from && isBlank(points[to - 1])) {
      to--;
    }
    StringBuilder plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      boolean digit = Character.getType(points[i]) == Character.DECIMAL_DIGIT_NUMBER;
      plain.appendCodePoint(digit ? '0' + Character.digit(points[i], 10) : points[i]);
    }
    return plain.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}

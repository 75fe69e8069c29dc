package org.kinlink.compare;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a text, with a mark before and after it, so that how it
 * begins and ends counts and a text of one character has pairs too (E. Ukkonen, "Approximate
 * string-matching with q-grams and maximal matches", Theoretical Computer Science 92(1), 1992).
 */
final class QGrams {
  /** No character of a standardised text. */
  static final char MARK = '\0';

  private QGrams() {}

  /** One number a pair, in ascending order, as often as the pair occurs; none for no text. */
  static int[] of(char[] text) {
    if (text.length == 0) {
      return new int[0];
    }
    int[] pairs = new int[text.length + 1];
    char before = MARK;
    for (int i = 0; i < text.length; i++) {
      pairs[i] = before << 16 | text[i];
      before = text[i];
    }
    pairs[text.length] = before << 16 | MARK;
    Arrays.sort(pairs);
    return pairs;
  }
}

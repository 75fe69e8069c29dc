package org.kinlink.key;

import java.text.Normalizer;

/**
 * Refuses texts of which two that look the same may differ, or that stand for a missing value: two
 * sites would derive different keys from them, or one key for everything that is missing.
 */
public final class CanonicalText {
  private CanonicalText() {}

  /**
   * Requires a text to be canonical: neither blank nor with outer blanks, without control
   * characters, well-formed Unicode in normal form C.
   *
   * @param argument what the message calls the text
   * @param text the text
   * @throws IllegalArgumentException if it is not; the message names the argument, not the text
   */
  public static void require(String argument, String text) {
    if (text.codePoints().allMatch(CanonicalText::isBlank)) {
      throw new IllegalArgumentException(argument + ": is blank");
    }
    if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
      throw new IllegalArgumentException(argument + ": begins or ends with a blank");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(argument + ": contains a control character");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException(argument + ": is not well-formed Unicode");
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw new IllegalArgumentException(argument + ": is not in Unicode normal form C");
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}

package org.kinlink.identifier;

import com.google.common.collect.ImmutableSet;
import org.kinlink.identifier.Postcode.Outcome;

/** The grammar of postcodes. */
final class PostcodeForm {
  /** How many characters follow the space. */
  static final int INWARD = 3;

  /** How many characters the longest postcode has, the space not counted. */
  static final int LONGEST = 7;

  private static final int SHORTEST = 5;

  /** Longer than any of the words below. */
  private static final int LONGEST_WORDS = 20;

  private static final ImmutableSet<String> NO_FIXED_ABODE =
      ImmutableSet.of(
          "NFA",
          "NFAB",
          "NOFIXEDABODE",
          "NOFIXEDADDRESS",
          "NOFIXEDHOME",
          "HOMELESS",
          "ROUGHSLEEPER",
          "ROUGHSLEEPING");

  /** The one postcode of another form than all others. */
  private static final String GIROBANK = "GIR0AA";

  /** Letters that the standard does not allow in a place, though newer postcodes may use them. */
  private static final String NOT_FIRST = "QVX";

  private static final String NOT_SECOND = "IJZ";
  private static final String THIRD = "ABCDEFGHJKSTUW";
  private static final String FOURTH = "ABEHMNPRVWXY";
  private static final String NOT_INWARD = "CIKMOV";

  private PostcodeForm() {}

  /** What the capitals and digits of a text, without anything between them, amount to. */
  static Outcome judge(CharSequence compact) {
    if (compact.isEmpty()) {
      return Outcome.EMPTY;
    }
    if (GIROBANK.contentEquals(compact)) {
      return Outcome.VALID;
    }
    int outward = compact.length() - INWARD;
    if (compact.length() >= SHORTEST
        && isOutward(compact, outward)
        && Characters.isDigit(compact.charAt(outward))
        && Characters.isLetter(compact.charAt(outward + 1))
        && Characters.isLetter(compact.charAt(outward + 2))) {
      if (isPseudo(compact, outward)) {
        return Outcome.PSEUDO;
      }
      return isUsual(compact, outward) ? Outcome.VALID : Outcome.UNUSUAL;
    }
    if (isOutward(compact, compact.length())) {
      return Outcome.OUTWARD_ONLY;
    }
    return judgeWords(compact);
  }

  /** Whether nothing need be done to a text; no pseudo-postcode begins as the ones that pass. */
  static boolean isCanonical(byte[] data, int from, int to) {
    int blank = to - INWARD - 1;
    if (blank - from < SHORTEST - INWARD || to - from > LONGEST + 1 || data[blank] != ' ') {
      return false;
    }
    byte first = data[from];
    return isCapital(first)
        && first != 'A'
        && first != 'X'
        && first != 'Z'
        && isCanonicalOutward(data, from, blank)
        && isDigit(data[blank + 1])
        && isCapital(data[blank + 2])
        && isCapital(data[blank + 3]);
  }

  private static boolean isCanonicalOutward(byte[] data, int from, int to) {
    int digit = from + (isCapital(data[from + 1]) ? 2 : 1);
    if (digit >= to || !isDigit(data[digit])) {
      return false;
    }
    byte last = data[to - 1];
    return to - digit <= 2 && (isCapital(last) || isDigit(last));
  }

  private static boolean isCapital(byte c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text that cannot be a postcode says that there is no address. */
  static Outcome judgeWords(CharSequence text) {
    StringBuilder letters = new StringBuilder(LONGEST_WORDS);
    for (int i = 0; i < text.length() && letters.length() < LONGEST_WORDS; i++) {
      if (Characters.isLetter(text.charAt(i))) {
        letters.append(Characters.upper(text.charAt(i)));
      }
    }
    boolean homeless = NO_FIXED_ABODE.contains(letters.toString());
    return homeless ? Outcome.NO_FIXED_ABODE : Outcome.FORMAT;
  }

  /** One or two letters, a digit, and perhaps one more digit or letter: A9, A99, A9A, AA9... */
  private static boolean isOutward(CharSequence text, int length) {
    int letters = areaLength(text, length);
    int rest = length - letters;
    return letters >= 1
        && letters <= 2
        && rest >= 1
        && rest <= 2
        && Characters.isDigit(text.charAt(letters));
  }

  /** How many letters {@code text} begins with, up to {@code length}. */
  static int areaLength(CharSequence text, int length) {
    int letters = 0;
    while (letters < length && Characters.isLetter(text.charAt(letters))) {
      letters++;
    }
    return letters;
  }

  /**
   * Area ZZ stands for no place: no fixed abode, not known, abroad. A, X, AA and XX are no areas;
   * one such letter all through is what people type to get past a form.
   */
  private static boolean isPseudo(CharSequence compact, int outward) {
    char first = compact.charAt(0);
    int area = areaLength(compact, outward);
    if (area == 2 && first == 'Z' && compact.charAt(1) == 'Z') {
      return true;
    }
    // Published guidance misspells ZZ99 as Z99, and no area is called Z.
    if (area == 1 && first == 'Z') {
      return true;
    }
    if (first != 'A' && first != 'X' && first != 'Z') {
      return false;
    }
    for (int i = 1; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (Characters.isLetter(c) && c != first) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsual(CharSequence compact, int outward) {
    int area = areaLength(compact, outward);
    char last = compact.charAt(outward - 1);
    return NOT_FIRST.indexOf(compact.charAt(0)) < 0
        && (area == 1 || NOT_SECOND.indexOf(compact.charAt(1)) < 0)
        && (Characters.isDigit(last) || (area == 1 ? THIRD : FOURTH).indexOf(last) >= 0)
        && NOT_INWARD.indexOf(compact.charAt(outward + 1)) < 0
        && NOT_INWARD.indexOf(compact.charAt(outward + 2)) < 0;
  }
}

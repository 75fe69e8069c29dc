package org.kinlink.identifier;

/** Which characters count as digits, letters, blanks and hyphens, the same on every machine. */
final class Characters {
  private Characters() {}

  /** Whether {@code c} is one of the ASCII digits; other scripts' digits are not. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What an ASCII or full-width digit stands for, or -1. */
  static int digit(char c) {
    int ascii = c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : c - '0';
    return ascii >= 0 && ascii <= 9 ? ascii : -1;
  }

  /** Whether {@code c} is one of the ASCII letters, of either case. */
  static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The upper-case form of an ASCII letter; any other character as it is. */
  static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  /**
   * Whether {@code c} shows as nothing: white space, no-break and figure spaces, and the zero-width
   * characters, soft hyphens and direction marks that come along with text copied from a web page.
   */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || c == '\u00ad'
        || c == '\u1680'
        || c == '\u180e'
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || c == '\u205f'
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\u3000'
        || c == '\ufeff';
  }

  /** Whether {@code c} is a hyphen, or a dash or minus that a word processor made of one. */
  static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uff0d';
  }

  /** The index of the first character of {@code text} that is not blank, or its length. */
  static int start(CharSequence text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The index after the last character of {@code text} that is not blank, but not below start. */
  static int end(CharSequence text, int start) {
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * Whether the characters from {@code from} to {@code end} are a point and zeros only, as a
   * spreadsheet or a data frame appends to a number that it holds as a floating-point value.
   */
  static boolean isZeroFraction(CharSequence text, int from, int end) {
    if (end - from < 2 || text.charAt(from) != '.') {
      return false;
    }
    for (int i = from + 1; i < end; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }
}

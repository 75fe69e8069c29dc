package org.kinlink.exchange;

/**
 * Keeps a spreadsheet from taking a text for a formula, and turns it back.
 *
 * <p>A text that begins, after blanks, with an equals, plus, minus or at sign (full-width ones
 * too), a tab or a line end gets an apostrophe before it. So does a text that begins with
 * apostrophes and goes on like that, which makes the way back unambiguous.
 */
final class SpreadsheetText {
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  static String escape(String text) {
    return dangerous(text) ? "'" + text : text;
  }

  static String unescape(String text) {
    return text.startsWith("'") && dangerous(text) ? text.substring(1) : text;
  }

  private static boolean dangerous(String text) {
    int i = 0;
    if (text.isEmpty() || (text.charAt(0) <= 'z' && Character.isLetterOrDigit(text.charAt(0)))) {
      return false;
    }
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (FORMULA.indexOf(c) >= 0) {
        return true;
      }
      if (!invisible(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean invisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}

package org.kinlink.exchange;

import java.nio.charset.StandardCharsets;

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

  /** The bytes of a cell, in quotation marks where it needs them. */
  static byte[] cell(String value) {
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted |= c == '"' || c == ',' || c == '\n' || c == '\r';
    }
    String text = quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean dangerous(String text) {
    if (text.isEmpty() || plain(text.charAt(0))) {
      return false;
    }
    int i = 0;
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

  /** Whether no text that begins so is taken for a formula. */
  static boolean plain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean invisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}

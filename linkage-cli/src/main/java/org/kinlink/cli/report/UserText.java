package org.kinlink.cli.report;

import java.util.List;

/** Makes text that came from a file or a user fit to stand on a page. */
final class UserText {
  private static final int LONGEST = 80;
  private static final int REPLACEMENT = 0xFFFD;

  private UserText() {}

  /** Cuts text that would flood the page, between characters and not inside one. */
  static String shorten(String text) {
    return shorten(text, LONGEST);
  }

  /** Joins names with commas and a last "and". */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Cuts text to a number of characters. */
  static String shorten(String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /**
   * Replaces what XML forbids, and the marks that turn the direction of the text after them, with
   * which a column name could make a line read as something else.
   */
  static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t' ? ' ' : REPLACEMENT;
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          REPLACEMENT;
      default -> character;
    };
  }
}

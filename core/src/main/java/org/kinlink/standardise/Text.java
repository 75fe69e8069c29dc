package org.kinlink.standardise;

import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What the standardisers share about plain text. */
final class Text {
  private static final ImmutableSet<String> MISSING =
      ImmutableSet.of(
          "unknown",
          "not known",
          "unkown",
          "n/a",
          "n.a.",
          "not applicable",
          "not stated",
          "not recorded",
          "not available",
          "not specified",
          "not given",
          "not provided",
          "no data",
          "null",
          "(null)",
          "none",
          "nan",
          "<na>",
          "#n/a",
          "n/k",
          "nk",
          "tbc",
          "tba",
          "unk",
          "missing",
          "withheld");

  private Text() {}

  /** Joins the cells of one field by blanks, leaving out empty ones. */
  static String join(List<String> cells) {
    if (cells.size() == 1) {
      return trim(cells.get(0));
    }
    StringBuilder joined = new StringBuilder();
    for (String cell : cells) {
      String part = trim(cell);
      if (!part.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(part);
      }
    }
    return joined.toString();
  }

  /** Drops blanks, no-break blanks and control characters at both ends. */
  static String trim(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isBlank(raw.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c);
  }

  /** Whether a trimmed value has neither a letter nor a digit. */
  static boolean isOnlyMarks(String trimmed) {
    for (int i = 0; i < trimmed.length(); i += Character.charCount(trimmed.codePointAt(i))) {
      if (Character.isLetterOrDigit(trimmed.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a trimmed value says in any column that there is no value. */
  static boolean isMissing(String trimmed) {
    return isOnlyMarks(trimmed)
        || (trimmed.length() <= 14
            && !isDigit(trimmed.charAt(trimmed.length() - 1))
            && MISSING.contains(trimmed.toLowerCase(Locale.ROOT)))
        || trimmed.equals("NA");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Lower case with blanks collapsed. */
  static String collapsed(String trimmed) {
    StringBuilder out = new StringBuilder(trimmed.length());
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (!isBlank(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Whether every character is an ASCII digit; true for the empty text. */
  static boolean isDigits(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Drops the ".0" that a spreadsheet appends to a whole number. */
  static String withoutZeroFraction(String trimmed) {
    int dot = trimmed.indexOf('.');
    if (dot > 0 && dot < trimmed.length() - 1) {
      boolean zeros = trimmed.substring(dot + 1).chars().allMatch(c -> c == '0');
      if (zeros && isDigits(trimmed.substring(0, dot))) {
        return trimmed.substring(0, dot);
      }
    }
    return trimmed;
  }

  /** Whether the text is one character again and again. */
  static boolean isRepeated(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == text.charAt(0));
  }

  /**
   * Lower case without diacritics, Latin letters brought to their base letters, apostrophes
   * dropped. Scripts other than Latin keep their letters.
   */
  static String fold(String raw) {
    return isAscii(raw) ? foldAscii(raw) : foldUnicode(raw);
  }

  private static boolean isAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String foldAscii(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
      } else if (c != '\'' && c != '`') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String foldUnicode(String raw) {
    // Apostrophes go first: compatibility decomposition turns the acute accent into a blank.
    StringBuilder bare = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if ("'`\u00b4\u2018\u2019\u201b\u02bc\u02bb\u02b9\u2032\uff07".indexOf(raw.charAt(i)) < 0) {
        bare.append(raw.charAt(i));
      }
    }
    String parted = Normalizer.normalize(bare, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(parted.length() + 4);
    for (int i = 0; i < parted.length(); i++) {
      appendBase(out, parted.charAt(i));
    }
    // Composed again, so that Hangul and voiced kana are whole letters.
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static void appendBase(StringBuilder out, char c) {
    if (c >= '\u0300' && c <= '\u036f') {
      return;
    }
    switch (c) {
      case '\u00f8' -> out.append('o');
      case '\u00df' -> out.append("ss");
      case '\u0142' -> out.append('l');
      case '\u00e6' -> out.append("ae");
      case '\u0153' -> out.append("oe");
      case '\u0111', '\u00f0', '\u0256' -> out.append('d');
      case '\u00fe' -> out.append("th");
      case '\u0127' -> out.append('h');
      case '\u0131' -> out.append('i');
      case '\u014b' -> out.append('n');
      case '\u0167' -> out.append('t');
      case '\u0259' -> out.append('e');
      default -> out.append(c);
    }
  }
}

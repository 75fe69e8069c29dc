package org.kinlink.standardise;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Forenames, middle names and surnames: folded, without titles, suffixes and bracketed parts; the
 * parts of a double name separated by one blank.
 */
final class NameStandardiser implements Standardiser {
  private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();

  /** Which name a column holds. */
  enum Part {
    FORENAME,
    MIDDLE_NAMES,
    SURNAME
  }

  private final Part part;

  NameStandardiser(Part part) {
    this.part = part;
  }

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isOnlyMarks(raw) || isMissingWord(raw)) {
      return Standardised.MISSING;
    }
    String plain = plain(raw);
    if (plain.isEmpty()) {
      return Standardised.refused("a name without letters");
    }
    List<String> words = new ArrayList<>(BLANK.splitToList(plain));
    strip(words);
    String name = String.join(" ", words);
    return name.isEmpty() || isJunk(name, words) ? Standardised.MISSING : Standardised.of(name);
  }

  /** Null and Na are surnames; the words for "no value" are told from them by their capitals. */
  private boolean isMissingWord(String raw) {
    return switch (raw) {
      case "NULL", "null", "(null)", "N/A", "n/a", "#N/A", "<NA>", "N/K", "NaN" -> true;
      case "NA" -> part != Part.SURNAME;
      default -> false;
    };
  }

  /** Letters and single blanks only: brackets with what they hold, digits and marks dropped. */
  static String plain(String raw) {
    String folded = Text.fold(raw);
    StringBuilder out = new StringBuilder(folded.length());
    int depth = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0 && isPartOfName(c)) {
        out.append(c);
      } else if (!Character.isDigit(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  private static boolean isPartOfName(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void strip(List<String> words) {
    while (words.size() > 1 && NameWords.TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && NameWords.SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.size() == 1 && isTitleAlone(words.get(0))) {
      words.clear();
    }
  }

  private boolean isTitleAlone(String word) {
    return NameWords.TITLES.contains(word)
        && !(part == Part.SURNAME && NameWords.SURNAME_TITLES.contains(word));
  }

  private boolean isJunk(String name, List<String> words) {
    if (NameWords.JUNK.contains(name) || isFiller(name)) {
      return true;
    }
    return part != Part.SURNAME
        && (NameWords.BABY_HEADS.contains(words.get(0)) || NameWords.BABY_WORDS.contains(name));
  }

  /** Whether the name is x or z again and again; "Oo" and "Ee" are surnames. */
  private static boolean isFiller(String name) {
    String joined = name.replace(" ", "");
    return joined.length() > 1
        && (joined.charAt(0) == 'x' || joined.charAt(0) == 'z')
        && Text.isRepeated(joined);
  }
}

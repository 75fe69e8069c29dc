package org.kinlink.standardise;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole name split into its parts, each in standard form. Its text form hides the name.
 *
 * @param forename the first given name, or null
 * @param middleNames further given names separated by blanks, or null
 * @param surname the family name with its particles, or null
 */
public record FullName(
    @Nullable String forename, @Nullable String middleNames, @Nullable String surname) {
  private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();
  private static final NameStandardiser FORENAME =
      new NameStandardiser(NameStandardiser.Part.FORENAME);
  private static final NameStandardiser MIDDLE =
      new NameStandardiser(NameStandardiser.Part.MIDDLE_NAMES);
  private static final NameStandardiser SURNAME =
      new NameStandardiser(NameStandardiser.Part.SURNAME);

  /**
   * Splits a whole name: "SURNAME, Forename Middle" where a comma stands, "Forename Middle Surname"
   * elsewhere. A name of one word is a surname.
   *
   * @param raw the name as it stands in the file
   * @return the parts; all null when the text holds no name
   */
  public static FullName split(String raw) {
    String name = Text.trim(raw);
    int comma = name.indexOf(',');
    if (comma > 0 && !isSuffix(name.substring(comma + 1))) {
      // A second comma parts titles and suffixes from the given names; no name part goes with it.
      return of(words(name.substring(comma + 1)), name.substring(0, comma));
    }
    List<String> words = words(name);
    dropSuffixes(words);
    int first = Math.max(words.size() - 1, 0);
    while (first > 1 && NameWords.PARTICLES.contains(folded(words.get(first - 1)))) {
      first--;
    }
    return of(words.subList(0, first), String.join(" ", words.subList(first, words.size())));
  }

  /**
   * Splits a whole name that stands in several cells.
   *
   * @param cells the raw cells, joined by blanks before the split
   * @return the parts; all null when the cells hold no name
   */
  public static FullName split(List<String> cells) {
    return split(Text.join(cells));
  }

  /**
   * Returns the parts in one line.
   *
   * @return forename, middle names and surname separated by blanks; empty when there is no part
   */
  public String line() {
    return Text.join(
        ImmutableList.of(
            forename == null ? "" : forename,
            middleNames == null ? "" : middleNames,
            surname == null ? "" : surname));
  }

  private static FullName of(List<String> given, String family) {
    String first = given.isEmpty() ? "" : given.get(0);
    String rest = given.isEmpty() ? "" : String.join(" ", given.subList(1, given.size()));
    String all = String.join(" ", given);
    // "Baby girl" and "Twin 2" are placeholders as a whole, so the parts are judged together.
    boolean placeholder = FORENAME.apply(ImmutableList.of(all)).value() == null;
    return new FullName(
        placeholder ? null : FORENAME.apply(ImmutableList.of(first)).value(),
        placeholder ? null : MIDDLE.apply(ImmutableList.of(rest)).value(),
        SURNAME.apply(ImmutableList.of(family)).value());
  }

  /** The words without brackets' contents, digits and leading titles; hyphens stay. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    for (String word : BLANK.split(text.replace(',', ' ').replace('\u00a0', ' '))) {
      depth += word.startsWith("(") || word.startsWith("[") ? 1 : 0;
      if (depth == 0 && !folded(word).isEmpty()) {
        words.add(word);
      }
      depth -= depth > 0 && (word.endsWith(")") || word.endsWith("]")) ? 1 : 0;
    }
    while (words.size() > 1 && NameWords.TITLES.contains(folded(words.get(0)))) {
      words.remove(0);
    }
    return words;
  }

  private static void dropSuffixes(List<String> words) {
    while (words.size() > 1 && NameWords.SUFFIXES.contains(folded(words.get(words.size() - 1)))) {
      words.remove(words.size() - 1);
    }
  }

  private static boolean isSuffix(String text) {
    return NameWords.SUFFIXES.contains(folded(text)) || folded(text).isEmpty();
  }

  private static String folded(String word) {
    return NameStandardiser.plain(word);
  }

  /** Hides the name. */
  @Override
  public String toString() {
    return "FullName[hidden]";
  }
}

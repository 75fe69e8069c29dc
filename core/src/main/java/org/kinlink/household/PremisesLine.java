package org.kinlink.household;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/**
 * One form for the ways to write the same premises: "flat 2 14 high st", "14 high st flat 2" and "2
 * 14 high st" are one, and so are "14 16 high st" and "14 high st", since a range of numbers is one
 * building that begins at the lower.
 */
public final class PremisesLine {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final ImmutableSet<String> FLATS = ImmutableSet.of("flat", "rm", "studio", "apt");
  private static final ImmutableSet<String> BLOCKS =
      ImmutableSet.of("hse", "ct", "lodge", "tower", "towers", "mansions", "heights", "point");
  private static final int WIDEST_RANGE = 10;

  private PremisesLine() {}

  /**
   * Returns the one form of a standardised line.
   *
   * @param line the line
   * @return the same for all ways to write it
   */
  public static String of(String line) {
    List<String> words = new ArrayList<>(WORDS.splitToList(line));
    String flat = takeFlat(words);
    if (words.size() > 2 && numbered(words.get(0)) && numbered(words.get(1))) {
      if (range(words.get(0), words.get(1))) {
        words.remove(1);
      } else if (flat.isEmpty()) {
        flat = words.remove(0);
      }
    }
    if (flat.isEmpty() && words.size() > 2 && numbered(words.get(0)) && inBlock(words)) {
      flat = words.remove(0);
    }
    String rest = String.join(" ", words);
    return flat.isEmpty() ? rest : "flat " + flat + " " + rest;
  }

  private static String takeFlat(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String next = words.get(i + 1);
      boolean letter = next.length() == 1;
      if (FLATS.contains(words.get(i)) && (numbered(next) || letter)) {
        words.remove(i + 1);
        words.remove(i);
        return next;
      }
    }
    return "";
  }

  private static boolean numbered(String word) {
    return Character.isDigit(word.charAt(0));
  }

  /** "14 16" but not "2 14": the same side of the street, and not far apart. */
  private static boolean range(String low, String high) {
    if (low.length() > 5 || high.length() > 5 || !digits(low) || !digits(high)) {
      return false;
    }
    int apart = Integer.parseInt(high) - Integer.parseInt(low);
    return apart > 0 && apart <= WIDEST_RANGE && apart % 2 == 0;
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "15 tanner hse tanner ln": the number is that of a flat in a named block. */
  private static boolean inBlock(List<String> words) {
    for (int i = 2; i < words.size() - 1 && i < 4; i++) {
      if (BLOCKS.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}

package org.kinlink.cli.project;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody most likely meant. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * Finds the nearest of the known words, by the fewest letters inserted, left out, replaced or
   * exchanged with their neighbour.
   *
   * @param written what was written
   * @param known the known words
   * @return the nearest word, or empty when none is near
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String word = plain(written);
    String best = null;
    int fewest = 1 + Math.min(3, word.length() / 3);
    for (String candidate : known) {
      int edits = word.length() > 60 ? fewest : edits(word, plain(candidate));
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** Optimal string alignment over three rows. */
  private static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}

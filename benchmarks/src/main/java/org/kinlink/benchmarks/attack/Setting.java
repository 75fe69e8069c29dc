package org.kinlink.benchmarks.attack;

import java.util.Arrays;

/**
 * What an attacker has: the filters, and a file in clear of the people in them; and to judge by,
 * who they are.
 */
final class Setting {
  private final long[][] filters;
  private final String[][] clear;
  private final Encoding encoding;
  private final int[][] segments;
  private final int[] truth;

  Setting(long[][] filters, String[][] clear, Encoding encoding, int[][] segments, int[] truth) {
    this.filters = filters;
    this.clear = clear;
    this.encoding = encoding;
    this.segments = segments;
    this.truth = truth;
  }

  long[][] filters() {
    return filters;
  }

  String[][] clear() {
    return clear;
  }

  Encoding encoding() {
    return encoding;
  }

  int[][] segments() {
    return segments;
  }

  int[] truth() {
    return truth;
  }

  private static final int OWNERS_KEY = 1;

  /** How many keys of the attacker's own even out what a single key does by chance. */
  private static final int OWN_KEYS = 3;

  /** Filters of some rows, by somebody who holds others of the same people, at the same places. */
  static Setting of(String[][] rows, String[][] clear, Encoding encoding, int[][] segments) {
    int[] truth = new int[rows.length];
    Arrays.setAll(truth, i -> i < clear.length ? i : -1);
    long[][] filters = encoding.undo(encoding.encode(rows, OWNERS_KEY));
    return new Setting(filters, clear, encoding, segments, truth);
  }

  /** How similar the rows in clear are on average, under keys of the attacker's own. */
  float[][] expected() {
    float[][] expected = new float[clear.length][clear.length];
    for (int k = 1; k <= OWN_KEYS; k++) {
      long[][] own = encoding.undo(encoding.encode(clear, OWNERS_KEY + k));
      float[][] similar = similarities(own);
      for (int i = 0; i < expected.length; i++) {
        for (int j = 0; j < expected.length; j++) {
          expected[i][j] += similar[i][j] / OWN_KEYS;
        }
      }
    }
    return expected;
  }

  /** How similar every two records are: by their most similar filters. */
  static float[][] similarities(long[][] filters) {
    float[][] similarities = new float[filters.length][filters.length];
    for (int i = 0; i < filters.length; i++) {
      for (int j = 0; j < i; j++) {
        similarities[i][j] = (float) Bits.similarity(filters[i], filters[j]);
        similarities[j][i] = similarities[i][j];
      }
    }
    return similarities;
  }

  /** The share of filters for which the guess has the right name, which is the first values. */
  double share(int[] guess, int names) {
    int right = 0;
    for (int i = 0; i < guess.length; i++) {
      if (guess[i] >= 0 && truth[i] >= 0) {
        String[] said = clear[guess[i]];
        String[] is = clear[truth[i]];
        right += Arrays.equals(said, 0, names, is, 0, names) ? 1 : 0;
      }
    }
    return (double) right / guess.length;
  }
}

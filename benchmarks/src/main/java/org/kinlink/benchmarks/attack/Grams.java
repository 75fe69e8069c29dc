package org.kinlink.benchmarks.attack;

import java.util.LinkedHashSet;
import java.util.Set;

/** What an attacker takes values to be cut into: pairs of letters, or digits with their places. */
final class Grams {
  private Grams() {}

  /** The grams of one field, each beginning with the field. */
  static Set<String> of(int field, String value) {
    Set<String> grams = new LinkedHashSet<>();
    if (value.isEmpty()) {
      return grams;
    }
    boolean date = value.length() == 10 && value.charAt(4) == '-';
    String padded = " " + value + " ";
    for (int i = 0; i + 1 < padded.length(); i++) {
      String gram = date ? i + ":" + padded.charAt(i) : padded.substring(i, i + 2);
      grams.add(field + "|" + gram);
    }
    return grams;
  }

  /** The grams of a row. */
  static Set<String> of(String[] row) {
    Set<String> grams = new LinkedHashSet<>();
    for (int f = 0; f < row.length; f++) {
      grams.addAll(of(f, row[f]));
    }
    return grams;
  }
}

package org.kinlink.benchmarks;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Whether two texts are one slip apart, by commons-text, which does not know swapped neighbours.
 */
final class NaiveOneEdit {
  private static final LevenshteinDistance AT_MOST_TWO = new LevenshteinDistance(2);

  private NaiveOneEdit() {}

  static boolean apart(String a, String b) {
    int distance = AT_MOST_TWO.apply(a, b);
    return distance == 0 || distance == 1 || (distance == 2 && swappedNeighbours(a, b));
  }

  private static boolean swappedNeighbours(String a, String b) {
    for (int i = 0; i + 1 < a.length(); i++) {
      String swapped = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
      if (swapped.equals(b)) {
        return true;
      }
    }
    return false;
  }
}

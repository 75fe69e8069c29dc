package org.kinlink.compare;

/**
 * Whether two texts are one slip of the hand apart: one character changed, left out or added, or
 * two neighbours swapped (optimal string alignment distance of at most 1; F. J. Damerau, CACM 7(3),
 * 1964). Linear and without allocation.
 */
public final class OneEdit {
  private OneEdit() {}

  /**
   * Compares two texts.
   *
   * @param a the one
   * @param b the other
   * @return true when they are equal or one edit apart
   */
  public static boolean apart(char[] a, char[] b) {
    if (a.length > b.length) {
      return apart(b, a);
    }
    if (b.length - a.length > 1) {
      return false;
    }
    int start = 0;
    while (start < a.length && a[start] == b[start]) {
      start++;
    }
    int endA = a.length - 1;
    int endB = b.length - 1;
    while (endA >= start && a[endA] == b[endB]) {
      endA--;
      endB--;
    }
    int left = endA - start + 1;
    if (left <= 0 || (left == 1 && endB == start)) {
      return true;
    }
    return left == 2 && endB - start == 1 && a[start] == b[endB] && a[endA] == b[start];
  }
}

package org.kinlink.compare;

/**
 * How far two bags of numbers are the same; each is in ascending order, and a number may stand in
 * it several times. Linear and without allocation.
 *
 * <p>Source: L. R. Dice, "Measures of the amount of ecologic association between species", Ecology
 * 26(3), 1945.
 */
final class SortedSets {
  private SortedSets() {}

  /** How many numbers stand in both, each as often as in the bag that has it less often. */
  static int common(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** Twice what is in both over what is in each, 0 to 1; 1 for two empty bags. */
  static double dice(int[] a, int[] b) {
    int size = a.length + b.length;
    return size == 0 ? 1 : 2.0 * common(a, b) / size;
  }
}

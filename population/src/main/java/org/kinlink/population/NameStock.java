package org.kinlink.population;

import java.util.Arrays;

/** Names to draw from, with frequencies that may change every five years. */
final class NameStock {
  private static final int BAND = 5;

  private final int[] ids;
  private final int firstYear;
  private final int[][] cumulative;

  private NameStock(int[] ids, int firstYear, int[][] cumulative) {
    this.ids = ids;
    this.firstYear = firstYear;
    this.cumulative = cumulative;
  }

  /** Names with a weight, a peak year and a width in years each; a trickle goes on for ever. */
  static NameStock byYear(int[] ids, int[][] shapes, int firstYear, int lastYear) {
    int bands = (lastYear - firstYear) / BAND + 1;
    int[][] cumulative = new int[bands][ids.length];
    for (int band = 0; band < bands; band++) {
      int year = firstYear + band * BAND + BAND / 2;
      int total = 0;
      for (int i = 0; i < ids.length; i++) {
        int away = Math.abs(year - shapes[i][1]);
        int height = Math.max(0, 1000 - 1000 * away / shapes[i][2]);
        total += shapes[i][0] * (height + 25);
        cumulative[band][i] = total;
      }
    }
    return new NameStock(ids, firstYear, cumulative);
  }

  /**
   * Names in the order of their frequency, which falls with the power 0.6 of the rank among those
   * that are listed by hand and with 0.85 in the tail; that gives the concentration of English
   * surnames. A listed name may count several times.
   */
  static NameStock byRank(int[] ids, int[] times) {
    int listed = times.length;
    int[] cumulative = new int[ids.length];
    int total = 0;
    for (int i = 0; i < ids.length; i++) {
      double weight = StrictMath.pow(Math.min(i, listed) + 1.6, -0.6);
      if (i < listed) {
        weight *= times[i];
      } else if (i > listed) {
        weight *= StrictMath.pow((double) listed / i, 0.85);
      }
      total += (int) (100_000 * weight) + 1;
      cumulative[i] = total;
    }
    return new NameStock(ids, 0, new int[][] {cumulative});
  }

  int draw(int year, Dice dice) {
    int band = Math.max(0, Math.min(cumulative.length - 1, (year - firstYear) / BAND));
    int[] weights = cumulative[band];
    int found = Arrays.binarySearch(weights, dice.below(weights[weights.length - 1]));
    return ids[found >= 0 ? found + 1 : -found - 1];
  }
}

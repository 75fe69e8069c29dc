package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Dates written yyyy-mm-dd: equal; one digit wrong, two digits of a part swapped, or day and month
 * swapped; two of the three parts equal; the same year; different.
 */
final class DateComparator implements FieldComparator {
  private static final int LENGTH = 10;

  @Override
  public String name() {
    return "date";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "two parts equal", "same year", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.93, 0.03, 0.02, 0.01, 0.01};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> level(values[a], values[b]);
  }

  static int level(char[] a, char[] b) {
    if (a.length != LENGTH || b.length != LENGTH) {
      return 5;
    }
    boolean year = same(a, b, 0, 4);
    if (slip(a, b) || (year && swapped(a, b))) {
      return 2;
    }
    boolean month = same(a, b, 5, 7);
    boolean day = same(a, b, 8, 10);
    if ((year && month) || (year && day) || (month && day)) {
      return 3;
    }
    return year ? 4 : 5;
  }

  private static boolean same(char[] a, char[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean swapped(char[] a, char[] b) {
    return a[5] == b[8] && a[6] == b[9] && a[8] == b[5] && a[9] == b[6];
  }

  private static boolean slip(char[] a, char[] b) {
    int first = -1;
    int differences = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (a[i] != b[i]) {
        first = differences++ == 0 ? i : first;
      }
    }
    return differences == 1
        || (differences == 2 && a[first] == b[first + 1] && a[first + 1] == b[first]);
  }
}

package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Years of birth, or ages where that is all there is: equal; one apart, as ages are that were asked
 * at different times; one digit wrong; different.
 */
final class YearComparator implements FieldComparator {
  @Override
  public String name() {
    return "year";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one apart", "one slip apart", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.92, 0.04, 0.02, 0.02};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> level(values[a], values[b]);
  }

  private static int level(char[] a, char[] b) {
    if (Math.abs(number(a) - number(b)) == 1) {
      return 2;
    }
    return a.length == b.length && a.length > 2 && OneEdit.apart(a, b) ? 3 : 4;
  }

  private static long number(char[] digits) {
    long number = 0;
    for (int i = 0; i < Math.min(digits.length, 18); i++) {
      number = 10 * number + digits[i] - '0';
    }
    return number;
  }
}

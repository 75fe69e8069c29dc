package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Postcodes: equal; one slip apart; the same district (the part before the blank); different. A
 * code without a blank, as other countries have them, has no district.
 */
final class PostcodeComparator implements FieldComparator {
  @Override
  public String name() {
    return "postcode";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "same district", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.04, 0.05, 0.06};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> level(values[a], values[b]);
  }

  static int level(char[] a, char[] b) {
    if (OneEdit.apart(a, b)) {
      return 2;
    }
    return sameDistrict(a, b) ? 3 : 4;
  }

  static boolean sameDistrict(char[] a, char[] b) {
    for (int i = 0; i < a.length && i < b.length && a[i] == b[i]; i++) {
      if (a[i] == ' ') {
        return true;
      }
    }
    return false;
  }
}

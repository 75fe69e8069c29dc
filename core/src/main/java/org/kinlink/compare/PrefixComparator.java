package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.kinlink.record.Dictionary;

/**
 * Codes that become finer from left to right, such as occupations, diseases and areas, or texts
 * that were cut off: equal; the one the beginning of the other; the first half of the longer
 * shared; the first character; different.
 */
final class PrefixComparator implements FieldComparator {
  @Override
  public String name() {
    return "prefix";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of(
        "equal", "beginning of the other", "same first half", "same first character", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.8, 0.07, 0.05, 0.03, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> level(values[a], values[b]);
  }

  private static int level(char[] a, char[] b) {
    int shared = Arrays.mismatch(a, b);
    if (shared == Math.min(a.length, b.length)) {
      return 2;
    }
    if (2 * shared >= Math.max(a.length, b.length)) {
      return 3;
    }
    return shared > 0 ? 4 : 5;
  }
}

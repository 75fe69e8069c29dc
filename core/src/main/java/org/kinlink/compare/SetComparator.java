package org.kinlink.compare;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Several values in one field, such as former names or addresses, separated by semicolons or
 * strokes, in no particular order: equal; the same values; all of the one among those of the other;
 * some in both; none, but one nearly equal to one of the other; different.
 */
final class SetComparator implements FieldComparator {
  private static final Splitter VALUES = Parts.between(";|");

  /** People have few former names; looking at the first of them keeps odd fields cheap. */
  private static final int MOST = 16;

  @Override
  public String name() {
    return "set";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of(
        "equal", "same values", "values of one", "some in both", "one nearly equal", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.6, 0.05, 0.18, 0.08, 0.04, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    Parts sets = Parts.of(dictionary, VALUES);
    char[][][] first = new char[dictionary.size() + 1][][];
    for (int code = 1; code < first.length; code++) {
      first[code] =
          VALUES
              .splitToStream(dictionary.get(code))
              .limit(MOST)
              .map(String::toCharArray)
              .toArray(char[][]::new);
    }
    return (a, b) -> {
      int level = level(sets.of(a), sets.of(b));
      return level > 4 && nearlyEqual(first[a], first[b]) ? 5 : level;
    };
  }

  private static int level(int[] a, int[] b) {
    int common = SortedSets.common(a, b);
    if (common == 0) {
      return 6;
    }
    if (common < Math.min(a.length, b.length)) {
      return 4;
    }
    return a.length == b.length ? 2 : 3;
  }

  private static boolean nearlyEqual(char[][] a, char[][] b) {
    for (char[] one : a) {
      for (char[] other : b) {
        if (JaroWinkler.similarity(one, other) >= NameComparator.NEARLY) {
          return true;
        }
      }
    }
    return false;
  }
}

package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/** E-mail addresses: equal; the same name before the at sign; nearly equal; different. */
final class EmailComparator implements FieldComparator {
  @Override
  public String name() {
    return "email";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "same user", "nearly equal", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.75, 0.05, 0.1, 0.1};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> {
      if (sameUser(values[a], values[b])) {
        return 2;
      }
      return JaroWinkler.similarity(values[a], values[b]) >= NameComparator.NEARLY ? 3 : 4;
    };
  }

  private static boolean sameUser(char[] a, char[] b) {
    for (int i = 0; i < a.length && i < b.length && a[i] == b[i]; i++) {
      if (a[i] == '@') {
        return i > 0;
      }
    }
    return false;
  }
}

package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/** Streets, villages and towns: equal, nearly equal, alike, different. */
final class TextComparator implements FieldComparator {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "nearly equal", "alike", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.08, 0.03, 0.04};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> {
      double similarity = JaroWinkler.similarity(values[a], values[b]);
      return similarity >= NameComparator.NEARLY ? 2 : similarity >= NameComparator.ALIKE ? 3 : 4;
    };
  }
}

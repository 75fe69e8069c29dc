package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Texts by the pairs of neighbouring characters that they share: equal; a Dice coefficient of at
 * least 0.85; of at least 0.7; different. Words in another order cost little.
 */
final class QGramComparator implements FieldComparator {
  private static final double NEARLY = 0.85;
  private static final double ALIKE = 0.7;

  @Override
  public String name() {
    return "qgram";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "nearly equal", "alike", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.06, 0.04, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    int[][] pairs = new int[dictionary.size() + 1][];
    for (int code = 1; code < pairs.length; code++) {
      pairs[code] = QGrams.of(dictionary.get(code).toCharArray());
    }
    return (a, b) -> {
      double dice = SortedSets.dice(pairs[a], pairs[b]);
      return dice >= NEARLY ? 2 : dice >= ALIKE ? 3 : 4;
    };
  }
}

package org.kinlink.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Texts by their words, whatever the order and however often each: equal; the same words; all words
 * of the one, two or more, among those of the other; at least half of the words shared (by the Dice
 * coefficient); different. Words are runs of letters and digits, and must be equal.
 */
final class TokenComparator implements FieldComparator {
  private static final double HALF = 0.5;
  private static final int LEAST = 2;

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(c -> !isPartOfWord(c))).omitEmptyStrings();

  /** Marks above letters and halves of rare characters belong to the word that they stand in. */
  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "same words", "words of one", "half the words", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.8, 0.06, 0.05, 0.04, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    Parts words = Parts.of(dictionary, WORDS);
    return (a, b) -> level(words.of(a), words.of(b));
  }

  private static int level(int[] a, int[] b) {
    int common = SortedSets.common(a, b);
    int fewer = Math.min(a.length, b.length);
    if (common == 0) {
      return 5;
    }
    if (common == fewer && a.length == b.length) {
      return 2;
    }
    if (common == fewer && fewer >= LEAST) {
      return 3;
    }
    return 2.0 * common / (a.length + b.length) >= HALF ? 4 : 5;
  }
}

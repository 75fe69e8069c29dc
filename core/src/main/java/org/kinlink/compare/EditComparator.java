package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * Texts by the edits between them: equal; one; two; more, but no more than a quarter of the longer
 * text; different. Where half of the longer text would have to be edited, the edits say nothing.
 */
final class EditComparator implements FieldComparator {
  private static final int DIFFERENT = 5;

  /** A way to count edits. */
  @FunctionalInterface
  interface Measure {
    int between(char[] a, char[] b);
  }

  private final String name;
  private final Measure measure;

  private EditComparator(String name, Measure measure) {
    this.name = name;
    this.measure = measure;
  }

  static EditComparator levenshtein() {
    return new EditComparator("levenshtein", EditDistance::levenshtein);
  }

  static EditComparator typing() {
    return new EditComparator("typing", EditDistance::optimalAlignment);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one edit", "two edits", "a quarter edited", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.85, 0.06, 0.03, 0.02, 0.04};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    char[][] values = FieldComparator.characters(dictionary);
    return (a, b) -> level(values[a], values[b]);
  }

  private int level(char[] a, char[] b) {
    int longer = Math.max(a.length, b.length);
    int most = Math.max(Math.min(2, (longer - 1) / 2), longer / 4);
    if (Math.abs(a.length - b.length) > most) {
      return DIFFERENT;
    }
    int edits = measure.between(a, b);
    return edits > most ? DIFFERENT : Math.min(edits + 1, DIFFERENT - 1);
  }
}

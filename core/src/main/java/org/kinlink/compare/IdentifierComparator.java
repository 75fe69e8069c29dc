package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/** Identifiers of five characters or more: equal, one slip apart, different. */
final class IdentifierComparator implements FieldComparator {
  private static final int SHORTEST = 5;

  @Override
  public String name() {
    return "identifier";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.92, 0.04, 0.04};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    PackedTexts texts = PackedTexts.of(dictionary);
    return (a, b) ->
        Math.min(texts.length(a), texts.length(b)) >= SHORTEST && texts.oneEditApart(a, b) ? 2 : 3;
  }
}

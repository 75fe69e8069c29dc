package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/**
 * House numbers and names: equal; one slip apart or the same number with another letter; different.
 */
final class HouseComparator implements FieldComparator {
  @Override
  public String name() {
    return "house";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "one slip apart", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.88, 0.06, 0.06};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    PackedTexts texts = PackedTexts.of(dictionary);
    // A one-digit number is one slip from every other, so that a slip says something only from two
    // on.
    return (a, b) -> texts.length(a) + texts.length(b) > 2 && texts.oneEditApart(a, b) ? 2 : 3;
  }
}

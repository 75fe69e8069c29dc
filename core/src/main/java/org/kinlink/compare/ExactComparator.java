package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Dictionary;

/** Equal or different. */
final class ExactComparator implements FieldComparator {
  @Override
  public String name() {
    return "exact";
  }

  @Override
  public ImmutableList<String> levels() {
    return ImmutableList.of("equal", "different");
  }

  @Override
  public double[] typical() {
    return new double[] {0.95, 0.05};
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    return (a, b) -> 2;
  }
}

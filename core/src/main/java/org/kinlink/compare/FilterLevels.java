package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FieldKind;

/** The levels of agreement of filters of one kind of field. */
final class FilterLevels {
  private static final ImmutableList<String> FINE =
      ImmutableList.of("equal", "nearly equal", "alike", "a part alike", "different");

  private final ImmutableList<String> names;
  private final double[] least;
  private final double[] typical;

  private FilterLevels(ImmutableList<String> names, double[] least, double[] typical) {
    this.names = names;
    this.least = least;
    this.typical = typical;
  }

  ImmutableList<String> names() {
    return names;
  }

  double[] least() {
    return least.clone();
  }

  double[] typical() {
    return typical.clone();
  }

  /** Chooses levels for a kind. */
  static FilterLevels of(FieldKind kind) {
    return switch (kind) {
      case FORENAME, MIDDLE_NAMES, SURNAME ->
          new FilterLevels(
              FINE, new double[] {0.7, 0.5, 0.3}, new double[] {0.82, 0.06, 0.04, 0.03, 0.05});
      case DATE_OF_BIRTH ->
          new FilterLevels(
              FINE, new double[] {0.76, 0.6, 0.42}, new double[] {0.93, 0.03, 0.02, 0.01, 0.01});
      case SEX, CATEGORY ->
          new FilterLevels(
              ImmutableList.of("equal", "different"), new double[0], new double[] {0.98, 0.02});
      default ->
          new FilterLevels(
              ImmutableList.of("equal", "nearly equal", "a part alike", "different"),
              new double[] {0.7, 0.4},
              new double[] {0.82, 0.06, 0.05, 0.07});
    };
  }

  /** The level of a similarity of values that are not equal. */
  int of(double similarity) {
    int level = 0;
    while (level < least.length && similarity < least[level]) {
      level++;
    }
    return level + 2;
  }

  @Override
  public String toString() {
    return "FilterLevels" + names;
  }
}

package org.kinlink.cli.report;

import org.kinlink.score.Step;

/** Short names of the steps; their descriptions stand in a table. */
final class StepName {
  private StepName() {}

  /** Returns a name that fits a box of the diagram. */
  static String of(Step step) {
    return switch (step) {
      case NHS_NUMBER -> "NHS number, confirmed";
      case NAMES_BIRTH_POSTCODE -> "Names, birth, postcode";
      case NAMES_BIRTH -> "Names and birth";
      case NAMES_SWAPPED -> "Names swapped";
      case BIRTH_SWAPPED -> "Day and month swapped";
      case PROBABILISTIC -> "Learnt model";
      case NHS_NUMBER_KIN -> "NHS number, one child";
    };
  }
}

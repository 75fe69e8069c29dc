package org.kinlink.population;

import java.util.Locale;

/**
 * Issues NHS numbers of the range 999, which the NHS never gives to anybody, in scattered order.
 */
final class NhsNumbers {
  static final int STEMS = 1_000_000;

  // Any odd step that is no multiple of five visits all million stems once.
  private static final int STEP = 618_033;

  private int stem;
  private int visited;

  NhsNumbers(Dice dice) {
    this.stem = dice.below(STEMS);
  }

  String issue() {
    while (visited < STEMS) {
      visited++;
      stem = (stem + STEP) % STEMS;
      String nine = String.format(Locale.ROOT, "999%06d", stem);
      int check = CheckCharacters.nhsNumber(nine);
      if (check >= 0 && !allDigitsAlike(nine)) {
        return nine + check;
      }
    }
    throw new IllegalStateException("the range 999 is used up");
  }

  private static boolean allDigitsAlike(String digits) {
    return digits.chars().distinct().count() == 1;
  }
}

package org.kinlink.standardise;

import java.util.List;

/** A year of birth, or an age in whole years, as a plain number. */
final class YearStandardiser implements Standardiser {
  private static final int OLDEST = 120;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;

  @Override
  public Standardised apply(List<String> cells) {
    String text = Text.withoutZeroFraction(Text.join(cells));
    if (Text.isMissing(text)) {
      return Standardised.MISSING;
    }
    if (text.length() > 4 || !Text.isDigits(text)) {
      return Standardised.refused("neither a year nor an age");
    }
    int number = Integer.parseInt(text);
    return number <= OLDEST || (number >= FIRST_YEAR && number <= LAST_YEAR)
        ? Standardised.of(Integer.toString(number))
        : Standardised.refused("neither a year nor an age");
  }
}

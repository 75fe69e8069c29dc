package org.kinlink.standardise;

import java.util.List;
import java.util.Locale;

/** Categories and other plain words: blanks collapsed, cased as the kind wants it. */
final class PlainStandardiser implements Standardiser {
  /** What becomes of capitals. */
  enum Case {
    /** All lower case, for what is compared. */
    LOWER,
    /** Short codes in capitals, longer texts as they are, for what is reported. */
    CODES_UPPER
  }

  private static final int LONGEST_CODE = 4;

  private final Case letters;

  PlainStandardiser(Case letters) {
    this.letters = letters;
  }

  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    String text = Text.collapsed(raw);
    if (letters == Case.LOWER) {
      return Standardised.of(text.toLowerCase(Locale.ROOT));
    }
    return Standardised.of(text.length() <= LONGEST_CODE ? text.toUpperCase(Locale.ROOT) : text);
  }
}

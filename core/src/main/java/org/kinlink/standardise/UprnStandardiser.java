package org.kinlink.standardise;

import java.util.List;

/** Unique property reference numbers: up to twelve digits, without leading zeros. */
final class UprnStandardiser implements Standardiser {
  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.withoutZeroFraction(Text.join(cells));
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    if (!Text.isDigits(raw)) {
      return Standardised.refused("a UPRN that is not digits only");
    }
    int start = 0;
    while (start < raw.length() && raw.charAt(start) == '0') {
      start++;
    }
    if (raw.length() - start > 12) {
      return Standardised.refused("a UPRN of more than twelve digits");
    }
    return start == raw.length() || (raw.length() - start > 3 && Text.isRepeated(raw))
        ? Standardised.MISSING
        : Standardised.of(raw.substring(start));
  }
}

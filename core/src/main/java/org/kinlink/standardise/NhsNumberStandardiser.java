package org.kinlink.standardise;

import java.util.List;
import org.kinlink.identifier.NhsNumber;

/** NHS numbers: ten digits with a right check digit, or the reason why not. */
final class NhsNumberStandardiser implements Standardiser {
  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    NhsNumber.Check check = NhsNumber.check(raw);
    if (check.number() != null) {
      return Standardised.of(check.number().digits());
    }
    return check.outcome() == NhsNumber.Outcome.EMPTY
        ? Standardised.MISSING
        : Standardised.refused(check.outcome().reason());
  }
}

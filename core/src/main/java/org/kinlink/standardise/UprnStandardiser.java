package org.kinlink.standardise;

import java.util.List;
import org.kinlink.identifier.Uprn;

/** Unique property reference numbers: up to twelve digits, without leading zeros. */
final class UprnStandardiser implements Standardiser {
  @Override
  public Standardised apply(List<String> cells) {
    String raw = Text.join(cells);
    if (Text.isMissing(raw)) {
      return Standardised.MISSING;
    }
    Uprn.Check check = Uprn.check(raw);
    return switch (check.outcome()) {
      case EMPTY, NONE_GIVEN -> Standardised.MISSING;
      default ->
          check.number() == null
              ? Standardised.refused(check.outcome().reason())
              : Standardised.of(check.number().text());
    };
  }
}

package org.kinlink.check;

import java.util.List;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** Tells "unknown", "n/a" and the like, which are no values. */
final class Missing {
  private static final Standardiser CODES =
      Standardisers.forField(FieldKind.NHS_NUMBER, DateReading.DAY_FIRST);

  private Missing() {}

  static boolean is(CharSequence text) {
    Standardised code = CODES.apply(List.of(text.toString()));
    return code.value() == null && code.problem() == null;
  }
}

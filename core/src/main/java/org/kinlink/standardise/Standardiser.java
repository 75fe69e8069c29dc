package org.kinlink.standardise;

import java.util.List;

/** Brings the raw cells of one field to its standard form. Implementations are immutable. */
@FunctionalInterface
public interface Standardiser {
  /**
   * Standardises one value.
   *
   * @param cells the raw cells of the columns that make the field, in the order of the mapping; as
   *     a rule one
   * @return the standardised value, missing, or a refusal with its reason
   */
  Standardised apply(List<String> cells);
}

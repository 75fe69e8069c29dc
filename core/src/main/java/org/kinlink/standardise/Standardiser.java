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

  /**
   * Says whether a cell certainly is its own standardised value, without a text being made of it.
   *
   * @param data holds the cell in UTF-8
   * @param from where it begins
   * @param to where it ends
   * @return true only where {@link #apply} gives the value that the cell is; false leaves it open
   */
  default boolean isStandard(byte[] data, int from, int to) {
    return false;
  }
}

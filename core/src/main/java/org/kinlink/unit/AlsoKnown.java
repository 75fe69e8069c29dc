package org.kinlink.unit;

import com.google.common.collect.ImmutableMap;
import org.kinlink.record.FieldKind;

/**
 * Under which other values people are encoded besides their present ones, so that somebody who
 * changed a name or moved is found by those who know the former one. Immutable.
 *
 * @param former names of fields that hold former values, by which they are former values of: a
 *     forename or a surname
 * @param addresses whether the other addresses that residences state are encoded too
 */
public record AlsoKnown(ImmutableMap<String, FieldKind> former, boolean addresses) {
  /** By present values alone. */
  public static final AlsoKnown NONE = new AlsoKnown(ImmutableMap.of(), false);

  /**
   * Checks.
   *
   * @param former names of fields that hold former values
   * @param addresses whether other addresses are encoded too
   * @throws IllegalArgumentException if a field is said to be a former value of something else
   */
  public AlsoKnown {
    for (FieldKind kind : former.values()) {
      if (kind != FieldKind.FORENAME && kind != FieldKind.SURNAME) {
        throw new IllegalArgumentException("former: is of a forename or a surname");
      }
    }
  }

  /**
   * Whether anybody may have other values.
   *
   * @return false if only present values count
   */
  public boolean any() {
    return addresses || !former.isEmpty();
  }
}

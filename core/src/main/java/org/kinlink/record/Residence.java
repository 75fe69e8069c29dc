package org.kinlink.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at an address over an interval, as one source states it. Its text form hides the
 * address.
 *
 * @param person whose residence it is
 * @param address where
 * @param role as what
 * @param from first day, or null when the source gives none
 * @param to last day, or null when the source gives none or it goes on
 */
public record Residence(
    RecordRef person,
    Address address,
    ResidenceRole role,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  @Override
  public String toString() {
    return "Residence[" + role + "]";
  }
}

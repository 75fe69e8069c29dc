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
 * @param origin where it is stated, or null when that is not known
 */
public record Residence(
    RecordRef person,
    Address address,
    ResidenceRole role,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Origin origin) {

  /**
   * Makes one of which it is not known where it stands.
   *
   * @param person whose residence it is
   * @param address where
   * @param role as what
   * @param from first day, or null when the source gives none
   * @param to last day, or null when the source gives none or it goes on
   */
  public Residence(
      RecordRef person,
      Address address,
      ResidenceRole role,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(person, address, role, from, to, null);
  }

  /**
   * Returns the same residence stated at some place.
   *
   * @param where where it is stated
   * @return the residence with its origin
   */
  public Residence at(Origin where) {
    return new Residence(person, address, role, from, to, where);
  }

  @Override
  public String toString() {
    return "Residence[" + role + "]";
  }
}

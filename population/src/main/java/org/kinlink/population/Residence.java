package org.kinlink.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person at an address over a time.
 *
 * @param entity who lives there
 * @param address where
 * @param role in what way
 * @param from the first day
 * @param to the day of leaving, null while it lasts
 */
public record Residence(
    String entity, Address address, ResidenceRole role, LocalDate from, @Nullable LocalDate to) {

  boolean isOpen() {
    return to == null;
  }

  @Override
  public String toString() {
    return "Residence[" + entity + "]";
  }
}

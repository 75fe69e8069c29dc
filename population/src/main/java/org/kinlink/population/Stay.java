package org.kinlink.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A residence in the making. */
final class Stay {
  final Address address;
  final ResidenceRole role;
  final LocalDate from;
  @Nullable LocalDate to;

  Stay(Address address, ResidenceRole role, LocalDate from) {
    this.address = address;
    this.role = role;
    this.from = from;
  }
}

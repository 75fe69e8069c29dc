package org.kinlink.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ResidenceRole;

/** A person at premises over an interval, merged over the sources. */
record Stay(int person, ResidenceRole role, Stated stated) {

  @Nullable LocalDate from() {
    return stated.from();
  }

  @Nullable LocalDate to() {
    return stated.to();
  }

  /** The first day for sweeping; an unknown one lies before all others. */
  long start() {
    LocalDate from = stated.from();
    return from == null ? Long.MIN_VALUE : from.toEpochDay();
  }

  /** The last day for sweeping; an unknown one lies after all others. */
  long end() {
    LocalDate to = stated.to();
    return to == null ? Long.MAX_VALUE : to.toEpochDay();
  }
}

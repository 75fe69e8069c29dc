package org.kinlink.household;

import java.time.LocalDate;
import java.util.Comparator;
import org.kinlink.record.ResidenceRole;

/**
 * A stay and the number of its household, from 1 in the order of the households; 0 where it is in
 * none.
 */
record Placed(Stay stay, int home) {
  /** By person; the stays of one by household, those in none last, and then by time. */
  static final Comparator<Placed> ORDER =
      Comparator.comparingInt(Placed::person)
          .thenComparingInt(p -> p.home - 1 & Integer.MAX_VALUE)
          .thenComparing(
              p -> p.stay.from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              p -> p.stay.to(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(p -> p.stay.role())
          .thenComparing(p -> p.stay.stated().sourceNames());

  int person() {
    return stay.person();
  }

  /** Whether it may be somebody's main home now. */
  boolean openMain() {
    return home != 0 && stay.role() == ResidenceRole.MAIN && stay.to() == null;
  }
}

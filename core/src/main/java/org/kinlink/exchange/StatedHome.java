package org.kinlink.exchange;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ResidenceRole;

/**
 * A place that may feed the fields of a person's address. The least of a person's is the one: what
 * stands beside the person, then the main home before others, one that goes on before one that
 * ended, one that began later, the lesser order, and at last the alphabet.
 */
final class StatedHome {
  static final Comparator<StatedHome> ORDER =
      Comparator.comparing((StatedHome home) -> !home.beside)
          .thenComparing(home -> home.role)
          .thenComparing(home -> home.when.to(), Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(home -> home.when.from(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(home -> home.order)
          .thenComparing(home -> Arrays.toString(home.values));

  private final boolean beside;
  private final ResidenceRole role;
  private final Interval when;
  private final int order;
  private final @Nullable String[] values;

  /** Takes standardised values in the order of the schema. */
  StatedHome(
      boolean beside, ResidenceRole role, Interval when, int order, @Nullable String[] values) {
    this.beside = beside;
    this.role = role;
    this.when = when;
    this.order = order;
    this.values = values;
  }

  /** Gives the parts of the address that are there. */
  void give(@Nullable String[] target) {
    for (int f = 0; f < values.length; f++) {
      if (values[f] != null) {
        target[f] = values[f];
      }
    }
  }

  @Override
  public String toString() {
    return "StatedHome[hidden]";
  }
}

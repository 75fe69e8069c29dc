package org.kinlink.population;

import java.util.Locale;

/** In what way a person lives at an address. */
public enum ResidenceRole {
  /** The main home. */
  MAIN,
  /** The second home of a child whose parents live apart. */
  SHARED_CARE,
  /** Placed with carers by the local authority. */
  PLACEMENT,
  /** A place that is no household. */
  INSTITUTION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.kinlink.record;

import java.util.Locale;

/** As what somebody lives at an address. */
public enum ResidenceRole {
  /** The main home. */
  MAIN,
  /** One of several homes, as of a child whose separated parents share care. */
  SHARED_CARE,
  /** Placed there by a local authority. */
  PLACEMENT,
  /** An institution: hospital, prison, boarding school, hostel, refuge. Never a household. */
  INSTITUTION;

  /**
   * Returns the word used in files.
   *
   * @return the lower-case name
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.kinlink.resolve;

import java.util.Locale;

/** What was decided about a pair that a step proposed. */
public enum Decision {
  /** One person. */
  LINK,
  /** For a person to decide. */
  REVIEW,
  /** Forbidden by a contradiction that somebody should look into. */
  CONFLICT;

  private final String key = name().toLowerCase(Locale.ROOT);

  /**
   * Returns the word used in outputs.
   *
   * @return the lower-case name
   */
  public String key() {
    return key;
  }
}

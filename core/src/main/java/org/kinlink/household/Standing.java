package org.kinlink.household;

import java.util.Locale;

/** What becomes of a stated residence beside the others of the same person. */
public enum Standing {
  /** The person lives there now. */
  CURRENT,
  /** The stay has ended. */
  PAST,
  /** Stated as current, but sources disagree where the person lives, and another is believed. */
  OUTVOTED;

  /**
   * Returns the word used in outputs.
   *
   * @return the lower-case name
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

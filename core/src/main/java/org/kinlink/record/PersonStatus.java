package org.kinlink.record;

import java.util.Locale;

/** What became of a record. */
public enum PersonStatus {
  /** One person with at least one other record. */
  LINKED,
  /** Not linked, but a pair of it waits for review. */
  REVIEW,
  /** Not linked, and a pair of it is in conflict. */
  CONFLICT,
  /** Not linked to any other record. */
  SINGLE;

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

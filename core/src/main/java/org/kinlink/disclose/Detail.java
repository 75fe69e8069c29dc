package org.kinlink.disclose;

import java.util.Locale;

/** What may be told of a fact beside that it exists. */
public enum Detail {
  /** Its first day. */
  SINCE,
  /** The sources that state it. */
  AGENCY;

  /**
   * Returns the word used in files.
   *
   * @return the lower-case name
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.kinlink.family;

import java.util.Locale;

/** Whether a relative now shares a household with a child. */
public enum LivesWithChild {
  /** They share a household. */
  YES,
  /** All homes of both are known, and none is shared. */
  NO,
  /** Not known, or not told because it would reveal where somebody lives. */
  NOT_TOLD;

  /**
   * Returns the word used in outputs.
   *
   * @return the lower-case name, such as {@code not_told}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

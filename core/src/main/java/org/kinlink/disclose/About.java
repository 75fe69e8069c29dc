package org.kinlink.disclose;

import java.util.Locale;

/** Whom a fact is about, seen from a child. */
public enum About {
  /** The child. */
  CHILD,
  /** A birth, adoptive or step-parent of the child, or a parent of unstated kind. */
  PARENT,
  /** Anybody in the family record of the child, the child included, but no foster carer. */
  FAMILY;

  /**
   * Returns the word used in files.
   *
   * @return the lower-case name
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

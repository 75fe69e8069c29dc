package org.kinlink.family;

import java.util.Locale;

/** How a relationship is known: a source states it, or a rule infers it from what they state. */
public enum Basis {
  /** A source says so. */
  STATED,
  /** Siblings, since they share a parent. */
  SHARED_PARENT,
  /** Parents together, since both are parents of one child. */
  SHARED_CHILD,
  /** A grandparent, being a parent of a parent. */
  PARENT_OF_PARENT,
  /** A step-parent, being a partner of a parent and no parent. */
  PARTNER_OF_PARENT;

  /**
   * Returns the word of the column {@code basis}.
   *
   * @return {@code stated} or {@code inferred}
   */
  public String key() {
    return this == STATED ? "stated" : "inferred";
  }

  /**
   * Returns the word of the column {@code rule}.
   *
   * @return the lower-case name of the rule, or an empty text where a source says so
   */
  public String rule() {
    return this == STATED ? "" : name().toLowerCase(Locale.ROOT);
  }
}

package org.kinlink.record;

import java.util.Locale;

/** What the related person is to the person: "she is the BIRTH_PARENT of this child". */
public enum RelationType {
  /** A parent, of a kind that the source does not state. */
  PARENT,
  /** A birth parent. */
  BIRTH_PARENT,
  /** A parent by adoption. */
  ADOPTIVE_PARENT,
  /** A step-parent. */
  STEP_PARENT,
  /** A foster carer. */
  FOSTER_PARENT,
  /** A legal guardian, such as a special guardian. */
  GUARDIAN,
  /** A relative or friend who brings the child up. */
  KINSHIP_CARER,
  /** A spouse or partner. */
  PARTNER,
  /** The other parent of a child of theirs, whether or not they are or were partners. */
  CO_PARENT,
  /** A sibling, of a kind that the source does not state. */
  SIBLING,
  /** A sibling who shares both birth parents. */
  FULL_SIBLING,
  /** A sibling who shares one birth parent. */
  HALF_SIBLING,
  /** A child of a step-parent. */
  STEP_SIBLING,
  /** A grandparent. */
  GRANDPARENT,
  /** Another relative. */
  OTHER_RELATIVE,
  /** A local authority in the place of a parent. */
  CORPORATE_PARENT;

  /**
   * Returns the word used in files.
   *
   * @return the lower-case name, such as {@code birth_parent}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether the relation reads the same in both directions.
   *
   * @return true for partners, parents together and siblings
   */
  public boolean symmetric() {
    return switch (this) {
      case PARTNER, CO_PARENT, SIBLING, FULL_SIBLING, HALF_SIBLING, STEP_SIBLING -> true;
      default -> false;
    };
  }
}

package org.kinlink.population;

import java.util.Locale;

/** What one person is to another. */
public enum Relation {
  /** Mother or father by birth. */
  BIRTH_PARENT,
  /** Parent by adoption. */
  ADOPTIVE_PARENT,
  /** Partner of a parent. */
  STEP_PARENT,
  /** Foster carer. */
  FOSTER_PARENT,
  /** Relative who brings the child up. */
  KINSHIP_CARER,
  /** Partner. */
  PARTNER,
  /** Sibling with the same two parents. */
  FULL_SIBLING,
  /** Sibling with one parent in common. */
  HALF_SIBLING,
  /** Child of a step-parent. */
  STEP_SIBLING,
  /** Parent of a parent. */
  GRANDPARENT,
  /** Aunt or uncle. */
  OTHER_RELATIVE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

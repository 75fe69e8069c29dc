package org.kinlink.evaluate;

import java.util.Locale;

/**
 * What is measured of families, each so many out of so many. A person of the run stands for the
 * true person who most of its records are about. Something is found where it is shown between the
 * two persons of the run who hold most records of the two people.
 */
public enum FamilyMeasure {
  /** Shown parents of children that truly are their parents, of the kind shown. */
  PARENTS_RIGHT(false),
  /** True parents whom an extract states that are shown. */
  PARENTS_FOUND(false),
  /** Shown siblings that truly are siblings, of the kind shown. */
  SIBLINGS_RIGHT(false),
  /** True siblings that follow from the extracts that are shown, with their kind where it does. */
  SIBLINGS_FOUND(false),
  /** Children of parents who live apart, both homes recorded, of whom both are shown. */
  BOTH_HOMES_SHOWN(false),
  /** Persons shown in several homes now who truly have several. */
  SEVERAL_HOMES_RIGHT(false),
  /** Pairs of twins with a record of each in one person. */
  TWINS_MERGED(true),
  /** Children shown with a parent or carer who is truly nobody to them. */
  WRONG_ADULT(true),
  /** Pairs that must never be joined, and are. */
  FORBIDDEN_JOINS(true),
  /** Adopted children of whom somebody of the birth side is shown. */
  BIRTH_SIDE_SHOWN(true),
  /** Sealed records joined to another. */
  SEALED_JOINED(true);

  private final boolean error;

  FamilyMeasure(boolean error) {
    this.error = error;
  }

  /**
   * Returns whether it counts what should not be.
   *
   * @return true when none would be best
   */
  public boolean error() {
    return error;
  }

  /**
   * Returns the word used in outputs.
   *
   * @return the lower-case name, such as {@code twins_merged}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

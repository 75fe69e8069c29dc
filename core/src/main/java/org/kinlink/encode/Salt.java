package org.kinlink.encode;

/** What the bits of a record depend on besides the key and its values. */
public enum Salt {
  /** Nothing: equal values have equal bits in all records. */
  NONE,
  /**
   * The year of birth: a name has other bits in every year, so that its frequency is seen within a
   * year only. Two records of one person with different years of birth have nothing in common.
   */
  YEAR_OF_BIRTH
}

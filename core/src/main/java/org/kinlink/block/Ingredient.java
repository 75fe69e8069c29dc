package org.kinlink.block;

import java.util.List;

/**
 * What a rule asks to be equal: a field, or something made from one.
 *
 * @param name what it is, for reports
 * @param field the place in the schema of the field, or {@link #SEVERAL}
 * @param whole whether it is the field as it stands
 * @param always whether it is made of a field and there is one of every value of it
 */
record Ingredient(String name, int field, boolean whole, boolean always) {
  /** Stands for what is not made of one field. */
  static final int SEVERAL = -1;

  /** Whether records that have some others equal have this one equal too, and not missing. */
  boolean follows(List<Ingredient> equal) {
    for (Ingredient other : equal) {
      if (other.equals(this) || (always && other.whole && other.field == field)) {
        return true;
      }
    }
    return false;
  }
}

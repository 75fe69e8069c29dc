package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Which children a release is about. All of it must hold.
 *
 * @param fromAge youngest age in completed years
 * @param toAge oldest age in completed years
 * @param knownTo sources of which one at least has a record of the child; none for any
 * @param notFoundIn sources none of which has a record of the child, nor one that may be of it
 * @param parentsNotKnownTo sources none of which has a record of a parent; a child without a known
 *     parent does not count
 * @param with what must be true of the child
 */
public record ChildFilter(
    int fromAge,
    int toAge,
    ImmutableSet<String> knownTo,
    ImmutableSet<String> notFoundIn,
    ImmutableSet<String> parentsNotKnownTo,
    ImmutableList<Condition> with) {
  /**
   * Checks the ages.
   *
   * @param fromAge youngest age in completed years
   * @param toAge oldest age in completed years
   * @param knownTo sources of which one at least has a record of the child; none for any
   * @param notFoundIn sources none of which has a record of the child, nor one that may be of it
   * @param parentsNotKnownTo sources none of which has a record of a parent
   * @param with what must be true of the child
   * @throws IllegalArgumentException if the ages are not 0 to 25 and in order
   */
  public ChildFilter {
    if (fromAge < 0 || toAge > 25 || fromAge > toAge) {
      throw new IllegalArgumentException("age: must be two ages from 0 to 25, the younger first");
    }
  }
}

package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.kinlink.record.People;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/**
 * Which records are stated to be parents of which. Immutable, safe to share between threads.
 *
 * @param children rows of the children by row of the parent
 */
public record ParentRows(ImmutableListMultimap<Integer, Integer> children) {
  /** Nobody is stated to be a parent. */
  public static final ParentRows NONE = new ParentRows(ImmutableListMultimap.of());

  private static final ImmutableSet<RelationType> PARENTS =
      Sets.immutableEnumSet(
          RelationType.PARENT, RelationType.BIRTH_PARENT, RelationType.ADOPTIVE_PARENT);

  /**
   * Finds the rows of stated parents and their children.
   *
   * @param people the people
   * @param relationships the stated relationships; those of records that are not among the people
   *     are passed over
   * @return the rows
   */
  public static ParentRows of(People people, ImmutableList<Relationship> relationships) {
    if (relationships.isEmpty()) {
      return NONE;
    }
    ImmutableListMultimap.Builder<Integer, Integer> children = ImmutableListMultimap.builder();
    for (Relationship relationship : relationships) {
      if (PARENTS.contains(relationship.type())) {
        int child = people.row(relationship.person());
        int parent = people.row(relationship.related());
        if (child >= 0 && parent >= 0) {
          children.put(parent, child);
        }
      }
    }
    return new ParentRows(children.build());
  }
}

package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.kinlink.record.People;
import org.kinlink.record.Relationship;
import org.kinlink.resolve.Constraints;
import org.kinlink.resolve.ParentRows;

/**
 * The pairs of rows that a source states to be relatives, siblings by one parent among them, and so
 * not to be one person.
 */
final class Relatives {
  private Relatives() {}

  static ImmutableSet<Long> of(
      People people, ImmutableList<Relationship> relationships, ParentRows parents) {
    if (relationships.isEmpty()) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<Long> pairs = ImmutableSet.builder();
    for (Relationship relationship : relationships) {
      int a = people.row(relationship.person());
      int b = people.row(relationship.related());
      if (a >= 0 && b >= 0) {
        pairs.add(Constraints.pair(a, b));
      }
    }
    StatedSiblings.addTo(pairs, people, parents);
    return pairs.build();
  }
}

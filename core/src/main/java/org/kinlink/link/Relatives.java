package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
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
    Map<RecordRef, Integer> rows = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      rows.put(new RecordRef(people.sources().get(people.source(row)), people.recordId(row)), row);
    }
    ImmutableSet.Builder<Long> pairs = ImmutableSet.builder();
    for (Relationship relationship : relationships) {
      Integer a = rows.get(relationship.person());
      Integer b = rows.get(relationship.related());
      if (a != null && b != null) {
        pairs.add(Constraints.pair(a, b));
      }
    }
    StatedSiblings.addTo(pairs, people, parents);
    return pairs.build();
  }
}

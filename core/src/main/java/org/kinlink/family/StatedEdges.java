package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.kinlink.household.PersonLookup;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/**
 * The stated relationships between persons: sources merged, an unstated kind of parent or sibling
 * merged into the stated kind, relations that read alike in both directions given in both.
 */
final class StatedEdges {
  private final Map<Long, Map<RelationType, List<Stated>>> statements = new HashMap<>();
  private final TreeSet<Integer> relatedToSelf = new TreeSet<>();

  StatedEdges(PersonLookup lookup, ImmutableList<Relationship> relationships) {
    for (Relationship relationship : relationships) {
      OptionalInt person = lookup.person(relationship.person());
      OptionalInt related = lookup.person(relationship.related());
      if (person.isPresent() && related.isPresent()) {
        add(person.getAsInt(), related.getAsInt(), relationship);
      }
    }
    for (Map<RelationType, List<Stated>> ofPair : statements.values()) {
      moveToKind(ofPair, RelationType.PARENT, Kinds.KINDS_OF_PARENT);
      moveToKind(ofPair, RelationType.SIBLING, Kinds.KINDS_OF_SIBLING);
    }
  }

  private void add(int person, int related, Relationship relationship) {
    if (person == related) {
      relatedToSelf.add(person);
      return;
    }
    RelationType type = relationship.type();
    boolean turn = type.symmetric() && person > related;
    statements
        .computeIfAbsent(
            turn ? key(related, person) : key(person, related),
            k -> new EnumMap<>(RelationType.class))
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(
            new Stated(
                relationship.from(),
                relationship.to(),
                0,
                ImmutableSortedSet.of(relationship.person().source())));
  }

  private static long key(int person, int related) {
    return (long) person << 32 | related;
  }

  private static void moveToKind(
      Map<RelationType, List<Stated>> ofPair, RelationType unstated, List<RelationType> kinds) {
    List<Stated> vague = ofPair.get(unstated);
    if (vague == null) {
      return;
    }
    for (RelationType kind : kinds) {
      List<Stated> exact = ofPair.get(kind);
      if (exact != null) {
        exact.addAll(vague);
        ofPair.remove(unstated);
        return;
      }
    }
  }

  /** The persons of whom a relationship with themselves is stated, ascending. */
  ImmutableList<Integer> relatedToSelf() {
    return ImmutableList.copyOf(relatedToSelf);
  }

  ImmutableList<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    statements.forEach(
        (key, ofPair) ->
            ofPair.forEach(
                (type, stated) -> {
                  int person = (int) (key >> 32);
                  int related = key.intValue();
                  for (Stated merged : Stated.merge(stated)) {
                    edges.add(new Edge(person, related, type, merged, false));
                    if (type.symmetric()) {
                      edges.add(new Edge(related, person, type, merged, false));
                    }
                  }
                }));
    return ImmutableList.sortedCopyOf(Edge.ORDER, edges);
  }
}

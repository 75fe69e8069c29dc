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
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/**
 * The stated relationships between persons: sources merged, an unstated kind of parent or sibling
 * merged into the stated kind, relations that read alike in both directions given in both.
 */
final class StatedEdges {
  private final Map<Long, Map<RelationType, List<Stated>>> statements = new HashMap<>();
  private final TreeSet<Integer> relatedToSelf = new TreeSet<>();
  private final Map<Long, Map<String, Double>> confidence = new HashMap<>();
  private final Map<Long, Relationship> shownBy = new HashMap<>();
  private final Map<Integer, RecordRef> recordOf = new HashMap<>();
  private final PersonLookup lookup;
  private final Certainty certainty;
  private final SourceReliability reliability;

  StatedEdges(PersonLookup lookup, ImmutableList<Relationship> relationships, Certainty certainty) {
    this.lookup = lookup;
    this.certainty = certainty;
    this.reliability = new SourceReliability(lookup, relationships);
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
    shownBy.putIfAbsent(key(person, related), relationship);
    recordOf.putIfAbsent(person, relationship.person());
    recordOf.putIfAbsent(related, relationship.related());
    if (person == related) {
      relatedToSelf.add(person);
      return;
    }
    RelationType type = relationship.type();
    boolean turn = type.symmetric() && person > related;
    String source = relationship.person().source();
    confidence
        .computeIfAbsent(turn ? key(related, person) : key(person, related), k -> new HashMap<>(2))
        .merge(
            source,
            certainty.of(lookup.row(relationship.person()))
                * certainty.of(lookup.row(relationship.related()))
                * reliability.of(source),
            Math::max);
    statements
        .computeIfAbsent(
            turn ? key(related, person) : key(person, related),
            k -> new EnumMap<>(RelationType.class))
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(new Stated(relationship.from(), relationship.to(), 0, ImmutableSortedSet.of(source)));
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

  /** Names the records of the first statement behind a contradiction, or of the two persons. */
  Contradiction withRecords(Contradiction contradiction) {
    int person = contradiction.person();
    int related = contradiction.related();
    Relationship stated = shownBy.get(key(person, related));
    if (stated != null) {
      return contradiction.shownBy(stated.person(), stated.related());
    }
    Relationship turned = shownBy.get(key(related, person));
    return turned != null
        ? contradiction.shownBy(turned.related(), turned.person())
        : contradiction.shownBy(recordOf.get(person), recordOf.get(related));
  }

  /** One minus the chance that all sources are wrong or all records somebody else's. */
  private double confidence(long key, Iterable<String> sources) {
    Map<String, Double> bySource = confidence.getOrDefault(key, Map.of());
    double doubt = 1;
    for (String source : sources) {
      doubt *= 1 - bySource.getOrDefault(source, 0.0);
    }
    return 1 - doubt;
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
                    double sure = confidence(key, merged.sources());
                    edges.add(new Edge(person, related, type, merged, Basis.STATED, sure));
                    if (type.symmetric()) {
                      edges.add(new Edge(related, person, type, merged, Basis.STATED, sure));
                    }
                  }
                }));
    return ImmutableList.sortedCopyOf(Edge.ORDER, edges);
  }
}

package org.kinlink.family;

import java.util.Comparator;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;

/**
 * One relationship between two persons, merged over the sources: {@code related} is the {@code
 * type} of {@code person}.
 */
record Edge(
    int person, int related, RelationType type, Stated stated, Basis basis, double confidence) {
  static final Comparator<Edge> ORDER =
      Comparator.comparingInt(Edge::person)
          .thenComparing(Edge::type)
          .thenComparingInt(Edge::related)
          .thenComparing(Edge::stated, Stated.ORDER);

  PersonRelationship shown() {
    return new PersonRelationship(
        person, related, type, stated.from(), stated.to(), basis, stated.sourceNames(), confidence);
  }
}

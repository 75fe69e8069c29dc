package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
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

  /** The edges in {@link #ORDER}. */
  static ImmutableList<Edge> sorted(Collection<Edge> edges) {
    Edge[] sorted = edges.toArray(new Edge[0]);
    Arrays.parallelSort(sorted, ORDER);
    return ImmutableList.copyOf(sorted);
  }

  PersonRelationship shown() {
    return new PersonRelationship(
        person, related, type, stated.from(), stated.to(), basis, stated.sourceNames(), confidence);
  }
}

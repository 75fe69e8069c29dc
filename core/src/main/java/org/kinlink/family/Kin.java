package org.kinlink.family;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.kinlink.record.RelationType;

/** Edges by person and by relative. */
final class Kin {
  private final ImmutableListMultimap<Integer, Edge> byPerson;
  private final ImmutableListMultimap<Integer, Edge> byRelated;

  Kin(Collection<Edge> edges) {
    ImmutableListMultimap.Builder<Integer, Edge> of =
        ImmutableListMultimap.<Integer, Edge>builder()
            .orderKeysBy(Comparator.naturalOrder())
            .orderValuesBy(Edge.ORDER);
    ImmutableListMultimap.Builder<Integer, Edge> to =
        ImmutableListMultimap.<Integer, Edge>builder()
            .orderKeysBy(Comparator.naturalOrder())
            .orderValuesBy(Edge.ORDER);
    for (Edge edge : edges) {
      of.put(edge.person(), edge);
      to.put(edge.related(), edge);
    }
    this.byPerson = of.build();
    this.byRelated = to.build();
  }

  Collection<Edge> of(int person) {
    return byPerson.get(person);
  }

  Collection<Edge> to(int related) {
    return byRelated.get(related);
  }

  /** Everybody who has an edge of their own, ascending. */
  ImmutableSet<Integer> persons() {
    return byPerson.keySet();
  }

  /** The relatives of a person of some types, ascending. */
  ImmutableSortedSet<Integer> related(int person, Set<RelationType> types) {
    ImmutableSortedSet.Builder<Integer> related = ImmutableSortedSet.naturalOrder();
    for (Edge edge : byPerson.get(person)) {
      if (types.contains(edge.type())) {
        related.add(edge.related());
      }
    }
    return related.build();
  }

  /** The people to whom a person is of some types, ascending. */
  ImmutableSortedSet<Integer> children(int parent, Set<RelationType> types) {
    ImmutableSortedSet.Builder<Integer> children = ImmutableSortedSet.naturalOrder();
    for (Edge edge : byRelated.get(parent)) {
      if (types.contains(edge.type())) {
        children.add(edge.person());
      }
    }
    return children.build();
  }

  /**
   * The exact set of birth and adoptive parents; parents of unstated kind where no other is known.
   */
  ImmutableSortedSet<Integer> parents(int person) {
    ImmutableSortedSet<Integer> legal = related(person, Kinds.LEGAL_PARENTS);
    return legal.isEmpty() ? related(person, Kinds.PARENTS) : legal;
  }
}

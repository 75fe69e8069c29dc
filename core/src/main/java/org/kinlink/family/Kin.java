package org.kinlink.family;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.kinlink.record.RelationType;

/** Edges by person and by relative. Persons are small numbers, so that both are found by place. */
final class Kin {
  private final List<Edge> byPerson;
  private final int[] firstOfPerson;
  private final List<Edge> byRelated;
  private final int[] firstOfRelated;

  /** Indexes edges that stand in {@link Edge#ORDER}. */
  Kin(List<Edge> edges) {
    int persons = 0;
    for (Edge edge : edges) {
      persons = Math.max(persons, Math.max(edge.person(), edge.related()) + 1);
    }
    this.firstOfPerson = firsts(edges, Edge::person, persons);
    this.byPerson = placed(edges, Edge::person, firstOfPerson);
    this.firstOfRelated = firsts(edges, Edge::related, persons);
    this.byRelated = placed(edges, Edge::related, firstOfRelated);
  }

  private static int[] firsts(List<Edge> edges, ToIntFunction<Edge> key, int persons) {
    int[] firsts = new int[persons + 1];
    for (Edge edge : edges) {
      firsts[key.applyAsInt(edge) + 1]++;
    }
    Arrays.parallelPrefix(firsts, Integer::sum);
    return firsts;
  }

  private static List<Edge> placed(List<Edge> edges, ToIntFunction<Edge> key, int[] firsts) {
    int[] next = firsts.clone();
    Edge[] placed = new Edge[edges.size()];
    for (Edge edge : edges) {
      placed[next[key.applyAsInt(edge)]++] = edge;
    }
    return Arrays.asList(placed);
  }

  private static List<Edge> part(List<Edge> edges, int[] firsts, int person) {
    return person + 1 < firsts.length
        ? edges.subList(firsts[person], firsts[person + 1])
        : Collections.emptyList();
  }

  /** One more than the largest number of a person who has an edge. */
  int size() {
    return firstOfPerson.length - 1;
  }

  List<Edge> of(int person) {
    return part(byPerson, firstOfPerson, person);
  }

  List<Edge> to(int related) {
    return part(byRelated, firstOfRelated, related);
  }

  /** Everybody who has an edge of their own, ascending. */
  List<Integer> persons() {
    List<Integer> persons = new ArrayList<>();
    for (int p = 0; p + 1 < firstOfPerson.length; p++) {
      if (firstOfPerson[p + 1] > firstOfPerson[p]) {
        persons.add(p);
      }
    }
    return persons;
  }

  /** The relatives of a person of some types, ascending. */
  ImmutableSortedSet<Integer> related(int person, Set<RelationType> types) {
    return numbers(of(person), Edge::related, types);
  }

  /** The people to whom a person is of some types, ascending. */
  ImmutableSortedSet<Integer> children(int parent, Set<RelationType> types) {
    return numbers(to(parent), Edge::person, types);
  }

  private static ImmutableSortedSet<Integer> numbers(
      List<Edge> edges, ToIntFunction<Edge> end, Set<RelationType> types) {
    List<Integer> numbers = new ArrayList<>(edges.size());
    for (Edge edge : edges) {
      if (types.contains(edge.type())) {
        numbers.add(end.applyAsInt(edge));
      }
    }
    return ImmutableSortedSet.copyOf(numbers);
  }

  /** The exact set of birth and adoptive parents; of unstated kind where no other is known. */
  ImmutableSortedSet<Integer> parents(int person) {
    ImmutableSortedSet<Integer> legal = related(person, Kinds.LEGAL_PARENTS);
    return legal.isEmpty() ? related(person, Kinds.PARENTS) : legal;
  }
}

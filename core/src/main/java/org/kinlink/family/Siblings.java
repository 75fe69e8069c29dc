package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;

/**
 * Derives siblings from shared parents. Full: the same two birth or adoptive parents; half: exactly
 * one of two and two; else the kind stays open. Somebody who is stated to have more children than
 * one person can have is a placeholder and makes nobody siblings.
 */
final class Siblings {
  static final int MOST_CHILDREN = 40;

  private final Kin kin;
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Set<Long> refined = new HashSet<>();

  Siblings(ImmutableList<Edge> stated) {
    this.kin = new Kin(stated);
    Map<Long, ImmutableSortedSet<String>> pairs = new HashMap<>();
    Set<Integer> parents = new HashSet<>();
    stated.stream()
        .filter(e -> Kinds.PARENTS.contains(e.type()))
        .forEach(e -> parents.add(e.related()));
    for (int parent : ImmutableSortedSet.copyOf(parents)) {
      collect(parent, pairs);
    }
    pairs.forEach((pair, sources) -> derive((int) (pair >> 32), pair.intValue(), sources));
    for (Edge edge : stated) {
      if (edge.type() != RelationType.SIBLING
          || !refined.contains(key(edge.person(), edge.related()))) {
        edges.add(edge);
      }
    }
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private void collect(int parent, Map<Long, ImmutableSortedSet<String>> pairs) {
    List<Integer> children = kin.children(parent, Kinds.PARENTS).asList();
    if (children.size() > MOST_CHILDREN) {
      contradictions.add(
          new Contradiction(parent, children.get(0), "more children than one person can have"));
      return;
    }
    Map<Integer, Set<String>> sources = new HashMap<>();
    for (Edge edge : kin.to(parent)) {
      if (Kinds.PARENTS.contains(edge.type())) {
        sources
            .computeIfAbsent(edge.person(), c -> new HashSet<>())
            .addAll(edge.stated().sources());
      }
    }
    for (int i = 0; i < children.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = children.get(j);
        int b = children.get(i);
        Set<String> both =
            Sets.union(sources.getOrDefault(a, Set.of()), sources.getOrDefault(b, Set.of()));
        pairs.merge(
            key(a, b),
            ImmutableSortedSet.copyOf(both),
            (x, y) -> ImmutableSortedSet.copyOf(Sets.union(x, y)));
      }
    }
  }

  private void derive(int a, int b, ImmutableSortedSet<String> sources) {
    RelationType type = kind(a, b);
    Optional<Edge> known =
        kin.of(a).stream()
            .filter(e -> e.related() == b && Kinds.SIBLINGS.contains(e.type()))
            .findFirst();
    if (known.isPresent() && known.get().type() != RelationType.SIBLING) {
      if (type != RelationType.SIBLING && type != known.get().type()) {
        contradictions.add(
            new Contradiction(a, b, "kind of siblings differs from their shared parents"));
      }
      return;
    }
    if (known.isPresent() && type == RelationType.SIBLING) {
      return;
    }
    refined.add(key(a, b));
    Stated stated =
        known
            .map(e -> e.stated())
            .map(
                s ->
                    new Stated(
                        s.from(),
                        s.to(),
                        0,
                        ImmutableSortedSet.copyOf(Sets.union(s.sources(), sources))))
            .orElse(new Stated(null, null, 0, sources));
    edges.add(new Edge(a, b, type, stated, true));
    edges.add(new Edge(b, a, type, stated, true));
  }

  private RelationType kind(int a, int b) {
    Set<Integer> parentsOfA = kin.related(a, Kinds.LEGAL_PARENTS);
    Set<Integer> parentsOfB = kin.related(b, Kinds.LEGAL_PARENTS);
    if (parentsOfA.size() != 2 || parentsOfB.size() != 2) {
      return RelationType.SIBLING;
    }
    return switch (Sets.intersection(parentsOfA, parentsOfB).size()) {
      case 2 -> RelationType.FULL_SIBLING;
      case 1 -> RelationType.HALF_SIBLING;
      default -> RelationType.SIBLING;
    };
  }

  /** The stated edges and the derived ones. */
  ImmutableList<Edge> edges() {
    return ImmutableList.sortedCopyOf(Edge.ORDER, edges);
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }
}

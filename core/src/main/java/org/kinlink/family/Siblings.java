package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kinlink.household.Stated;
import org.kinlink.record.RelationType;

/**
 * Derives siblings from shared parents. Full: the same two birth or adoptive parents; half: exactly
 * one of two and two, where the other two are surely two people; else the kind stays open. Two
 * persons who may be one child, whose records were not linked, become no siblings. Somebody who is
 * stated to have more children than one person can have is a placeholder and makes nobody siblings.
 */
final class Siblings {
  static final int MOST_CHILDREN = 40;
  private static final ImmutableSet<RelationType> BIRTH =
      Sets.immutableEnumSet(RelationType.BIRTH_PARENT);

  private final Kin kin;
  private final Births births;
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  /** Pairs whose kind of siblings became known, the smaller person first. */
  private final Set<Pair> refined = new HashSet<>();

  /** Two persons. Numbers that lie close together must not collide, as those of a Long would. */
  private record Pair(int a, int b) {
    static Pair of(Edge edge) {
      return new Pair(
          Math.min(edge.person(), edge.related()), Math.max(edge.person(), edge.related()));
    }

    @Override
    public int hashCode() {
      return a * 0x9E3779B9 + b;
    }
  }

  Siblings(ImmutableList<Edge> stated, Births births) {
    this.births = births;
    this.kin = new Kin(stated);
    BitSet placeholders = placeholders();
    for (int person : kin.persons()) {
      younger(person, placeholders).forEach((other, sources) -> derive(person, other, sources));
    }
    for (Edge edge : stated) {
      if (edge.type() != RelationType.SIBLING || !refined.contains(Pair.of(edge))) {
        edges.add(edge);
      }
    }
  }

  private BitSet placeholders() {
    BitSet placeholders = new BitSet();
    for (int parent = 0; parent < kin.size(); parent++) {
      if (kin.to(parent).size() > MOST_CHILDREN) {
        List<Integer> children = kin.children(parent, Kinds.PARENTS).asList();
        if (children.size() > MOST_CHILDREN) {
          placeholders.set(parent);
          contradictions.add(
              Contradiction.of(parent, children.get(0), "more children than one person can have"));
        }
      }
    }
    return placeholders;
  }

  /** Persons with larger numbers who share a parent with a person, and the sources that say so. */
  private Map<Integer, Set<String>> younger(int person, BitSet placeholders) {
    Map<Integer, Set<String>> younger = new TreeMap<>();
    for (Edge up : kin.of(person)) {
      if (Kinds.PARENTS.contains(up.type()) && !placeholders.get(up.related())) {
        for (Edge down : kin.to(up.related())) {
          if (down.person() > person && Kinds.PARENTS.contains(down.type())) {
            Set<String> sources = younger.computeIfAbsent(down.person(), c -> new HashSet<>());
            sources.addAll(up.stated().sources());
            sources.addAll(down.stated().sources());
          }
        }
      }
    }
    return younger;
  }

  private void derive(int a, int b, Set<String> sources) {
    RelationType type = kind(a, b);
    Optional<Edge> known =
        kin.of(a).stream()
            .filter(e -> e.related() == b && Kinds.SIBLINGS.contains(e.type()))
            .findFirst();
    if (known.isPresent() && known.get().type() != RelationType.SIBLING) {
      if (type != RelationType.SIBLING && type != known.get().type()) {
        contradictions.add(
            Contradiction.of(a, b, "kind of siblings differs from their shared parents"));
      }
      return;
    }
    if (known.isPresent() && type == RelationType.SIBLING) {
      return;
    }
    if (known.isEmpty() && births.perhapsOne(a, b)) {
      contradictions.add(Contradiction.of(a, b, "children of one parent, perhaps one child"));
      return;
    }
    refined.add(new Pair(a, b));
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
            .orElseGet(() -> new Stated(null, null, 0, ImmutableSortedSet.copyOf(sources)));
    double sure = Math.max(known.map(Edge::confidence).orElse(0.0), confidence(a, b));
    edges.add(new Edge(a, b, type, stated, Basis.SHARED_PARENT, sure));
    edges.add(new Edge(b, a, type, stated, Basis.SHARED_PARENT, sure));
  }

  /** That of the surest parent they share. */
  private double confidence(int a, int b) {
    double best = 0;
    for (Edge one : kin.of(a)) {
      for (Edge other : kin.of(b)) {
        if (one.related() == other.related()
            && Kinds.PARENTS.contains(one.type())
            && Kinds.PARENTS.contains(other.type())) {
          best = Math.max(best, one.confidence() * other.confidence());
        }
      }
    }
    return best;
  }

  private RelationType kind(int a, int b) {
    Set<Integer> parentsOfA = kin.related(a, Kinds.LEGAL_PARENTS);
    Set<Integer> parentsOfB = kin.related(b, Kinds.LEGAL_PARENTS);
    if (parentsOfA.size() != 2 || parentsOfB.size() != 2) {
      return RelationType.SIBLING;
    }
    Set<Integer> shared = Sets.intersection(parentsOfA, parentsOfB);
    return switch (shared.size()) {
      case 2 -> twoParents(a) ? RelationType.FULL_SIBLING : RelationType.SIBLING;
      case 1 -> {
        int onlyOfA = Sets.difference(parentsOfA, shared).iterator().next();
        int onlyOfB = Sets.difference(parentsOfB, shared).iterator().next();
        boolean half = twoParents(a) && twoParents(b) && births.surelyTwo(onlyOfA, onlyOfB);
        yield half ? RelationType.HALF_SIBLING : RelationType.SIBLING;
      }
      default -> RelationType.SIBLING;
    };
  }

  /** Not when two birth parents of one sex may be one parent whose records were not linked. */
  private boolean twoParents(int child) {
    List<Integer> birth = kin.related(child, BIRTH).asList();
    return birth.size() < 2 || births.sexes(birth.get(0), birth.get(1)) == 2;
  }

  /** The stated edges and the derived ones. */
  ImmutableList<Edge> edges() {
    return Edge.sorted(edges);
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }
}

package org.kinlink.evaluate;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kinlink.record.RelationType;

/** Who truly is what to whom. */
final class TrueKin {
  static final ImmutableSet<RelationType> PARENTS =
      Sets.immutableEnumSet(
          RelationType.PARENT, RelationType.BIRTH_PARENT, RelationType.ADOPTIVE_PARENT);

  private final Map<String, Map<String, Set<RelationType>>> related = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Map<String, Set<String>> relatedTo = new HashMap<>();

  TrueKin(Iterable<FamilyTruth.Tie> ties) {
    for (FamilyTruth.Tie tie : ties) {
      related
          .computeIfAbsent(tie.entity(), k -> new HashMap<>())
          .computeIfAbsent(tie.related(), k -> EnumSet.noneOf(RelationType.class))
          .add(tie.type());
      relatedTo.computeIfAbsent(tie.related(), k -> new TreeSet<>()).add(tie.entity());
      if (PARENTS.contains(tie.type())) {
        children.computeIfAbsent(tie.related(), k -> new TreeSet<>()).add(tie.entity());
      }
    }
  }

  Set<RelationType> types(String entity, String other) {
    return related.getOrDefault(entity, Map.of()).getOrDefault(other, Set.of());
  }

  Set<String> parents(String entity) {
    Set<String> parents = new TreeSet<>();
    related
        .getOrDefault(entity, Map.of())
        .forEach(
            (other, types) -> {
              if (types.stream().anyMatch(PARENTS::contains)) {
                parents.add(other);
              }
            });
    return parents;
  }

  Map<String, Set<String>> childrenByParent() {
    return children;
  }

  /** Everybody with a tie to or from somebody. */
  Set<String> kin(String entity) {
    Set<String> kin = new TreeSet<>(related.getOrDefault(entity, Map.of()).keySet());
    kin.addAll(relatedTo.getOrDefault(entity, Set.of()));
    return kin;
  }

  /** Whether the one is a parent of the other, of the kind said. */
  boolean parent(String child, String parent, RelationType said) {
    Set<RelationType> types = types(child, parent);
    return said == RelationType.PARENT
        ? types.stream().anyMatch(PARENTS::contains)
        : types.contains(said);
  }

  /** What kinds of siblings two people may be; empty when they are none. */
  Set<RelationType> siblings(String a, String b) {
    Set<RelationType> kinds = EnumSet.noneOf(RelationType.class);
    kinds.addAll(types(a, b));
    kinds.addAll(types(b, a));
    kinds.retainAll(EnumSet.of(RelationType.FULL_SIBLING, RelationType.HALF_SIBLING));
    if (kinds.isEmpty() && !a.equals(b)) {
      // Of grown-up people only the parents are told, and not always both.
      int shared = Sets.intersection(parents(a), parents(b)).size();
      if (shared > 0) {
        kinds.add(RelationType.FULL_SIBLING);
      }
      if (shared == 1) {
        kinds.add(RelationType.HALF_SIBLING);
      }
    }
    return kinds;
  }

  /** Two people in one order, whoever is named first. */
  static FamilyTruth.Pair ordered(String a, String b) {
    return a.compareTo(b) < 0 ? new FamilyTruth.Pair(a, b) : new FamilyTruth.Pair(b, a);
  }

  /** All pairs of some people. */
  static List<FamilyTruth.Pair> pairs(Set<String> people) {
    List<String> sorted = List.copyOf(people);
    List<FamilyTruth.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(ordered(sorted.get(j), sorted.get(i)));
      }
    }
    return pairs;
  }
}

package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/** Measures siblings: who are, and whether full and half ones are told apart. */
final class SiblingsMeasuring {
  private static final ImmutableSet<RelationType> SIBLINGS =
      Sets.immutableEnumSet(
          RelationType.SIBLING, RelationType.FULL_SIBLING, RelationType.HALF_SIBLING);

  private final FamilyRun run;
  private final PersonsAndEntities who;
  private final TrueKin kin;
  private final Map<String, Set<String>> statedParents;
  private final Function<Relationship, Optional<FamilyTruth.Pair>> peopleOf;

  /** Takes the true parents that are stated, and how to find the true people of a statement. */
  SiblingsMeasuring(
      FamilyRun run,
      PersonsAndEntities who,
      TrueKin kin,
      Map<String, Set<String>> statedParents,
      Function<Relationship, Optional<FamilyTruth.Pair>> peopleOf) {
    this.run = run;
    this.who = who;
    this.kin = kin;
    this.statedParents = statedParents;
    this.peopleOf = peopleOf;
  }

  ImmutableMap<FamilyMeasure, Proportion> measure() {
    Map<FamilyTruth.Pair, Set<RelationType>> shown = new HashMap<>();
    int ties = 0;
    int right = 0;
    for (FamilyRun.Tie tie : new HashSet<>(run.ties())) {
      Optional<String> a = who.entity(tie.person());
      Optional<String> b = who.entity(tie.related());
      boolean once = tie.person().compareTo(tie.related()) < 0;
      if (SIBLINGS.contains(tie.type()) && once && a.isPresent() && b.isPresent()) {
        ties++;
        Set<RelationType> kinds = kin.siblings(a.get(), b.get());
        if (tie.type() == RelationType.SIBLING ? !kinds.isEmpty() : kinds.contains(tie.type())) {
          right++;
          if (who.isMain(tie.person()) && who.isMain(tie.related())) {
            shown
                .computeIfAbsent(TrueKin.ordered(a.get(), b.get()), k -> new HashSet<>())
                .add(tie.type());
          }
        }
      }
    }
    Map<FamilyTruth.Pair, Set<RelationType>> recorded = recorded();
    int found = 0;
    for (Map.Entry<FamilyTruth.Pair, Set<RelationType>> entry : recorded.entrySet()) {
      Set<RelationType> kinds = shown.getOrDefault(entry.getKey(), Set.of());
      Set<RelationType> known = entry.getValue();
      found += known.isEmpty() ? (kinds.isEmpty() ? 0 : 1) : (kinds.containsAll(known) ? 1 : 0);
    }
    return ImmutableMap.of(
        FamilyMeasure.SIBLINGS_RIGHT,
        new Proportion(right, ties),
        FamilyMeasure.SIBLINGS_FOUND,
        new Proportion(found, recorded.size()));
  }

  /** True siblings who are stated or share a stated parent, with the kind where it is known. */
  private Map<FamilyTruth.Pair, Set<RelationType>> recorded() {
    Map<FamilyTruth.Pair, Set<RelationType>> recorded = new HashMap<>();
    for (Relationship stated : run.relationships()) {
      if (SIBLINGS.contains(stated.type())) {
        peopleOf
            .apply(stated)
            .filter(p -> !kin.siblings(p.one(), p.other()).isEmpty())
            .ifPresent(
                p -> {
                  Set<RelationType> kinds =
                      recorded.computeIfAbsent(
                          TrueKin.ordered(p.one(), p.other()), k -> new HashSet<>());
                  if (kin.siblings(p.one(), p.other()).equals(Set.of(stated.type()))) {
                    kinds.add(stated.type());
                  }
                });
      }
    }
    Map<String, Set<String>> children = new HashMap<>();
    statedParents.forEach(
        (child, parents) ->
            parents.forEach(p -> children.computeIfAbsent(p, k -> new TreeSet<>()).add(child)));
    for (Set<String> ofParent : children.values()) {
      for (FamilyTruth.Pair pair : TrueKin.pairs(ofParent)) {
        Set<RelationType> kinds = recorded.computeIfAbsent(pair, k -> new HashSet<>());
        Set<String> a = statedParents.getOrDefault(pair.one(), Set.of());
        Set<String> b = statedParents.getOrDefault(pair.other(), Set.of());
        if (a.size() == 2 && b.size() == 2) {
          kinds.add(a.equals(b) ? RelationType.FULL_SIBLING : RelationType.HALF_SIBLING);
        }
      }
    }
    return recorded;
  }
}

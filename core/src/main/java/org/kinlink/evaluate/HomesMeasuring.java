package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;

/**
 * Measures homes now. A home counts as recorded where an extract gives its postcode, without a last
 * day, for somebody who truly lives there.
 */
final class HomesMeasuring {
  private final FamilyTruth truth;
  private final PersonsAndEntities who;
  private final TrueKin kin;
  private final Map<String, Set<String>> statedParents;
  private final Map<String, Set<String>> homes = new HashMap<>();
  private final Map<String, Set<String>> recorded = new HashMap<>();
  private final Map<String, Set<String>> households = new HashMap<>();
  private final Map<String, Set<String>> shownParents = new HashMap<>();
  private final Set<String> restricted = new HashSet<>();

  HomesMeasuring(
      FamilyRun run,
      FamilyTruth truth,
      PersonsAndEntities who,
      TrueKin kin,
      Map<String, Set<String>> statedParents) {
    this.truth = truth;
    this.who = who;
    this.kin = kin;
    this.statedParents = statedParents;
    for (RecordRef record : Sets.union(run.restricted(), run.sealed())) {
      who.entity(record).ifPresent(restricted::add);
    }
    record(run);
    Optional<LocalDate> newest =
        Stream.concat(
                run.homes().stream().map(FamilyRun.Home::to),
                run.residences().stream().map(Residence::to))
            .filter(d -> d != null)
            .max(Comparator.naturalOrder());
    for (FamilyRun.Home home : run.homes()) {
      LocalDate to = home.to();
      if (to == null || !newest.map(to::isBefore).orElse(false)) {
        add(households, home.person(), home.household());
      }
    }
    for (FamilyRun.Tie tie : run.ties()) {
      if (TrueKin.PARENTS.contains(tie.type())) {
        add(shownParents, tie.person(), tie.related());
      }
    }
  }

  private static void add(Map<String, Set<String>> table, String key, String value) {
    table.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
  }

  private void record(FamilyRun run) {
    Map<String, Map<String, String>> postcodes = new HashMap<>();
    for (FamilyTruth.Home home : truth.homes()) {
      add(homes, home.entity(), home.place());
      String postcode = home.postcode();
      if (postcode != null) {
        postcodes
            .computeIfAbsent(home.entity(), k -> new HashMap<>())
            .put(plain(postcode), home.place());
      }
    }
    for (Residence residence : run.residences()) {
      String postcode = residence.address().postcode();
      Optional<String> entity = who.entity(residence.person());
      if (postcode != null && residence.to() == null && entity.isPresent()) {
        String place = postcodes.getOrDefault(entity.get(), Map.of()).get(plain(postcode));
        if (place != null && residence.address().premises().isPresent()) {
          add(recorded, entity.get(), place);
        }
      }
    }
  }

  private static String plain(String postcode) {
    return postcode.replace(" ", "");
  }

  ImmutableMap<FamilyMeasure, Proportion> measure(Predicate<String> isChild) {
    int of = 0;
    int shown = 0;
    for (String child : new TreeSet<>(homes.keySet())) {
      Set<String> both = parentsHomes(child);
      if (both.size() == 2 && isChild.test(child) && recorded(child).containsAll(both)) {
        of++;
        shown += shown(child) > 1 ? 1 : 0;
      }
    }
    int several = 0;
    int right = 0;
    for (Map.Entry<String, Set<String>> entry : households.entrySet()) {
      Optional<String> entity = who.entity(entry.getKey());
      if (entry.getValue().size() > 1 && entity.isPresent() && isChild.test(entity.get())) {
        several++;
        right += homes.getOrDefault(entity.get(), Set.of()).size() > 1 ? 1 : 0;
      }
    }
    return ImmutableMap.of(
        FamilyMeasure.BOTH_HOMES_SHOWN,
        new Proportion(shown, of),
        FamilyMeasure.SEVERAL_HOMES_RIGHT,
        new Proportion(right, several));
  }

  /** The homes of a child's parents who live apart and may be shown; empty otherwise. */
  private Set<String> parentsHomes(String child) {
    Set<String> parents = kin.parents(child);
    Set<String> both = new TreeSet<>();
    if (parents.size() != 2 || restricted.contains(child)) {
      return both;
    }
    for (String parent : parents) {
      Set<String> home = homes.getOrDefault(parent, Set.of());
      if (home.size() != 1 || restricted.contains(parent) || both.containsAll(home)) {
        return Set.of();
      }
      both.addAll(home);
    }
    return both;
  }

  private Set<String> recorded(String child) {
    Set<String> all = new HashSet<>(recorded.getOrDefault(child, Set.of()));
    for (String parent : statedParents.getOrDefault(child, Set.of())) {
      all.addAll(recorded.getOrDefault(parent, Set.of()));
    }
    return all;
  }

  /** In how many homes a child and its parents are shown. */
  private int shown(String child) {
    Set<String> all = new HashSet<>();
    who.person(child)
        .ifPresent(
            person -> {
              all.addAll(households.getOrDefault(person, Set.of()));
              for (String parent : shownParents.getOrDefault(person, Set.of())) {
                all.addAll(households.getOrDefault(parent, Set.of()));
              }
            });
    return all.size();
  }
}

package org.kinlink.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;

/**
 * Families of stated birth parents and partners as one writes them down first: each rule once, over
 * maps of sets, and every relative as a line of text. Knows neither adoptions, safeguards, dates of
 * relationships nor several sources; where there are none it gives the lines of {@code
 * org.kinlink.family}.
 */
final class NaiveFamilies {
  private static final int YEARS_OF_CHILDHOOD = 18;

  private final Map<Integer, Set<Integer>> parents = new HashMap<>();
  private final Map<Integer, Set<Integer>> children = new TreeMap<>();
  private final Map<Integer, Set<Integer>> partners = new HashMap<>();
  private final Map<Integer, Map<Integer, String>> siblings = new HashMap<>();
  private final Map<Integer, String> birth = new HashMap<>();

  NaiveFamilies(People people, Persons persons, Iterable<Relationship> stated) {
    Map<String, Integer> number = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      number.put(people.recordId(row), persons.person(row));
      birth.put(persons.person(row), people.value(FieldKind.DATE_OF_BIRTH, row));
    }
    for (Relationship one : stated) {
      int person = number.getOrDefault(one.person().recordId(), -1);
      int related = number.getOrDefault(one.related().recordId(), -1);
      if (one.type() == RelationType.PARTNER) {
        put(partners, person, related);
        put(partners, related, person);
      } else {
        put(parents, person, related);
        put(children, related, person);
      }
    }
    children.values().forEach(this::siblingsAmong);
  }

  private static void put(Map<Integer, Set<Integer>> map, int from, int to) {
    map.computeIfAbsent(from, k -> new TreeSet<>()).add(to);
  }

  private void siblingsAmong(Set<Integer> ofOneParent) {
    for (int a : ofOneParent) {
      for (int b : ofOneParent) {
        if (a != b) {
          siblings.computeIfAbsent(a, k -> new TreeMap<>()).put(b, siblingKind(a, b));
        }
      }
    }
  }

  private String siblingKind(int a, int b) {
    Set<Integer> shared = new TreeSet<>(parents(a));
    shared.retainAll(parents(b));
    if (parents(a).size() != 2 || parents(b).size() != 2) {
      return "sibling";
    }
    return shared.size() == 2 ? "full_sibling" : "half_sibling";
  }

  private Set<Integer> parents(int person) {
    return parents.getOrDefault(person, Set.of());
  }

  /** Lines of child, member and relation, sorted. */
  Set<String> lines() {
    LocalDate newest =
        birth.values().stream().map(LocalDate::parse).max(LocalDate::compareTo).orElseThrow();
    Set<String> lines = new TreeSet<>();
    for (int child : parents.keySet()) {
      if (LocalDate.parse(birth.get(child)).isAfter(newest.minusYears(YEARS_OF_CHILDHOOD))) {
        lines.add(child + " " + child + " self");
        relatives(child).forEach((member, is) -> lines.add(child + " " + member + " " + is));
      }
    }
    return lines;
  }

  private Map<Integer, String> relatives(int child) {
    Map<Integer, String> relatives = new TreeMap<>();
    parents(child).forEach(parent -> relatives.put(parent, "birth_parent"));
    partners.getOrDefault(child, Set.of()).forEach(p -> relatives.putIfAbsent(p, "partner"));
    children.getOrDefault(child, Set.of()).forEach(c -> relatives.putIfAbsent(c, "child"));
    siblings.getOrDefault(child, Map.of()).forEach(relatives::putIfAbsent);
    boolean both = parents(child).stream().map(birth::get).distinct().count() > 1;
    for (int parent : parents(child)) {
      parents(parent).forEach(elder -> relatives.putIfAbsent(elder, "grandparent"));
      for (int partner : partners.getOrDefault(parent, Set.of())) {
        relatives.putIfAbsent(partner, both ? "step_parent" : "partner of birth_parent");
      }
    }
    return relatives;
  }
}

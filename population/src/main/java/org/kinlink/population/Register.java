package org.kinlink.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The truth about a borough, arranged by person. */
final class Register {
  private final LocalDate today;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, List<Residence>> residences = new HashMap<>();
  private final Map<String, List<Relationship>> relationships = new HashMap<>();
  private final Map<String, Set<HardCase>> hardCases = new HashMap<>();

  Register(Borough borough) {
    this.today = borough.today();
    borough.people().forEach(p -> people.put(p.entity(), p));
    for (Residence r : borough.residences()) {
      residences.computeIfAbsent(r.entity(), e -> new ArrayList<>()).add(r);
    }
    for (Relationship r : borough.relationships()) {
      relationships.computeIfAbsent(r.entity(), e -> new ArrayList<>()).add(r);
    }
    borough
        .hardCases()
        .forEach(
            (hardCase, who) ->
                who.forEach(
                    e ->
                        hardCases
                            .computeIfAbsent(e, k -> EnumSet.noneOf(HardCase.class))
                            .add(hardCase)));
  }

  LocalDate today() {
    return today;
  }

  Iterable<Person> people() {
    return people.values();
  }

  Person person(String entity) {
    Person person = people.get(entity);
    if (person == null) {
      throw new IllegalStateException("a relationship names nobody of the borough");
    }
    return person;
  }

  List<Residence> residences(Person person) {
    return residences.getOrDefault(person.entity(), List.of());
  }

  List<Relationship> relationships(Person person) {
    return relationships.getOrDefault(person.entity(), List.of());
  }

  List<Person> relatives(Person person, Relation relation) {
    return relationships(person).stream()
        .filter(r -> r.relation() == relation)
        .map(r -> person(r.other()))
        .toList();
  }

  boolean is(Person person, HardCase hardCase) {
    return hardCases(person).contains(hardCase);
  }

  Set<HardCase> hardCases(Person person) {
    return hardCases.getOrDefault(person.entity(), Set.of());
  }

  boolean livesHere(Person person) {
    return residences(person).stream().anyMatch(Residence::isOpen);
  }

  boolean isChild(Person person) {
    return person.isChild(today);
  }

  boolean isLookedAfter(Person person) {
    return residences(person).stream()
            .anyMatch(r -> r.isOpen() && r.role() == ResidenceRole.PLACEMENT)
        || is(person, HardCase.CHILDRENS_HOME);
  }

  /** Returns a label that siblings of one mother share. */
  String family(Person person) {
    return relationships(person).stream()
        .filter(
            r -> r.relation() == Relation.BIRTH_PARENT || r.relation() == Relation.ADOPTIVE_PARENT)
        .map(Relationship::other)
        .findFirst()
        .orElse(person.entity());
  }
}

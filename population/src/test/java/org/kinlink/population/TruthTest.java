package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold in every borough, whatever its seed. */
class TruthTest {
  private static final List<Borough> BOROUGHS =
      List.of(
          Borough.grow(BoroughOptions.example()),
          Borough.grow(new BoroughOptions(1, 150, LocalDate.of(2026, 1, 15))),
          Borough.grow(new BoroughOptions(2, 400, LocalDate.of(2024, 2, 29))));

  static List<Borough> boroughs() {
    return BOROUGHS;
  }

  private static Map<String, Person> people(Borough borough) {
    Map<String, Person> people = new HashMap<>();
    borough.people().forEach(p -> people.put(p.entity(), p));
    return people;
  }

  private static Person of(Map<String, Person> people, String entity) {
    Person person = people.get(entity);
    if (person == null) {
      throw new AssertionError("nobody is " + entity);
    }
    return person;
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void entitiesAndNhsNumbersBelongToOnePersonEach(Borough borough) {
    int size = borough.people().size();
    assertEquals(size, borough.people().stream().map(Person::entity).distinct().count());
    assertEquals(size, borough.people().stream().map(Person::nhsNumber).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void parentsAreOldEnoughAndNobodyHasTwoBirthMothers(Borough borough) {
    Map<String, Person> people = people(borough);
    Set<String> withMother = new HashSet<>();
    for (Relationship r : borough.relationships()) {
      if (r.relation() == Relation.BIRTH_PARENT) {
        Person child = of(people, r.entity());
        Person parent = of(people, r.other());
        assertTrue(ChronoUnit.YEARS.between(parent.birth(), child.birth()) >= 15);
        if (parent.sex() == Sex.FEMALE) {
          assertTrue(withMother.add(child.entity()), "a second birth mother");
        }
      }
    }
    assertFalse(withMother.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void birthsOfOneMotherAreNineMonthsApartUnlessTwins(Borough borough) {
    Map<String, Person> people = people(borough);
    Map<String, List<LocalDate>> births = new HashMap<>();
    for (Relationship r : borough.relationships()) {
      if (r.relation() == Relation.BIRTH_PARENT && of(people, r.other()).sex() == Sex.FEMALE) {
        births
            .computeIfAbsent(r.other(), m -> new ArrayList<>())
            .add(of(people, r.entity()).birth());
      }
    }
    for (List<LocalDate> days : births.values()) {
      days.sort(null);
      for (int i = 1; i < days.size(); i++) {
        boolean twins = days.get(i).equals(days.get(i - 1));
        assertTrue(twins || !days.get(i).isBefore(days.get(i - 1).plusMonths(9)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void residencesBeginAfterBirthAndEndAfterTheyBeganAndNotInTheFuture(Borough borough) {
    Map<String, Person> people = people(borough);
    for (Residence r : borough.residences()) {
      assertFalse(r.from().isBefore(of(people, r.entity()).birth()));
      assertFalse(r.from().isAfter(borough.today()));
      LocalDate to = r.to();
      if (to != null) {
        assertTrue(r.from().isBefore(to), "a residence without a day");
        assertFalse(to.isAfter(borough.today()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void nobodyHasTwoHomesOfOneRoleAtATime(Borough borough) {
    Map<String, List<Residence>> byRole = new HashMap<>();
    for (Residence r : borough.residences()) {
      byRole.computeIfAbsent(r.entity() + r.role(), k -> new ArrayList<>()).add(r);
    }
    for (List<Residence> homes : byRole.values()) {
      for (int i = 1; i < homes.size(); i++) {
        LocalDate left = homes.get(i - 1).to();
        assertTrue(left != null && !homes.get(i).from().isBefore(left));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void whoeverSharesAPrivateHomeAtATimeIsConnected(Borough borough) {
    Map<String, Set<String>> kin = new HashMap<>();
    for (Relationship r : borough.relationships()) {
      kin.computeIfAbsent(r.entity(), e -> new HashSet<>()).add(r.other());
      kin.computeIfAbsent(r.other(), e -> new HashSet<>()).add(r.entity());
    }
    Map<String, String> groups = groups(borough, kin);
    Map<Address, List<Residence>> homes = new HashMap<>();
    for (Residence r : borough.residences()) {
      if (r.address().kind() == Address.Kind.HOME) {
        homes.computeIfAbsent(r.address(), a -> new ArrayList<>()).add(r);
      }
    }
    int shared = 0;
    for (List<Residence> home : homes.values()) {
      for (Residence one : home) {
        for (Residence other : home) {
          if (!one.equals(other) && overlap(one, other)) {
            shared++;
            assertEquals(groups.get(one.entity()), groups.get(other.entity()));
          }
        }
      }
    }
    assertTrue(shared > 0);
  }

  private static boolean overlap(Residence one, Residence other) {
    LocalDate oneTo = one.to();
    LocalDate otherTo = other.to();
    return (otherTo == null || one.from().isBefore(otherTo))
        && (oneTo == null || other.from().isBefore(oneTo));
  }

  private static Map<String, String> groups(Borough borough, Map<String, Set<String>> kin) {
    Map<String, String> groups = new HashMap<>();
    for (Person person : borough.people()) {
      Deque<String> open = new ArrayDeque<>(List.of(person.entity()));
      while (!open.isEmpty()) {
        String next = open.removeFirst();
        if (groups.putIfAbsent(next, person.entity()) == null) {
          open.addAll(kin.getOrDefault(next, Set.of()));
        }
      }
    }
    return groups;
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void mutualRelationshipsStandInBothDirections(Borough borough) {
    Set<Relation> mutual =
        Set.of(
            Relation.PARTNER, Relation.FULL_SIBLING, Relation.HALF_SIBLING, Relation.STEP_SIBLING);
    Set<Relationship> all = new HashSet<>(borough.relationships());
    assertEquals(borough.relationships().size(), all.size());
    for (Relationship r : all) {
      if (mutual.contains(r.relation())) {
        String one = r.entity();
        Relationship back = new Relationship(r.other(), r.relation(), one, r.from(), r.to());
        assertTrue(all.contains(back));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boroughs")
  void namesFollowEachOtherInTime(Borough borough) {
    for (Person person : borough.people()) {
      for (int i = 1; i < person.names().size(); i++) {
        assertTrue(person.names().get(i - 1).from().isBefore(person.names().get(i).from()));
      }
      assertEquals(person.birth(), person.names().get(0).from());
    }
  }
}

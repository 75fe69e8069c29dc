package org.kinlink.link;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.TableWriter;
import org.kinlink.family.FamilyMember;
import org.kinlink.family.FamilyTables;
import org.kinlink.household.Household;
import org.kinlink.household.PersonResidence;
import org.kinlink.record.People;
import org.kinlink.record.Persons;

/**
 * The ids of persons, households and sibships in the outputs of a run: numbered anew, or carried on
 * from an earlier run. A person keeps the id with which it shares most records, a household or
 * sibship that with which it shares most persons; an id that was given once is never given to
 * something else. A record that has been sealed since carries nothing of a person it was part of.
 * Immutable.
 */
public final class ResultIds {
  private final Persons of;
  private final PersonIds fresh;
  private final String @Nullable [] carried;
  private final ImmutableMap<String, String> homes;
  private final ImmutableMap<String, String> sibships;
  private final ImmutableMap<String, Integer> highest;

  private ResultIds(
      Persons of,
      String @Nullable [] carried,
      ImmutableMap<String, String> homes,
      ImmutableMap<String, String> sibships,
      ImmutableMap<String, Integer> highest) {
    this.of = of;
    this.fresh = new PersonIds(of);
    this.carried = carried;
    this.homes = homes;
    this.sibships = sibships;
    this.highest = highest;
  }

  /**
   * Returns the ids of a run.
   *
   * @param result the run
   * @param earlier the run whose ids are carried on, or null for new ones
   * @return the ids
   */
  public static ResultIds of(LinkageResult result, @Nullable EarlierResult earlier) {
    return earlier == null ? fresh(result) : carried(result, earlier);
  }

  private static ResultIds fresh(LinkageResult result) {
    FamilyTables families = result.families();
    return new ResultIds(
        result.persons(),
        null,
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableMap.of(
            "P", result.persons().count(),
            "H", highest(families.households().stream().map(Household::id).toList()),
            "S", highest(sibships(families).values())));
  }

  private static ResultIds carried(LinkageResult result, EarlierResult earlier) {
    String[] persons = persons(result, earlier);
    Map<String, Integer> homes = new LinkedHashMap<>();
    IdCarrier homeIds = new IdCarrier("H");
    for (Household household : result.families().households()) {
      int home = homes.size();
      homes.put(household.id(), home);
      household.residences().stream()
          .map(PersonResidence::person)
          .distinct()
          .forEach(p -> earlier.homes().get(persons[p]).forEach(id -> homeIds.vote(home, id)));
    }
    Map<String, Integer> sibships = new LinkedHashMap<>();
    IdCarrier sibshipIds = new IdCarrier("S");
    ImmutableSetMultimap<String, String> sibshipsBefore = earlier.sibships().inverse();
    sibships(result.families())
        .forEach(
            (person, id) -> {
              int sibship = sibships.computeIfAbsent(id, fresh -> sibships.size());
              sibshipsBefore.get(persons[person]).forEach(old -> sibshipIds.vote(sibship, old));
            });
    ImmutableMap<String, String> home = named(homes, homeIds, earlier.highest("H"));
    ImmutableMap<String, String> sibship = named(sibships, sibshipIds, earlier.highest("S"));
    return new ResultIds(
        result.persons(),
        persons,
        home,
        sibship,
        ImmutableMap.of(
            "P", Math.max(earlier.highest("P"), highest(Arrays.asList(persons))),
            "H", Math.max(earlier.highest("H"), highest(home.values())),
            "S", Math.max(earlier.highest("S"), highest(sibship.values()))));
  }

  /** The sibship of each person who has one, by person. */
  private static Map<Integer, String> sibships(FamilyTables families) {
    Map<Integer, String> sibships = new TreeMap<>();
    for (FamilyMember member : families.families()) {
      if (member.sibshipId() != null) {
        sibships.put(member.member(), member.sibshipId());
      }
    }
    return sibships;
  }

  private static int highest(Iterable<String> ids) {
    int highest = 0;
    for (String id : ids) {
      highest = Math.max(highest, IdCarrier.number(id));
    }
    return highest;
  }

  private static String[] persons(LinkageResult result, EarlierResult earlier) {
    IdCarrier carrier = new IdCarrier("P");
    Map<String, Integer> records = new HashMap<>();
    earlier.persons().values().forEach(id -> records.merge(id, 1, Integer::sum));
    People people = result.extracts().people();
    for (int row = 0; row < people.size(); row++) {
      String id = earlier.person(people, row);
      boolean partOfAnother =
          id != null && result.safeguards().sealed(row) && !Objects.equals(records.get(id), 1);
      if (id != null && !partOfAnother) {
        carrier.vote(result.persons().person(row), id);
      }
    }
    return carrier.ids(result.persons().count(), earlier.highest("P"));
  }

  private static ImmutableMap<String, String> named(
      Map<String, Integer> things, IdCarrier carrier, int highest) {
    String[] ids = carrier.ids(things.size(), highest);
    ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
    things.forEach((fresh, thing) -> named.put(fresh, ids[thing]));
    return named.buildOrThrow();
  }

  /**
   * Returns the id of the person of a record.
   *
   * @param row row of the record
   * @return such as {@code P000001}
   */
  public String ofRow(int row) {
    return ofPerson(of.person(row));
  }

  /**
   * Returns the id of a person.
   *
   * @param person the person, as numbered by {@code Persons}
   * @return such as {@code P000001}
   */
  public String ofPerson(int person) {
    return carried == null ? fresh.ofPerson(person) : carried[person];
  }

  /** Writes the id of a person as a cell. */
  void write(TableWriter table, int person) {
    if (carried == null) {
      fresh.write(table, person);
    } else {
      table.text(carried[person]);
    }
  }

  String household(Household household) {
    return homes.getOrDefault(household.id(), household.id());
  }

  @Nullable String ofHousehold(@Nullable String fresh) {
    return fresh == null ? null : homes.getOrDefault(fresh, fresh);
  }

  /** Ids of several households, joined by blanks, in their order. */
  String ofHouseholds(String fresh) {
    return fresh.isEmpty()
        ? ""
        : String.join(
            " ",
            ImmutableSortedSet.copyOf(
                Arrays.stream(fresh.split(" ")).map(id -> homes.getOrDefault(id, id)).toList()));
  }

  @Nullable String ofSibship(@Nullable String fresh) {
    return fresh == null ? null : sibships.getOrDefault(fresh, fresh);
  }

  /**
   * Returns the highest numbers ever given.
   *
   * @return the numbers by the letters P, H and S
   */
  public ImmutableMap<String, Integer> highest() {
    return highest;
  }
}

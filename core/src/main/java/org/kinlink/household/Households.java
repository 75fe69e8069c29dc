package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.safeguard.Safeguards;

/**
 * Who lives with whom, from stated residences. A household is a set of stays at one address that
 * overlap in time, one after the other: when everybody has left, whoever comes next is another
 * household. A person may live in several. Institutions make no household, and neither do addresses
 * that name no premises; such stays are kept without a household id.
 *
 * <p>Where a restricted person lives now, the whole premises vanish, for everybody: a household id
 * shared with a relative would tell the address. Stays that a restricted person has left are
 * withheld for that person alone. Sealed records are as if they were not there.
 *
 * <p>There is no clock: a stay is current when no last day is stated, or when that day is the
 * newest of all stated days or later. Immutable, safe to share between threads.
 */
public final class Households {
  private final ImmutableList<Household> households;
  private final ImmutableList<PersonResidence> residences;
  private final BitSet withheld;
  private final Map<Integer, ImmutableSet<String>> homes = new HashMap<>();

  Households(ImmutableList<PersonResidence> residences, BitSet withheld) {
    this.residences = residences;
    this.withheld = withheld;
    this.households = grouped(residences);
    Map<Integer, TreeSet<String>> sorted = new HashMap<>();
    for (PersonResidence residence : residences) {
      String id = residence.householdId();
      if (id != null && residence.standing() == Standing.CURRENT) {
        sorted
            .computeIfAbsent(residence.person(), p -> new TreeSet<>(HouseholdBuilder.IDS))
            .add(id);
      }
    }
    sorted.forEach((person, ids) -> homes.put(person, ImmutableSet.copyOf(ids)));
  }

  /**
   * Assembles the households of a run without knowing who is related to whom.
   *
   * @param people the records
   * @param persons which records are one person
   * @param residences the stated residences; those of records that are not in the run are passed
   *     over
   * @param safeguards which records are sealed or restricted
   * @return the households
   */
  public static Households build(
      People people, Persons persons, ImmutableList<Residence> residences, Safeguards safeguards) {
    return build(people, persons, residences, ImmutableList.of(), safeguards);
  }

  /**
   * Assembles the households of a run.
   *
   * @param people the records
   * @param persons which records are one person
   * @param residences the stated residences; those of records that are not in the run are passed
   *     over
   * @param relationships the stated relationships, which tell a large family from an institution
   *     and do nothing else
   * @param safeguards which records are sealed or restricted
   * @return the households
   */
  public static Households build(
      People people,
      Persons persons,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships,
      Safeguards safeguards) {
    if (residences.isEmpty()) {
      return new Households(ImmutableList.of(), new BitSet());
    }
    return new HouseholdBuilder(
            PersonLookup.of(people, persons, safeguards), residences, relationships)
        .build();
  }

  static boolean current(@Nullable LocalDate to, @Nullable LocalDate newestDay) {
    return to == null || (newestDay != null && !to.isBefore(newestDay));
  }

  private static ImmutableList<Household> grouped(ImmutableList<PersonResidence> residences) {
    Map<String, List<PersonResidence>> byId = new HashMap<>();
    for (PersonResidence residence : residences) {
      String id = residence.householdId();
      if (id != null) {
        byId.computeIfAbsent(id, k -> new ArrayList<>()).add(residence);
      }
    }
    return byId.entrySet().stream()
        .map(e -> new Household(e.getKey(), ImmutableList.copyOf(e.getValue())))
        .sorted(Comparator.comparing(Household::id, HouseholdBuilder.IDS))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the households.
   *
   * @return the households by id, each with its residences by person
   */
  public ImmutableList<Household> households() {
    return households;
  }

  /**
   * Returns the residences that may be shown.
   *
   * @return the residences by person, household and first day
   */
  public ImmutableList<PersonResidence> residences() {
    return residences;
  }

  /**
   * Returns where a person lives now, as far as it may be shown.
   *
   * @param person the person
   * @return ids of the households, sorted
   */
  public ImmutableSet<String> homes(int person) {
    return homes.getOrDefault(person, ImmutableSet.of());
  }

  /**
   * Returns whether some stay of a person is not shown, so that nothing can be concluded from homes
   * that are not shared.
   *
   * @param person the person
   * @return true when a stay is withheld
   */
  public boolean withheld(int person) {
    return withheld.get(person);
  }

  /**
   * Returns these households without some residences.
   *
   * @param hidden which residences nobody may see
   * @return the rest, with the same ids
   */
  public Households without(Predicate<PersonResidence> hidden) {
    BitSet more = (BitSet) withheld.clone();
    ImmutableList.Builder<PersonResidence> rest = ImmutableList.builder();
    for (PersonResidence residence : residences) {
      if (hidden.test(residence)) {
        more.set(residence.person());
      } else {
        rest.add(residence);
      }
    }
    return new Households(rest.build(), more);
  }

  @Override
  public String toString() {
    return "Households[" + households.size() + "]";
  }
}

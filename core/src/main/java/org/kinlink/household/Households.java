package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.RowOrder;
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
  private final ImmutableList<AddressConflict> addressConflicts;

  /** Where the residences of each person begin; persons beyond the last have none. */
  private final int[] first;

  Households(
      ImmutableList<PersonResidence> residences,
      BitSet withheld,
      ImmutableList<AddressConflict> addressConflicts) {
    this.residences = residences;
    this.withheld = withheld;
    this.addressConflicts = addressConflicts;
    int persons = residences.isEmpty() ? 0 : residences.get(residences.size() - 1).person() + 1;
    this.first = new int[persons + 1];
    for (PersonResidence residence : residences) {
      first[residence.person() + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    this.households = grouped(residences);
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
    return build(Dwellings.of(people, residences, relationships, safeguards), persons);
  }

  /**
   * Assembles the households of a run of which it is known what its residences say.
   *
   * @param dwellings what the stated residences and relationships say
   * @param persons which records are one person
   * @return the households
   */
  public static Households build(Dwellings dwellings, Persons persons) {
    return dwellings.stated.isEmpty()
        ? new Households(ImmutableList.of(), new BitSet(), ImmutableList.of())
        : new HouseholdBuilder(dwellings, persons).build();
  }

  static boolean current(@Nullable LocalDate to, @Nullable LocalDate newestDay) {
    return to == null || (newestDay != null && !to.isBefore(newestDay));
  }

  private static ImmutableList<Household> grouped(ImmutableList<PersonResidence> residences) {
    int[] number = new int[residences.size()];
    Arrays.setAll(number, i -> number(residences.get(i).householdId()));
    int[] order = RowOrder.natural(number.length);
    RowOrder.sort(order, number);
    ImmutableList.Builder<Household> households = ImmutableList.builder();
    int start = 0;
    while (start < order.length) {
      int end = start + 1;
      while (end < order.length && number[order[end]] == number[order[start]]) {
        end++;
      }
      String id = residences.get(order[start]).householdId();
      if (id != null) {
        households.add(
            new Household(
                id,
                Arrays.stream(order, start, end)
                    .mapToObj(residences::get)
                    .collect(ImmutableList.toImmutableList())));
      }
      start = end;
    }
    return households.build();
  }

  private static int number(@Nullable String id) {
    return id == null ? 0 : Integer.parseInt(id, 1, id.length(), 10);
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
   * Returns the premises where too many people are said to live at one time, institutions left out.
   *
   * @return the premises, by the person who names them
   */
  public ImmutableList<AddressConflict> addressConflicts() {
    return addressConflicts;
  }

  /**
   * Returns where a person lives now, as far as it may be shown.
   *
   * @param person the person
   * @return ids of the households, sorted
   */
  public ImmutableSet<String> homes(int person) {
    if (person + 1 >= first.length) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<String> homes = ImmutableSet.builder();
    for (PersonResidence residence : residences.subList(first[person], first[person + 1])) {
      String id = residence.householdId();
      if (id != null && residence.standing() == Standing.CURRENT) {
        homes.add(id);
      }
    }
    return homes.build();
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
    return new Households(rest.build(), more, addressConflicts);
  }

  @Override
  public String toString() {
    return "Households[" + households.size() + "]";
  }
}

package org.kinlink.household;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.RelationType;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;

/** Collects stays by premises, withholds what may not be shown, and numbers the households. */
final class HouseholdBuilder {
  /** Shorter ids first, so that H1000000 comes after H999999. */
  static final Comparator<String> IDS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final Comparator<PersonResidence> BY_PERSON =
      Comparator.comparingInt(PersonResidence::person)
          .thenComparing(PersonResidence::householdId, Comparator.nullsLast(IDS))
          .thenComparing(
              PersonResidence::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              PersonResidence::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(PersonResidence::role)
          .thenComparing(PersonResidence::sources);

  /** From the least to the most telling. */
  private static final ImmutableList<ResidenceRole> ROLES =
      ImmutableList.copyOf(ResidenceRole.values());

  private static final ImmutableSet<RelationType> PARENTS =
      Sets.immutableEnumSet(
          RelationType.PARENT, RelationType.BIRTH_PARENT, RelationType.ADOPTIVE_PARENT);

  private final PersonLookup lookup;
  private final Premises premises;
  private final Crowd crowd;
  private final Map<Integer, Set<Integer>> parents;
  private final @Nullable LocalDate newestDay;
  private final Map<String, Place> places = new TreeMap<>();
  private final BitSet withheld = new BitSet();

  HouseholdBuilder(
      PersonLookup lookup,
      ImmutableList<Residence> residences,
      ImmutableList<Relationship> relationships) {
    this.lookup = lookup;
    List<Residence> known =
        residences.stream().filter(r -> lookup.person(r.person()).isPresent()).toList();
    this.premises = new Premises(known, lookup);
    this.parents = parents(lookup, relationships);
    this.crowd = new Crowd(relatives(lookup, relationships));
    this.newestDay =
        known.stream()
            .flatMap(r -> Stream.of(r.from(), r.to()).filter(d -> d != null))
            .max(Comparator.naturalOrder())
            .orElse(null);
    Set<String> hiddenLines = new HashSet<>();
    for (Residence residence : known) {
      if (hides(residence)) {
        Premises.line(residence.address()).ifPresent(hiddenLines::add);
      }
    }
    known.forEach(r -> collect(r, hiddenLines));
  }

  private static Map<Integer, Set<Integer>> relatives(
      PersonLookup lookup, ImmutableList<Relationship> relationships) {
    Map<Integer, Set<Integer>> relatives = new HashMap<>();
    for (Relationship relationship : relationships) {
      OptionalInt a = lookup.person(relationship.person());
      OptionalInt b = lookup.person(relationship.related());
      if (a.isPresent() && b.isPresent()) {
        relatives.computeIfAbsent(a.getAsInt(), k -> new HashSet<>()).add(b.getAsInt());
        relatives.computeIfAbsent(b.getAsInt(), k -> new HashSet<>()).add(a.getAsInt());
      }
    }
    return relatives;
  }

  private static Map<Integer, Set<Integer>> parents(
      PersonLookup lookup, ImmutableList<Relationship> relationships) {
    Map<Integer, Set<Integer>> parents = new HashMap<>();
    for (Relationship relationship : relationships) {
      OptionalInt child = lookup.person(relationship.person());
      OptionalInt parent = lookup.person(relationship.related());
      if (PARENTS.contains(relationship.type()) && child.isPresent() && parent.isPresent()) {
        parents.computeIfAbsent(child.getAsInt(), k -> new HashSet<>()).add(parent.getAsInt());
      }
    }
    return parents;
  }

  private boolean hides(Residence residence) {
    return restricted(residence) && Households.current(residence.to(), newestDay);
  }

  private boolean restricted(Residence residence) {
    OptionalInt person = lookup.person(residence.person());
    return person.isPresent() && lookup.restricted(person.getAsInt());
  }

  private void collect(Residence residence, Set<String> hiddenLines) {
    int person = lookup.person(residence.person()).orElseThrow();
    String key = premises.key(residence.address()).orElse("");
    Place place = places.computeIfAbsent(key, k -> new Place(!k.isEmpty()));
    place.institution |=
        residence.role() == ResidenceRole.INSTITUTION
            || InstitutionWords.in(residence.address().line());
    // A line that stands for several UPRNs is hidden with each of them: which is meant is unknown.
    place.hidden |=
        place.named
            && (hides(residence)
                || Premises.line(residence.address()).filter(hiddenLines::contains).isPresent());
    place
        .statements
        .computeIfAbsent(person, p -> new ArrayList<>())
        .add(
            new Stated(
                residence.from(),
                residence.to(),
                ROLES.indexOf(residence.role()),
                ImmutableSortedSet.of(residence.person().source())));
  }

  Households build() {
    List<PersonResidence> shown = new ArrayList<>();
    List<Home> homes = new ArrayList<>();
    for (Map.Entry<String, Place> entry : places.entrySet()) {
      Place place = entry.getValue();
      List<Stay> stays = visible(place);
      if (!place.named || place.institution || crowd.at(stays)) {
        stays.forEach(s -> shown.add(residence(s, null)));
      } else {
        homes.addAll(Home.at(entry.getKey(), stays));
      }
    }
    homes.sort(Home.ORDER);
    int number = 0;
    for (Home home : homes) {
      String id = String.format(Locale.ROOT, "H%06d", ++number);
      home.stays().forEach(s -> shown.add(residence(s, id)));
    }
    ImmutableList<PersonResidence> settled =
        new Standings(shown, parents, newestDay).settled(shown);
    return new Households(ImmutableList.sortedCopyOf(BY_PERSON, settled), withheld);
  }

  private List<Stay> visible(Place place) {
    List<Stay> stays = new ArrayList<>();
    place.statements.forEach(
        (person, statements) -> {
          if (place.hidden || lookup.restricted(person)) {
            withheld.set(person);
            return;
          }
          for (Stated stated : place.named ? Stated.merge(statements) : statements) {
            stays.add(new Stay(person, ROLES.get(stated.detail()), stated));
          }
        });
    return stays;
  }

  private static PersonResidence residence(Stay stay, @Nullable String id) {
    return new PersonResidence(
        stay.person(),
        id,
        stay.role(),
        stay.from(),
        stay.to(),
        stay.stated().sourceNames(),
        Standing.CURRENT,
        null);
  }

  /** What is stated about one address. */
  private static final class Place {
    final Map<Integer, List<Stated>> statements = new TreeMap<>();
    final boolean named;
    boolean institution;
    boolean hidden;

    Place(boolean named) {
      this.named = named;
    }
  }
}

package org.kinlink.household;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Persons;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.RowOrder;

/** Collects stays by premises, withholds what may not be shown, and numbers the households. */
final class HouseholdBuilder {
  /** From the least to the most telling. */
  private static final ImmutableList<ResidenceRole> ROLES =
      ImmutableList.copyOf(ResidenceRole.values());

  private static final int PARTS = 64;
  private static final int DIGITS = 6;

  private final Dwellings dwellings;
  private final Persons persons;
  private final Crowd crowd;
  private final int[] person;

  /** The premises of each residence, 0 where none are named. */
  private final int[] place;

  private final BitSet restricted = new BitSet();
  private final BitSet institution = new BitSet();
  private final BitSet hidden = new BitSet();
  private final BitSet withheld = new BitSet();
  private final Map<String, ImmutableSortedSet<String>> sources = new HashMap<>();

  HouseholdBuilder(Dwellings dwellings, Persons persons) {
    this.dwellings = dwellings;
    this.persons = persons;
    this.crowd = new Crowd(dwellings.relatives(persons));
    this.person = new int[dwellings.row.length];
    Arrays.setAll(person, i -> persons.person(dwellings.row[i]));
    dwellings.restricted.stream().forEach(row -> restricted.set(persons.person(row)));
    SamePremises same = new SamePremises(dwellings, person);
    this.place = new int[person.length];
    Arrays.setAll(place, i -> same.of(dwellings.addresses.premises[i]));
    judge();
  }

  /** Which premises are institutions, and which nobody may see. */
  private void judge() {
    AddressCodes addresses = dwellings.addresses;
    BitSet hiddenLines = new BitSet();
    for (int i = 0; i < place.length; i++) {
      String source = stated(i).person().source();
      sources.computeIfAbsent(source, ImmutableSortedSet::of);
      if (addresses.institution.get(i)) {
        institution.set(place[i]);
      }
      if (hides(i)) {
        hidden.set(place[i]);
        hiddenLines.set(addresses.line[i]);
      }
    }
    // A line that stands for several UPRNs is hidden with each of them: which is meant is unknown.
    hiddenLines.clear(0);
    for (int i = 0; i < place.length && !hiddenLines.isEmpty(); i++) {
      if (hiddenLines.get(addresses.line[i])) {
        hidden.set(place[i]);
      }
    }
    hidden.clear(0);
  }

  private boolean hides(int residence) {
    return restricted.get(person[residence])
        && Households.current(stated(residence).to(), dwellings.newestDay);
  }

  Households build() {
    List<Part> parts = IntStream.range(0, PARTS).boxed().map(p -> new Part()).toList();
    int[] ordered = order();
    int[] cuts = cuts(ordered);
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(p -> parts.get(p).collect(ordered, cuts[p], cuts[p + 1]));
    List<Placed> placed = new ArrayList<>(ordered.length);
    List<Home> homes = new ArrayList<>();
    for (Part part : parts) {
      part.loose.forEach(stay -> placed.add(new Placed(stay, 0)));
      homes.addAll(part.homes);
      withheld.or(part.withheld);
    }
    Home[] inOrder = homes.toArray(new Home[0]);
    Arrays.parallelSort(inOrder, Home.order(dwellings.addresses::text));
    for (int h = 0; h < inOrder.length; h++) {
      int number = h + 1;
      inOrder[h].stays().forEach(stay -> placed.add(new Placed(stay, number)));
    }
    Placed[] sorted = placed.toArray(new Placed[0]);
    Arrays.parallelSort(sorted, Placed.ORDER);
    return new Households(residences(sorted), withheld, conflicts(parts));
  }

  private ImmutableList<AddressConflict> conflicts(List<Part> parts) {
    BitSet crowded = new BitSet();
    parts.forEach(part -> crowded.or(part.crowded));
    BitSet early = new BitSet();
    dwellings.early.stream().filter(i -> !restricted.get(person[i])).forEach(early::set);
    return Stream.concat(
            conflicts(crowded, AddressConflict.CROWDED),
            conflicts(early, AddressConflict.BEFORE_BIRTH))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<AddressConflict> conflicts(BitSet of, String reason) {
    return of.stream()
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> person[i])
                .thenComparing(i -> dwellings.addresses.text(place[i]))
                .thenComparing(i -> stated(i).person().source())
                .thenComparing(i -> stated(i).person().recordId()))
        .map(i -> new AddressConflict(person[i], stated(i).person(), stated(i).origin(), reason));
  }

  private Residence stated(int residence) {
    return dwellings.stated.get(residence);
  }

  /** The residences by premises and person; those of one person there as they were stated. */
  private int[] order() {
    int[] order = RowOrder.natural(place.length);
    RowOrder.sort(order, person);
    RowOrder.sort(order, place);
    return order;
  }

  /** Where the parts begin that may be worked on side by side: never within premises. */
  private int[] cuts(int[] order) {
    int[] cuts = new int[PARTS + 1];
    for (int p = 1; p < PARTS; p++) {
      int at = Math.max(cuts[p - 1], (int) ((long) order.length * p / PARTS));
      while (at > 0 && at < order.length && place[order[at]] == place[order[at - 1]]) {
        at++;
      }
      cuts[p] = at;
    }
    cuts[PARTS] = order.length;
    return cuts;
  }

  private ImmutableList<PersonResidence> residences(Placed[] sorted) {
    Standings standings =
        new Standings(sorted, persons.count(), dwellings.parents(persons), dwellings.newestDay);
    // A million residences share their few ids and lists of sources.
    @Nullable String[] ids = new @Nullable String[sorted.length + 1];
    Map<String, String> shared = new HashMap<>();
    ImmutableList.Builder<PersonResidence> residences =
        ImmutableList.builderWithExpectedSize(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      int home = sorted[i].home();
      if (home != 0 && ids[home] == null) {
        ids[home] = "H" + Strings.padStart(Integer.toString(home), DIGITS, '0');
      }
      String names = sorted[i].stay().stated().sourceNames();
      residences.add(standings.settled(i, ids[home], shared.computeIfAbsent(names, n -> n)));
    }
    return residences.build();
  }

  /** Some premises, worked on by one thread. */
  private final class Part {
    final List<Stay> loose = new ArrayList<>();
    final List<Home> homes = new ArrayList<>();
    final BitSet withheld = new BitSet();

    /** At each crowded place the first residence of somebody who may be shown. */
    final BitSet crowded = new BitSet();

    void collect(int[] order, int from, int to) {
      int start = from;
      while (start < to) {
        int end = start + 1;
        while (end < to && place[order[end]] == place[order[start]]) {
          end++;
        }
        int at = place[order[start]];
        List<Stay> stays = visible(order, start, end);
        if (at == 0 || institution.get(at)) {
          loose.addAll(stays);
        } else if (crowd.at(stays)) {
          loose.addAll(stays);
          crowded.set(firstShown(order, start, end));
        } else {
          homes.addAll(Home.at(at, stays));
        }
        start = end;
      }
    }

    private int firstShown(int[] order, int from, int to) {
      return Arrays.stream(order, from, to)
          .filter(i -> !restricted.get(person[i]))
          .findFirst()
          .orElseThrow();
    }

    private List<Stay> visible(int[] order, int from, int to) {
      List<Stay> stays = new ArrayList<>(to - from);
      int start = from;
      while (start < to) {
        int who = person[order[start]];
        int end = start + 1;
        while (end < to && person[order[end]] == who) {
          end++;
        }
        if (hidden.get(place[order[start]]) || restricted.get(who)) {
          withheld.set(who);
        } else {
          add(who, statements(order, start, end), place[order[start]] != 0, stays);
        }
        start = end;
      }
      return stays;
    }

    private void add(int who, List<Stated> statements, boolean named, List<Stay> stays) {
      boolean several = named && statements.size() > 1;
      for (Stated stated : several ? Stated.merge(statements) : statements) {
        stays.add(new Stay(who, ROLES.get(stated.detail()), stated));
      }
    }

    private List<Stated> statements(int[] order, int from, int to) {
      List<Stated> statements = new ArrayList<>(to - from);
      for (int i = from; i < to; i++) {
        Residence residence = stated(order[i]);
        String source = residence.person().source();
        statements.add(
            new Stated(
                residence.from(),
                residence.to(),
                ROLES.indexOf(residence.role()),
                sources.getOrDefault(source, ImmutableSortedSet.of(source))));
      }
      return statements;
    }
  }
}

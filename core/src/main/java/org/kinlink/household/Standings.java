package org.kinlink.household;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ResidenceRole;

/**
 * Settles where somebody lives whose sources each name another main home as the current one. The
 * home that more sources name is believed; else the one of the source that agrees with the others
 * more often; else the one that the person began to live in later. A second home is no disagreement
 * where one source states both, where it is stated as such, or where two parents live in the two.
 * Where a source states several and another is believed, those of them stay that somebody else
 * lives in.
 */
final class Standings {
  static final String MORE_SOURCES = "more sources name another home";
  static final String LATER = "another home begins later";
  static final String AGREES_MORE = "a source that agrees more often names another home";

  private final Map<Integer, Set<Integer>> parents;
  private final Map<Integer, List<PersonResidence>> rivals = new TreeMap<>();
  private final Map<String, int[]> agreement = new HashMap<>();
  private final Map<Integer, Set<String>> settled = new HashMap<>();
  private final Map<PersonResidence, String> outvoted = new HashMap<>();
  private final @Nullable LocalDate newestDay;

  Standings(
      List<PersonResidence> residences,
      Map<Integer, Set<Integer>> parents,
      @Nullable LocalDate newestDay) {
    this.parents = parents;
    this.newestDay = newestDay;
    for (PersonResidence residence : residences) {
      if (residence.householdId() != null
          && residence.role() == ResidenceRole.MAIN
          && Households.current(residence.to(), newestDay)) {
        rivals.computeIfAbsent(residence.person(), p -> new ArrayList<>(2)).add(residence);
      }
    }
    rivals.values().forEach(this::compare);
    for (Map.Entry<Integer, List<PersonResidence>> entry : rivals.entrySet()) {
      settle(entry.getKey(), entry.getValue());
    }
    Map<String, Set<Integer>> people = new HashMap<>();
    settled.forEach(
        (person, homes) ->
            homes.forEach(h -> people.computeIfAbsent(h, k -> new HashSet<>()).add(person)));
    outvoted.keySet().removeIf(home -> livesWithOtherParent(home) || isOneOfSeveral(home, people));
  }

  private static List<String> sources(PersonResidence residence) {
    return Splitter.on(' ').splitToList(residence.sources());
  }

  /** Counts for each source with how many others it agrees about somebody, and of how many. */
  private void compare(List<PersonResidence> homes) {
    Map<String, Set<String>> homesOf = new TreeMap<>();
    for (PersonResidence home : homes) {
      for (String source : sources(home)) {
        homesOf.computeIfAbsent(source, s -> new HashSet<>()).add(id(home));
      }
    }
    homesOf.forEach(
        (one, theirs) ->
            homesOf.forEach(
                (other, others) -> {
                  if (!one.equals(other)) {
                    int[] counts = agreement.computeIfAbsent(one, s -> new int[2]);
                    counts[0] += others.stream().anyMatch(theirs::contains) ? 1 : 0;
                    counts[1]++;
                  }
                }));
  }

  private static String id(PersonResidence residence) {
    String id = residence.householdId();
    return id == null ? "" : id;
  }

  private void settle(int person, List<PersonResidence> homes) {
    PersonResidence best = best(homes);
    Set<String> kept = new TreeSet<>();
    for (PersonResidence home : homes) {
      if (id(home).equals(id(best)) || shareSource(home, best)) {
        kept.add(id(home));
      } else {
        outvoted.put(home, reason(home, best));
      }
    }
    settled.put(person, kept);
  }

  private PersonResidence best(List<PersonResidence> homes) {
    PersonResidence best = homes.get(0);
    for (PersonResidence home : homes) {
      if (BY_START.compare(home, best) != 0 || !home.sources().equals(best.sources())) {
        best = order().compare(home, best) > 0 ? home : best;
      }
    }
    return best;
  }

  private static final Comparator<PersonResidence> BY_START =
      Comparator.comparing(
          PersonResidence::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private Comparator<PersonResidence> order() {
    return Comparator.<PersonResidence>comparingInt(home -> sources(home).size())
        .thenComparingDouble(this::reliability)
        .thenComparing(BY_START)
        .thenComparing(PersonResidence::sources);
  }

  private double reliability(PersonResidence home) {
    return sources(home).stream()
        .mapToDouble(
            source -> {
              int[] counts = agreement.getOrDefault(source, new int[2]);
              return counts[1] == 0 ? 0 : (double) counts[0] / counts[1];
            })
        .max()
        .orElse(0);
  }

  private static boolean shareSource(PersonResidence home, PersonResidence best) {
    ImmutableSortedSet<String> ofBest = ImmutableSortedSet.copyOf(sources(best));
    return sources(home).stream().anyMatch(ofBest::contains);
  }

  private String reason(PersonResidence home, PersonResidence best) {
    if (sources(home).size() != sources(best).size()) {
      return MORE_SOURCES;
    }
    return reliability(home) < reliability(best) ? AGREES_MORE : LATER;
  }

  /** One parent in this home and another in the one that is believed: the child has two homes. */
  private boolean livesWithOtherParent(PersonResidence home) {
    Collection<Integer> of = parents.getOrDefault(home.person(), Set.of());
    Set<String> kept = settled.getOrDefault(home.person(), Set.of());
    for (int parent : of) {
      Set<String> there = settled.getOrDefault(parent, Set.of());
      if (there.contains(id(home)) && there.stream().noneMatch(kept::contains)) {
        return of.stream()
            .anyMatch(
                p ->
                    p != parent
                        && settled.getOrDefault(p, Set.of()).stream().anyMatch(kept::contains));
      }
    }
    return false;
  }

  /** One of several homes that one source states, and somebody else lives in it. */
  private boolean isOneOfSeveral(PersonResidence home, Map<String, Set<Integer>> people) {
    boolean several =
        rivals.getOrDefault(home.person(), List.of()).stream()
            .anyMatch(other -> !id(other).equals(id(home)) && shareSource(home, other));
    return several
        && people.getOrDefault(id(home), Set.of()).stream().anyMatch(p -> p != home.person());
  }

  ImmutableList<PersonResidence> settled(List<PersonResidence> residences) {
    ImmutableList.Builder<PersonResidence> all = ImmutableList.builder();
    for (PersonResidence residence : residences) {
      String reason = outvoted.get(residence);
      Standing standing =
          reason != null
              ? Standing.OUTVOTED
              : Households.current(residence.to(), newestDay) ? Standing.CURRENT : Standing.PAST;
      all.add(residence.standing(standing, reason));
    }
    return all.build();
  }
}

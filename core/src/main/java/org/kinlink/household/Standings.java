package org.kinlink.household;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  private static final int SEVERAL = -1;
  private static final Comparator<Placed> BY_START =
      Comparator.comparing(
          p -> p.stay().from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private final Placed[] stays;
  private final Neighbours parents;
  private final @Nullable LocalDate newestDay;

  /** Where the stays of each person begin. */
  private final int[] first;

  private final Map<String, int[]> agreement = new HashMap<>();

  /** Stays in a home that is believed. */
  private final BitSet kept = new BitSet();

  /** Why another home is believed, by stay. */
  private final Map<Integer, String> outvoted = new HashMap<>();

  /** Of each home somebody who is settled there: nobody, one person, or several. */
  private final int[] settledIn;

  /** Takes stays in their {@link Placed#ORDER}. */
  Standings(Placed[] stays, int persons, Neighbours parents, @Nullable LocalDate newestDay) {
    this.stays = stays;
    this.parents = parents;
    this.newestDay = newestDay;
    this.first = new int[persons + 1];
    int homes = 0;
    for (Placed placed : stays) {
      first[placed.person() + 1]++;
      homes = Math.max(homes, placed.home());
    }
    Arrays.parallelPrefix(first, Integer::sum);
    for (int person = 0; person < persons; person++) {
      compare(person);
    }
    for (int person = 0; person < persons; person++) {
      settle(person);
    }
    this.settledIn = new int[homes + 1];
    kept.stream().forEach(this::settleIn);
    BitSet both = new BitSet();
    for (int stay : outvoted.keySet()) {
      both.set(stay, livesWithOtherParent(stays[stay]) || isOneOfSeveral(stay));
    }
    both.stream().forEach(outvoted::remove);
  }

  /** Counts for each source with how many others it agrees about somebody, and of how many. */
  private void compare(int person) {
    Map<String, Set<Integer>> homesOf = new TreeMap<>();
    for (int i = first[person]; i < first[person + 1]; i++) {
      if (stays[i].openMain()) {
        for (String source : sources(i)) {
          homesOf.computeIfAbsent(source, s -> new HashSet<>(2)).add(stays[i].home());
        }
      }
    }
    if (homesOf.size() < 2) {
      return;
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

  private ImmutableSortedSet<String> sources(int stay) {
    return stays[stay].stay().stated().sources();
  }

  private void settle(int person) {
    int best = best(person);
    for (int i = first[person]; i < first[person + 1]; i++) {
      if (!stays[i].openMain()) {
        continue;
      }
      if (stays[i].home() == stays[best].home() || shareSource(i, best)) {
        kept.set(i);
      } else {
        outvoted.put(i, reason(i, best));
      }
    }
  }

  /** The stay that is believed before all others; the first of those that nothing tells apart. */
  private int best(int person) {
    int best = -1;
    for (int i = first[person]; i < first[person + 1]; i++) {
      if (stays[i].openMain() && (best < 0 || order(i, best) > 0)) {
        best = i;
      }
    }
    return best;
  }

  private int order(int one, int other) {
    int order = Integer.compare(sources(one).size(), sources(other).size());
    order = order != 0 ? order : Double.compare(reliability(one), reliability(other));
    order = order != 0 ? order : BY_START.compare(stays[one], stays[other]);
    return order != 0 ? order : sourceNames(one).compareTo(sourceNames(other));
  }

  private String sourceNames(int stay) {
    return stays[stay].stay().stated().sourceNames();
  }

  private double reliability(int stay) {
    double best = 0;
    for (String source : sources(stay)) {
      int[] counts = agreement.getOrDefault(source, new int[2]);
      best = Math.max(best, counts[1] == 0 ? 0 : (double) counts[0] / counts[1]);
    }
    return best;
  }

  private boolean shareSource(int one, int other) {
    return !Sets.intersection(sources(one), sources(other)).isEmpty();
  }

  private String reason(int stay, int best) {
    if (sources(stay).size() != sources(best).size()) {
      return MORE_SOURCES;
    }
    return reliability(stay) < reliability(best) ? AGREES_MORE : LATER;
  }

  private void settleIn(int stay) {
    int home = stays[stay].home();
    int person = stays[stay].person() + 1;
    settledIn[home] = settledIn[home] == 0 || settledIn[home] == person ? person : SEVERAL;
  }

  private boolean settled(int person, int home) {
    for (int i = first[person]; i < first[person + 1]; i++) {
      if (kept.get(i) && stays[i].home() == home) {
        return true;
      }
    }
    return false;
  }

  private boolean settledTogether(int one, int other) {
    for (int i = first[one]; i < first[one + 1]; i++) {
      if (kept.get(i) && settled(other, stays[i].home())) {
        return true;
      }
    }
    return false;
  }

  /** One parent in this home and another in the one that is believed: the child has two homes. */
  private boolean livesWithOtherParent(Placed child) {
    int person = child.person();
    int[] of = parents.of(person);
    boolean here =
        Arrays.stream(of).anyMatch(p -> settled(p, child.home()) && !settledTogether(p, person));
    return here && Arrays.stream(of).anyMatch(p -> settledTogether(p, person));
  }

  /** One of several homes that one source states, and somebody else lives in it. */
  private boolean isOneOfSeveral(int stay) {
    Placed placed = stays[stay];
    if (settledIn[placed.home()] == 0 || settledIn[placed.home()] == placed.person() + 1) {
      return false;
    }
    for (int i = first[placed.person()]; i < first[placed.person() + 1]; i++) {
      if (stays[i].openMain() && stays[i].home() != placed.home() && shareSource(stay, i)) {
        return true;
      }
    }
    return false;
  }

  /** A stay with what becomes of it, the id of its household and the names of its sources. */
  PersonResidence settled(int stay, @Nullable String household, String names) {
    Placed placed = stays[stay];
    String reason = outvoted.get(stay);
    Standing standing =
        reason != null
            ? Standing.OUTVOTED
            : Households.current(placed.stay().to(), newestDay) ? Standing.CURRENT : Standing.PAST;
    return new PersonResidence(
        placed.person(),
        household,
        placed.stay().role(),
        placed.stay().from(),
        placed.stay().to(),
        names,
        standing,
        reason);
  }
}

package org.kinlink.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.Households;
import org.kinlink.record.People;
import org.kinlink.record.Persons;
import org.kinlink.score.HouseholdScorer;

/**
 * Finds the pairs of persons who might be one because they live in homes that share somebody else,
 * source by source: each lacks a record in the other's source. What speaks for one person is the
 * ratio of {@link HouseholdScorer}; where n persons of a home are without a counterpart, each has
 * the same chance to be the one, and how many have a counterpart at all is learnt.
 */
final class ContextPairs {
  /** Before anything is seen: so many persons, of whom a tenth have a counterpart. */
  private static final double EXPERIENCE = 20;

  private static final double SHARE = 0.1;
  private static final double MOST = 0.9;
  private static final int ROUNDS = 100;

  private final People people;
  private final Constraints constraints;
  private final HouseholdScorer scorer;
  private final Lookalikes lookalikes;
  private final CalledAlike calledAlike;
  private final SourceHomes homes;
  private final int[][] rows;
  private final Map<Integer, TreeMap<Long, Pair>> bySources = new TreeMap<>();

  ContextPairs(
      People people,
      Persons persons,
      Households households,
      Constraints constraints,
      HouseholdScorer scorer) {
    this.people = people;
    this.constraints = constraints;
    this.scorer = scorer;
    this.lookalikes = new Lookalikes(people, scorer);
    this.calledAlike = new CalledAlike(people, constraints, scorer);
    this.homes = SourceHomes.of(people, persons, households);
    this.rows = rows(persons, people.size());
  }

  /** The rows of each person in ascending order. */
  static int[][] rows(Persons persons, int size) {
    int[] count = new int[persons.count()];
    for (int row = 0; row < size; row++) {
      count[persons.person(row)]++;
    }
    int[][] rows = new int[count.length][];
    Arrays.setAll(rows, p -> new int[count[p]]);
    Arrays.fill(count, 0);
    for (int row = 0; row < size; row++) {
      int person = persons.person(row);
      rows[person][count[person]++] = row;
    }
    return rows;
  }

  /** Two persons, with the records that speak for one. */
  static final class Pair {
    final int left;
    final int right;
    private int rowA;
    private int rowB;
    private double ratio = Double.NEGATIVE_INFINITY;
    private int rivals = 1;
    private @Nullable String doubt;
    private double odds;

    Pair(int left, int right) {
      this.left = left;
      this.right = right;
    }

    int rowA() {
      return Math.min(rowA, rowB);
    }

    int rowB() {
      return Math.max(rowA, rowB);
    }

    /** Natural logarithm of the ratio that the records speak. */
    double ratio() {
      return ratio;
    }

    /** Log odds that the two are one person. */
    double odds() {
      return odds;
    }

    /** Why the two may as well be two people, or null. */
    @Nullable String doubt() {
      return doubt;
    }

    private boolean possible() {
      return ratio > Double.NEGATIVE_INFINITY;
    }

    private void weigh(double share) {
      double prior = share / rivals;
      odds = Math.log(prior / (1 - prior)) + ratio;
    }
  }

  /** The possible pairs, a list for each two sources. */
  List<List<Pair>> find() {
    homes.joined().forEach(this::compare);
    List<List<Pair>> found = new ArrayList<>();
    for (TreeMap<Long, Pair> pairs : bySources.values()) {
      List<Pair> possible = pairs.values().stream().filter(Pair::possible).toList();
      if (!possible.isEmpty()) {
        double exposed = pairs.values().stream().mapToDouble(p -> 1.0 / p.rivals).sum();
        weigh(possible, exposed);
        found.add(possible);
      }
    }
    return found;
  }

  private void compare(SourceHomes.Joined joined) {
    int sourceA = homes.source(joined.left());
    int sourceB = homes.source(joined.right());
    int[] left = without(joined.left(), sourceB);
    int[] right = without(joined.right(), sourceA);
    for (int l : left) {
      for (int r : right) {
        Pair pair =
            bySources
                .computeIfAbsent(sourceA * people.sources().size() + sourceB, k -> new TreeMap<>())
                .computeIfAbsent((long) l << 32 | r, k -> compared(l, r, sourceA, sourceB));
        pair.rivals = Math.max(pair.rivals, Math.max(left.length, right.length));
        if (pair.possible() && pair.doubt == null) {
          pair.doubt = doubt(pair, joined);
        }
      }
    }
  }

  /** The persons of a home of whom a source holds no record. */
  private int[] without(int home, int source) {
    return Arrays.stream(homes.persons(home))
        .filter(p -> Arrays.stream(rows[p]).noneMatch(row -> people.source(row) == source))
        .toArray();
  }

  private Pair compared(int left, int right, int sourceA, int sourceB) {
    Pair pair = new Pair(left, right);
    if (!lookalikes.mayBeOne(rows[left], rows[right])
        || constraints.between(rows[left], rows[right]) != null) {
      return pair;
    }
    for (int a : rows[left]) {
      for (int b : rows[right]) {
        if (people.source(a) == sourceA
            && people.source(b) == sourceB
            && lookalikes.mayBeOne(a, b)) {
          double ratio = scorer.logRatio(a, b);
          if (ratio > pair.ratio) {
            pair.rowA = a;
            pair.rowB = b;
            pair.ratio = ratio;
          }
        }
      }
    }
    return pair;
  }

  private @Nullable String doubt(Pair pair, SourceHomes.Joined joined) {
    int[] others =
        IntStream.concat(
                Arrays.stream(homes.persons(joined.left())),
                Arrays.stream(homes.persons(joined.right())))
            .filter(p -> p != pair.left && p != pair.right)
            .flatMap(p -> Arrays.stream(rows[p]))
            .toArray();
    String doubt = lookalikes.doubt(pair.rowA, pair.rowB, others);
    return doubt == null && calledAlike.any(rows[pair.left], rows[pair.right])
        ? Lookalikes.TWINS
        : doubt;
  }

  /**
   * Learns which share has a counterpart.
   *
   * @param exposed how many would have one if everybody had
   */
  private static void weigh(List<Pair> pairs, double exposed) {
    double share = SHARE;
    for (int round = 0; round < ROUNDS; round++) {
      double found = EXPERIENCE * SHARE;
      for (Pair pair : pairs) {
        pair.weigh(share);
        found += 1 / (1 + Math.exp(-pair.odds));
      }
      share = Math.min(MOST, found / (exposed + EXPERIENCE));
    }
    for (Pair pair : pairs) {
      pair.weigh(share);
    }
  }
}

package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.record.RowOrder;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;
import org.kinlink.score.PairScorer;

/**
 * The twins whom a source itself tells apart: two of its records have one birthday and one surname
 * or postcode, forenames that have nothing in common, and by all that they say are two people. Then
 * date of birth, surname, home and mother confirm nobody, be it the number of the one in a record
 * with the name of the other, since the two share them; only a forename does. Immutable, safe to
 * share between threads.
 */
public final class KnownTwins {
  /** More records of one birthday and one name or postcode in one source are no family. */
  private static final int MOST = 8;

  private static final ImmutableList<FieldKind> FAMILY =
      ImmutableList.of(FieldKind.SURNAME, FieldKind.POSTCODE);

  /** None are known. */
  public static final KnownTwins NONE = new KnownTwins(null, ImmutableSetMultimap.of());

  /** One for each thread, as a scorer keeps what it last compared. */
  private final @Nullable ThreadLocal<HouseholdScorer> names;

  private final ImmutableSetMultimap<Integer, Integer> twins;

  /** Whoever has a twin: hardly anybody, and every pair is asked. */
  private final BitSet some = new BitSet();

  private KnownTwins(
      @Nullable ThreadLocal<HouseholdScorer> names, ImmutableSetMultimap<Integer, Integer> twins) {
    this.names = names;
    this.twins = twins;
    twins.keySet().forEach(some::set);
  }

  /**
   * Finds them.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param once for each source whether it is known to hold each person once
   * @param scorer weighs two records
   * @param policy says from where on two records may be one person
   * @return the twins
   */
  public static KnownTwins find(
      People people, IntPredicate excluded, boolean[] once, PairScorer scorer, Policy policy) {
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    ImmutableSetMultimap.Builder<Integer, Integer> all = ImmutableSetMultimap.builder();
    FAMILY.parallelStream()
        .map(people.schema()::indexOf)
        .filter(family -> birth >= 0 && family >= 0)
        .map(
            family -> {
              Finder finder = new Finder(people, excluded, once, scorer.fork(), policy.review());
              finder.find(RowKeys.of(people, birth, family));
              return finder.twins.build();
            })
        .toList()
        .forEach(all::putAll);
    return new KnownTwins(ThreadLocal.withInitial(scorer::inHousehold), all.build());
  }

  private static final class Finder {
    private final People people;
    private final IntPredicate excluded;
    private final boolean[] once;
    private final PairScorer scorer;
    private final double review;
    private final HouseholdScorer names;
    private final ImmutableSetMultimap.Builder<Integer, Integer> twins =
        ImmutableSetMultimap.builder();

    Finder(People people, IntPredicate excluded, boolean[] once, PairScorer scorer, double review) {
      this.people = people;
      this.excluded = excluded;
      this.once = once;
      this.scorer = scorer;
      this.review = review;
      this.names = scorer.inHousehold();
    }

    /** Finds twins among the rows of one source that have one key. */
    void find(int[] keys) {
      int[] order = RowOrder.natural(keys.length);
      RowOrder.sort(order, keys);
      for (int from = 0; from < order.length; ) {
        int to = from + 1;
        while (to < order.length
            && keys[order[to]] == keys[order[from]]
            && people.source(order[to]) == people.source(order[from])) {
          to++;
        }
        if (keys[order[from]] != 0 && to - from <= MOST) {
          compare(order, from, to);
        }
        from = to;
      }
    }

    /** Rows of one key are in ascending order. */
    private void compare(int[] order, int from, int to) {
      for (int i = from; i < to; i++) {
        for (int j = i + 1; j < to; j++) {
          int a = order[i];
          int b = order[j];
          if (!excluded.test(a)
              && !excluded.test(b)
              && names.forenames(a, b) == Forenames.DIFFERENT
              && (once[people.source(a)] || scorer.logOdds(a, b) < review)) {
            twins.put(a, b).put(b, a);
          }
        }
      }
    }
  }

  /** The records of the same source that are of a twin. */
  Iterable<Integer> of(int row) {
    return some.get(row) ? twins.get(row) : ImmutableSet.of();
  }

  /** Whether the source of a record holds one of its twin. */
  boolean has(int row) {
    return some.get(row);
  }

  /** Whether two records are twins. */
  boolean apart(int a, int b) {
    return some.get(a) && twins.containsEntry(a, b);
  }

  /** Whether one of two records bears not its own name but that of the other's twin. */
  boolean crossed(int a, int b) {
    return namedLikeTwin(a, b) || namedLikeTwin(b, a);
  }

  private boolean namedLikeTwin(int a, int b) {
    if (names == null || !some.get(b)) {
      return false;
    }
    HouseholdScorer own = names.get();
    if (own.forenames(a, b) != Forenames.DIFFERENT) {
      return false;
    }
    for (int twin : twins.get(b)) {
      Forenames forenames = own.forenames(a, twin);
      if (forenames == Forenames.EQUAL || forenames == Forenames.ALIKE) {
        return true;
      }
    }
    return false;
  }
}

package org.kinlink.resolve;

import com.google.common.collect.Iterables;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;

/**
 * The twins whom a source itself tells apart: two of its records have one birthday and one surname
 * or postcode, or both and a birthday that differs by a slip; and forenames that have nothing in
 * common, while by all that they say they are two people, or two NHS numbers or pupil numbers. Then
 * date of birth, surname, home and mother confirm nobody, be it the number of the one in a record
 * with the name of the other, since the two share them; only a forename does. Immutable, safe to
 * share between threads.
 */
public final class KnownTwins {
  private static final int[] NOBODY = {};

  /** None are known. */
  public static final KnownTwins NONE = new KnownTwins(null, null, RowPairs.NONE, RowPairs.NONE);

  /** One for each thread, as a scorer keeps what it last compared. */
  private final @Nullable ThreadLocal<Namesakes> namesakes;

  private final @Nullable PupilNumbers pupils;
  private final RowPairs twins;
  private final RowPairs across;

  private KnownTwins(
      @Nullable ThreadLocal<Namesakes> namesakes,
      @Nullable PupilNumbers pupils,
      RowPairs twins,
      RowPairs across) {
    this.across = across;
    this.namesakes = namesakes;
    this.pupils = pupils;
    this.twins = twins;
  }

  /**
   * Finds them.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param once for each source whether it is known to hold each person once
   * @param scorer weighs two records
   * @param policy says from where on two records may be one person
   * @param stated the records that the sources state to be siblings of one birthday
   * @return the twins
   */
  public static KnownTwins find(
      People people,
      IntPredicate excluded,
      boolean[] once,
      PairScorer scorer,
      Policy policy,
      StatedTwins stated) {
    PupilNumbers pupils = new PupilNumbers(people);
    RowPairs.Collector all =
        TwinFinder.find(people, excluded, once, scorer, pupils, policy.review(), stated);
    NamesakeIndex index =
        new NamesakeIndex(
            people,
            Bits.of(people.size(), excluded),
            once,
            pupils,
            policy.review(),
            stated.pairs());
    TwinsElsewhere elsewhere =
        new TwinsElsewhere(people, index.called(), scorer.inHousehold(), all.pairs());
    return new KnownTwins(
        ThreadLocal.withInitial(() -> new Namesakes(index, scorer)),
        pupils,
        elsewhere.beside(),
        elsewhere.across());
  }

  /** The records of the same source that are of a twin. */
  Iterable<Integer> of(int row) {
    return twins.of(row);
  }

  /** The records that any source tells apart as the twin's of one, or of its namesakes there. */
  Iterable<Integer> anywhere(int row) {
    return across.has(row) ? Iterables.concat(of(row), across.of(row)) : of(row);
  }

  /** Whether any source holds a record of the twin of one, or of its namesakes there. */
  boolean hasAnywhere(int row) {
    return twins.has(row) || across.has(row);
  }

  /** Whether the source of a record holds one of its twin. */
  boolean has(int row) {
    return twins.has(row);
  }

  /** Whether two records are twins. */
  boolean apart(int a, int b) {
    return twins.has(a, b);
  }

  /** Whether two records are of two pupils, by their numbers. */
  boolean pupils(int a, int b) {
    return pupils != null && pupils.differ(a, b);
  }

  /** Whether one of two records bears not its own name but that of the other's twin. */
  boolean crossed(int a, int b) {
    return crossed(a, b, NOBODY, NOBODY);
  }

  /**
   * Whether one of two records bears not its own name but that of the other's twin. Whoever is
   * known by the other's name too has two names, and is no twin.
   *
   * @param a a record
   * @param b another
   * @param left the records that are one person with the former, in ascending order
   * @param right those that are one person with the latter
   */
  boolean crossed(int a, int b, int[] left, int[] right) {
    return namesakes != null && namesakes.get().any(a, b, left, right);
  }
}

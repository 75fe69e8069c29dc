package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;
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
  /** More records of one birthday and one name or postcode in one source are no family. */
  private static final int MOST = 8;

  /** Slots for pairs of values are two to the power of this times as many as rows, or more. */
  private static final int ROOM = 3;

  private static final int MOST_BITS = 30;

  private static final long MIX = 0x9E3779B97F4A7C15L;
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
   * @return the twins
   */
  public static KnownTwins find(
      People people, IntPredicate excluded, boolean[] once, PairScorer scorer, Policy policy) {
    return find(people, excluded, once, scorer, policy, StatedTwins.NONE);
  }

  /**
   * Finds them, with those whom the sources state to be siblings.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param once for each source whether it is known to hold each person once
   * @param scorer weighs two records
   * @param policy says from where on two records may be one person
   * @param stated the records of siblings of one birthday
   * @return the twins
   */
  public static KnownTwins find(
      People people,
      IntPredicate excluded,
      boolean[] once,
      PairScorer scorer,
      Policy policy,
      StatedTwins stated) {
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    int postcode = people.schema().indexOf(FieldKind.POSTCODE);
    PupilNumbers pupils = new PupilNumbers(people);
    RowPairs.Collector all = new RowPairs.Collector();
    families(birth, surname, postcode).parallelStream()
        .map(
            family -> {
              Finder finder =
                  new Finder(people, excluded, once, scorer.fork(), pupils, policy.review());
              finder.find(family[0], family[1]);
              return finder.twins;
            })
        .toList()
        .forEach(all::putAll);
    new Finder(people, excluded, once, scorer.fork(), pupils, policy.review())
        .addStated(stated.pairs(), all);
    Namesakes.Index index =
        new Namesakes.Index(
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

  /** The fields that twins have in common, two at a time. */
  private static ImmutableList<int[]> families(int birth, int surname, int postcode) {
    ImmutableList.Builder<int[]> families = ImmutableList.builder();
    if (birth >= 0 && surname >= 0) {
      families.add(new int[] {birth, surname});
    }
    if (birth >= 0 && postcode >= 0) {
      families.add(new int[] {birth, postcode});
    }
    if (birth >= 0 && surname >= 0 && postcode >= 0) {
      families.add(new int[] {surname, postcode});
    }
    return families.build();
  }

  private static final class Finder {
    private final People people;
    private final IntPredicate excluded;
    private final boolean[] once;
    private final PairScorer scorer;
    private final double review;
    private final HouseholdScorer names;
    private final Birthdays births;
    private final PupilNumbers pupils;
    private final int number;
    private final RowPairs.Collector twins = new RowPairs.Collector();

    Finder(
        People people,
        IntPredicate excluded,
        boolean[] once,
        PairScorer scorer,
        PupilNumbers pupils,
        double review) {
      this.people = people;
      this.excluded = excluded;
      this.once = once;
      this.scorer = scorer;
      this.review = review;
      this.names = scorer.inHousehold();
      this.births = new Birthdays(people);
      this.pupils = pupils;
      this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    }

    /** Finds twins among the rows of one source that have two fields in common. */
    void find(int one, int other) {
      int[] rows = several(one, other).stream().toArray();
      int[][] codes = new int[2][rows.length];
      people.codes(one, rows, rows.length, codes[0]);
      people.codes(other, rows, rows.length, codes[1]);
      int[] order = RowOrder.natural(rows.length);
      RowOrder.sort(order, codes);
      int[] family = new int[MOST];
      for (int from = 0; from < order.length; ) {
        int first = order[from];
        int size = 0;
        int to = from;
        while (to < order.length
            && codes[0][order[to]] == codes[0][first]
            && codes[1][order[to]] == codes[1][first]
            && people.source(rows[order[to]]) == people.source(rows[first])) {
          if (size < MOST) {
            family[size++] = rows[order[to]];
          }
          to++;
        }
        if (to - from <= MOST) {
          compare(family, size);
        }
        from = to;
      }
    }

    /**
     * The rows that share two fields with another of their source, as hardly any do, and the few
     * besides whom chance puts in one slot with another: far cheaper than to put all in order.
     */
    private BitSet several(int one, int other) {
      BitSet several = new BitSet(people.size());
      for (int source = 0; source < people.sources().size(); source++) {
        int first = people.firstRow(source);
        int end = people.firstRow(source + 1);
        int bits = Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(end - first) + ROOM);
        int shift = Long.SIZE - bits;
        BitSet met = new BitSet(1 << bits);
        BitSet again = new BitSet(1 << bits);
        for (int row = first; row < end; row++) {
          int slot = slot(one, other, row, shift);
          if (slot >= 0) {
            if (met.get(slot)) {
              again.set(slot);
            }
            met.set(slot);
          }
        }
        for (int row = first; row < end; row++) {
          int slot = slot(one, other, row, shift);
          if (slot >= 0 && again.get(slot)) {
            several.set(row);
          }
        }
      }
      return several;
    }

    /** A slot for the two values of a row, or -1 where it lacks one. */
    private int slot(int one, int other, int row, int shift) {
      long left = people.code(one, row);
      int right = people.code(other, row);
      return left == 0 || right == 0
          ? -1
          : (int) (((left << Integer.SIZE | right) * MIX) >>> shift);
    }

    /** Compares rows, which are in ascending order. */
    private void compare(int[] rows, int count) {
      for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
          int a = rows[i];
          int b = rows[j];
          if (!excluded.test(a)
              && !excluded.test(b)
              && births.fit(a, b)
              && (named(a, b) || pupils.differ(a, b) || numbered(a, b))) {
            twins.put(a, b);
            twins.put(b, a);
          }
        }
      }
    }

    /**
     * Adds stated siblings of one birthday. A child who was entered twice is called its own sibling
     * where a source may hold people twice, but has one number.
     */
    void addStated(RowPairs stated, RowPairs.Collector all) {
      for (int i = 0; i < stated.size(); i++) {
        int a = stated.row(i);
        int b = stated.other(i);
        if (once[people.source(a)] || pupils.differ(a, b) || numbered(a, b)) {
          all.put(a, b);
        }
      }
    }

    private boolean named(int a, int b) {
      Forenames forenames = names.forenames(a, b);
      if (!once[people.source(a)]) {
        return forenames == Forenames.DIFFERENT
            && births.same(a, b)
            && scorer.logOdds(a, b) < review;
      }
      // Where nobody is twice, two are two though their names be forms of one; and two of one name,
      // birthday and home are twins of whom the one was entered under the name of the other.
      return forenames == Forenames.EQUAL
          ? births.same(a, b) && names.agree(FieldKind.POSTCODE, a, b)
          : forenames != Forenames.UNKNOWN;
    }

    private boolean numbered(int a, int b) {
      return number >= 0
          && people.code(number, a) != 0
          && people.code(number, b) != 0
          && people.code(number, a) != people.code(number, b);
    }
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

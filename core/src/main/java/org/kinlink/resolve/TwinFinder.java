package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowOrder;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;
import org.kinlink.score.PairScorer;

/**
 * Finds the twins whom one source tells apart, as {@link KnownTwins} says, among those of its
 * records that have two of birthday, surname and postcode in common, and those stated to be
 * siblings. For one thread, and for one family of fields at a time.
 */
final class TwinFinder {
  /** More records of one birthday and one name or postcode in one source are no family. */
  private static final int MOST = 8;

  /** Slots for pairs of values are two to the power of this times as many as rows, or more. */
  private static final int ROOM = 3;

  private static final int MOST_BITS = 30;
  private static final long MIX = 0x9E3779B97F4A7C15L;

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

  private TwinFinder(
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

  /**
   * Finds them.
   *
   * @param people the people
   * @param excluded tells the rows that take part in nothing
   * @param once for each source whether it is known to hold each person once
   * @param scorer weighs two records
   * @param pupils the numbers of pupils
   * @param review log odds from which on two records may be one person
   * @param stated the records of siblings of one birthday
   * @return the pairs, in both orders
   */
  static RowPairs.Collector find(
      People people,
      IntPredicate excluded,
      boolean[] once,
      PairScorer scorer,
      PupilNumbers pupils,
      double review,
      StatedTwins stated) {
    RowPairs.Collector all = new RowPairs.Collector();
    families(people).parallelStream()
        .map(
            family -> {
              TwinFinder finder =
                  new TwinFinder(people, excluded, once, scorer.fork(), pupils, review);
              finder.find(family[0], family[1]);
              return finder.twins;
            })
        .toList()
        .forEach(all::putAll);
    new TwinFinder(people, excluded, once, scorer.fork(), pupils, review)
        .addStated(stated.pairs(), all);
    return all;
  }

  /** The fields that twins have in common, two at a time. */
  private static ImmutableList<int[]> families(People people) {
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    int postcode = people.schema().indexOf(FieldKind.POSTCODE);
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

  /** Finds twins among the rows of one source that have two fields in common. */
  private void find(int one, int other) {
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
    return left == 0 || right == 0 ? -1 : (int) (((left << Integer.SIZE | right) * MIX) >>> shift);
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
  private void addStated(RowPairs stated, RowPairs.Collector all) {
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
      return forenames == Forenames.DIFFERENT && births.same(a, b) && scorer.logOdds(a, b) < review;
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

package org.kinlink.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.OneEdit;
import org.kinlink.record.FieldKind;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.HouseholdScorer.Forenames;
import org.kinlink.score.PairScorer;

/**
 * Looks for a better namesake. Where a source has two of a family, nobody is the one who is called
 * like the other, though birthday, home, surname and even the number speak for it: twins share the
 * former, and the number of the one is written down for the other now and then. For one thread.
 */
final class Namesakes {
  /** Of more records with one surname or postcode, too many have one birthday by chance. */
  private static final int MOST = 400;

  private static final int ASKED_BITS = 12;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Before the namesakes of a row stand how many are called the same, and how many nearly so. */
  private static final int HEAD = 2;

  private static final int[] NOBODY = new int[HEAD];

  private final NamesakeIndex index;
  private final PairScorer scorer;
  private final HouseholdScorer names;
  private long[] near = new long[1 << 6];

  /** Pairs of rows that were asked about, and whether they are two people. */
  private final long[] asked = new long[1 << ASKED_BITS];

  private final boolean[] two = new boolean[1 << ASKED_BITS];

  Namesakes(NamesakeIndex index, PairScorer scorer) {
    this.index = index;
    this.scorer = scorer.fork();
    this.names = scorer.inHousehold();
  }

  /**
   * Whether the source of the one record has a better namesake for the other. Whoever is known by
   * the other's name too has two names, and is no twin.
   *
   * @param a a record
   * @param b another
   * @param left the records that are one person with the former, in ascending order
   * @param right those that are one person with the latter
   */
  boolean any(int a, int b, int[] left, int[] right) {
    int one = index.forename < 0 ? 0 : index.people.code(index.forename, a);
    int other = index.forename < 0 ? 0 : index.people.code(index.forename, b);
    if (one == 0 || other == 0 || one == other) {
      return false;
    }
    Forenames own = forenames(a, b);
    return better(a, b, own, right) || better(b, a, own, left);
  }

  /** Whether a record is called like somebody else of the source of the other record. */
  private boolean better(int a, int b, Forenames own, int[] known) {
    int source = index.people.source(b);
    int first = index.people.firstRow(source);
    int end = index.people.firstRow(source + 1);
    int[] namesakes = of(a);
    int nearer =
        switch (own) {
          case EQUAL -> HEAD;
          case NEAR -> HEAD + namesakes[0];
          case ALIKE -> HEAD + namesakes[1];
          case DIFFERENT, UNKNOWN -> namesakes.length;
        };
    for (int i = HEAD; i < nearer; i++) {
      int like = namesakes[i];
      if (like >= first && like < end && like != b && apart(like, b)) {
        return !known(a, b, own, known);
      }
    }
    for (int like : index.stated.of(b)) {
      if (nearer(a, like, own) && apart(like, b)) {
        return !known(a, b, own, known);
      }
    }
    return false;
  }

  private boolean known(int a, int b, Forenames own, int[] known) {
    for (int also : known) {
      if (also != b && nearer(a, also, own)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whoever is called like a record, has its birthday and its surname or postcode, the record
   * itself among them: those with its very name first, then those with nearly the same.
   */
  private int[] of(int row) {
    int[] before = index.found.get(row);
    if (before != null) {
      return before;
    }
    int size = 0;
    // Among all of one surname are those of one birthday.
    boolean few = index.surnames != null && index.surnames.rows.count(row) <= MOST;
    size = look(row, few ? index.surnames : index.born, size);
    size = look(row, index.homes, size);
    RowIndex called = index.surname < 0 ? null : index.called;
    int count = called == null ? 0 : called.count(row);
    for (int i = 0; called != null && i < count && count <= MOST; i++) {
      // A slip in the surname finds no key in common.
      if (slip(index.surname, row, called.at(row, i))) {
        size = look(row, called.at(row, i), size);
      }
    }
    int[] found = size == 0 ? NOBODY : ordered(size);
    index.found.set(row, found);
    return found;
  }

  private int look(int row, NamesakeIndex.@Nullable Family family, int before) {
    int count = family == null ? 0 : family.rows.count(row);
    if (family == null || count == 0 || count > MOST) {
      return before;
    }
    int size = before;
    int date = index.births.date(row);
    int first = family.rows.first(row);
    for (int i = first; i < first + count; i++) {
      int other = family.dates[i];
      // Nearly all dates are whole, and then tell without the record being looked up.
      if (other == 0
          ? perhaps(row, family.rows.at(i))
          : date != 0 && Birthdays.near(date, other) && Birthdays.fits(date, other)) {
        size = look(row, family.rows.at(i), size);
      }
    }
    return size;
  }

  private boolean perhaps(int row, int like) {
    return index.births.fit(row, like) || unborn(row, like);
  }

  /** Whether somebody of a home and surname has no birthday that could differ. */
  private boolean unborn(int row, int like) {
    return !index.births.known(like)
        && names.agree(FieldKind.SURNAME, row, like)
        && names.agree(FieldKind.POSTCODE, row, like);
  }

  /** How two forenames go together; no likeness is right for short ones, and a slip is a slip. */
  private Forenames forenames(int a, int b) {
    Forenames forenames = names.forenames(a, b);
    boolean apart = forenames == Forenames.ALIKE || forenames == Forenames.DIFFERENT;
    return apart && slip(index.forename, a, b) ? Forenames.NEAR : forenames;
  }

  /** Whether two values differ by one slip. Nearly all that are asked about are equal. */
  private boolean slip(int field, int a, int b) {
    if (index.people.code(field, a) == index.people.code(field, b)) {
      return false;
    }
    String one = index.people.value(field, a);
    String other = index.people.value(field, b);
    return one != null
        && other != null
        && Math.abs(one.length() - other.length()) <= 1
        && OneEdit.apart(one.toCharArray(), other.toCharArray());
  }

  private int look(int row, int like, int size) {
    Forenames forenames = forenames(row, like);
    if (forenames.compareTo(Forenames.ALIKE) > 0) {
      return size;
    }
    if (size == near.length) {
      near = Arrays.copyOf(near, 2 * size);
    }
    long how = forenames == Forenames.EQUAL ? 0 : forenames == Forenames.NEAR ? 1 : 2;
    near[size] = how << Integer.SIZE | like;
    return size + 1;
  }

  /** Several families may have found one row. */
  private int[] ordered(int size) {
    Arrays.sort(near, 0, size);
    int[] ordered = new int[HEAD + size];
    int place = HEAD;
    for (int i = 0; i < size; i++) {
      if (i == 0 || near[i] != near[i - 1]) {
        ordered[place++] = (int) near[i];
        for (int level = (int) (near[i] >>> Integer.SIZE); level < HEAD; level++) {
          ordered[level]++;
        }
      }
    }
    return Arrays.copyOf(ordered, place);
  }

  private boolean nearer(int a, int like, Forenames own) {
    Forenames forenames = forenames(a, like);
    return forenames.compareTo(Forenames.ALIKE) <= 0 && forenames.compareTo(own) < 0;
  }

  /** Whether two records of one source are not one person under two names. */
  private boolean apart(int like, int b) {
    return index.once[index.people.source(b)]
        || index.pupils.differ(like, b)
        || (number(like) != 0 && number(b) != 0 && number(like) != number(b))
        || ((number(like) == 0 || number(b) == 0) && index.births.same(like, b) && two(like, b));
  }

  /** Whether two records of one birthday are of two people of one family. */
  private boolean two(int like, int b) {
    long pair = Constraints.pair(like, b);
    int slot = (int) ((pair * MIX) >>> (Long.SIZE - ASKED_BITS));
    if (asked[slot] != pair) {
      asked[slot] = pair;
      two[slot] =
          (names.agree(FieldKind.SURNAME, like, b) || names.agree(FieldKind.POSTCODE, like, b))
              && names.forenames(like, b) == Forenames.DIFFERENT
              && scorer.logOdds(Math.min(like, b), Math.max(like, b)) < index.review;
    }
    return two[slot];
  }

  private int number(int row) {
    return index.number < 0 ? 0 : index.people.code(index.number, row);
  }
}

package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
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

  /** What a search needs to know of all records; safe to share between threads. */
  static final class Index {
    private final People people;
    private final boolean[] once;
    private final double review;
    private final ImmutableList<RowIndex> families;
    private final int forename;
    private final int number;
    private final PupilNumbers pupils;

    /**
     * Makes the index.
     *
     * @param people the people
     * @param excluded tells the rows that take part in nothing
     * @param once for each source whether it is known to hold each person once
     * @param pupils the numbers of pupils
     * @param review log odds from which on two records may be one person
     */
    Index(
        People people, IntPredicate excluded, boolean[] once, PupilNumbers pupils, double review) {
      this.pupils = pupils;
      this.people = people;
      this.once = once.clone();
      this.review = review;
      this.forename = people.schema().indexOf(FieldKind.FORENAME);
      this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
      int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
      int surname = people.schema().indexOf(FieldKind.SURNAME);
      int postcode = people.schema().indexOf(FieldKind.POSTCODE);
      ImmutableList.Builder<RowIndex> indexes = ImmutableList.builder();
      if (forename >= 0 && birth >= 0 && surname >= 0) {
        indexes.add(new RowIndex(RowKeys.of(people, birth, surname), excluded));
        indexes.add(new RowIndex(RowKeys.of(people, surname), excluded));
      }
      if (forename >= 0 && birth >= 0 && postcode >= 0) {
        indexes.add(new RowIndex(RowKeys.of(people, postcode), excluded));
      }
      this.families = indexes.build();
    }
  }

  private final Index index;
  private final PairScorer scorer;
  private final HouseholdScorer names;
  private final Birthdays births;

  Namesakes(Index index, PairScorer scorer) {
    this.index = index;
    this.scorer = scorer.fork();
    this.names = scorer.inHousehold();
    this.births = new Birthdays(index.people);
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
    Forenames own = names.forenames(a, b);
    return better(a, b, own, right) || better(b, a, own, left);
  }

  /** Whether a record is called like somebody else of the source of the other record. */
  private boolean better(int a, int b, Forenames own, int[] known) {
    for (int also : known) {
      if (also != b && nearer(a, also, own)) {
        return false;
      }
    }
    int source = index.people.source(b);
    int first = index.people.firstRow(source);
    int end = index.people.firstRow(source + 1);
    for (RowIndex family : index.families) {
      int count = family.count(a);
      for (int i = 0; i < count && count <= MOST; i++) {
        int like = family.at(a, i);
        if (like >= first
            && like < end
            && like != b
            && births.fit(a, like)
            && nearer(a, like, own)
            && apart(like, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean nearer(int a, int like, Forenames own) {
    Forenames forenames = names.forenames(a, like);
    return forenames.compareTo(Forenames.ALIKE) <= 0 && forenames.compareTo(own) < 0;
  }

  /** Whether two records of one source are not one person under two names. */
  private boolean apart(int like, int b) {
    return index.once[index.people.source(b)]
        || index.pupils.differ(like, b)
        || (number(like) != 0 && number(b) != 0 && number(like) != number(b))
        || ((number(like) == 0 || number(b) == 0)
            && births.same(like, b)
            && (names.agree(FieldKind.SURNAME, like, b) || names.agree(FieldKind.POSTCODE, like, b))
            && names.forenames(like, b) == Forenames.DIFFERENT
            && scorer.logOdds(Math.min(like, b), Math.max(like, b)) < index.review);
  }

  private int number(int row) {
    return index.number < 0 ? 0 : index.people.code(index.number, row);
  }
}

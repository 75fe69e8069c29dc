package org.kinlink.resolve;

import com.google.common.primitives.Ints;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * What a search for {@link Namesakes} needs to know of all records. Safe to share between threads.
 */
final class NamesakeIndex {
  /**
   * Who has one surname or postcode, and their birthdays in the same order, so that hundreds are
   * looked through where they stand side by side.
   */
  static final class Family {
    final RowIndex rows;
    final int[] dates;

    Family(RowIndex rows, Birthdays births) {
      this.rows = rows;
      this.dates = new int[rows.size()];
      for (int i = 0; i < dates.length; i++) {
        dates[i] = births.date(rows.at(i));
      }
    }
  }

  final People people;
  final boolean[] once;
  final double review;

  /** Who has one birthday and surname, one surname, and one postcode. */
  final @Nullable Family born;

  final @Nullable Family surnames;
  final @Nullable Family homes;

  /** Who has one forename and birthday. */
  final @Nullable RowIndex called;

  final int forename;
  final int surname;
  final int number;
  final PupilNumbers pupils;
  final Birthdays births;
  final RowPairs stated;

  /**
   * The namesakes of each row that was asked about: the same for every record that it is compared
   * with, and a record of a large group is compared with hundreds.
   */
  final AtomicReferenceArray<int[]> found;

  /**
   * Makes the index.
   *
   * @param people the people
   * @param excluded the rows that take part in nothing
   * @param once for each source whether it is known to hold each person once
   * @param pupils the numbers of pupils
   * @param review log odds from which on two records may be one person
   * @param stated the records of siblings of one birthday
   */
  NamesakeIndex(
      People people,
      BitSet excluded,
      boolean[] once,
      PupilNumbers pupils,
      double review,
      RowPairs stated) {
    this.stated = stated;
    this.pupils = pupils;
    this.people = people;
    this.once = once.clone();
    this.review = review;
    this.births = new Birthdays(people);
    this.found = new AtomicReferenceArray<>(people.size());
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.surname = people.schema().indexOf(FieldKind.SURNAME);
    int postcode = people.schema().indexOf(FieldKind.POSTCODE);
    boolean named = forename >= 0 && birth >= 0;
    int[][] keys = {
      {birth, surname}, {surname}, {postcode}, {forename, birth},
    };
    RowIndex[] indexes = new RowIndex[keys.length];
    IntStream.range(0, keys.length)
        .parallel()
        .filter(i -> named && Ints.min(keys[i]) >= 0)
        .forEach(i -> indexes[i] = new RowIndex(RowKeys.of(people, keys[i]), excluded));
    this.born = family(indexes[0]);
    this.surnames = family(indexes[1]);
    this.homes = family(indexes[2]);
    this.called = indexes[3];
  }

  private @Nullable Family family(@Nullable RowIndex rows) {
    return rows == null ? null : new Family(rows, births);
  }

  /** Who has one forename and birthday, or null where there is no telling. */
  @Nullable RowIndex called() {
    return called;
  }
}

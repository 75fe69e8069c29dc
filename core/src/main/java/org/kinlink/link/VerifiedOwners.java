package org.kinlink.link;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.resolve.Birthdays;
import org.kinlink.resolve.RowIndex;

/**
 * Finds numbers that the national register gives to somebody else: nobody verified the number in
 * that record, while it was verified in a record of somebody who was born on another day, by more
 * than a slip, and is called otherwise; and there is somebody whom the record describes, under
 * another number or none. For where there is not, name and birthday may be what is wrong. Where one
 * of the two has no forename, they must be born at least a generation apart, as mother and child.
 * Twins are never told apart by it, nor is anybody who was adopted from whom he was before: both
 * have one birthday.
 */
final class VerifiedOwners {
  private static final String VERIFIED = "01";

  private final People people;
  private final Birthdays births;
  private final UnlikeForenames unlike;
  private final RowIndex carriers;
  private final int forename;
  private final int number;
  private final BitSet verified = new BitSet();

  private VerifiedOwners(People people, UnlikeForenames unlike, RowIndex carriers) {
    this.people = people;
    this.births = new Birthdays(people);
    this.unlike = unlike;
    this.carriers = carriers;
    this.forename = people.schema().indexOf(FieldKind.FORENAME);
    this.number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    for (int place = 0; place < carriers.size(); place++) {
      int row = carriers.at(place);
      verified.set(row, VERIFIED.equals(people.value(FieldKind.NHS_NUMBER_STATUS, row)));
    }
  }

  /**
   * Finds them.
   *
   * @param people people in clear, with names, dates of birth and numbers
   * @param unlike tells forenames of different people
   * @param carriers who has one number, without those that take no part
   * @param sealed those that take no part
   * @return the rows whose number is somebody else's
   */
  static BitSet find(People people, UnlikeForenames unlike, RowIndex carriers, BitSet sealed) {
    if (people.schema().indexOf(FieldKind.NHS_NUMBER_STATUS) < 0) {
      return new BitSet();
    }
    VerifiedOwners owners = new VerifiedOwners(people, unlike, carriers);
    BitSet others = new BitSet();
    IntStream.range(0, carriers.size())
        .map(carriers::at)
        .filter(owners::somebodyElses)
        .forEach(others::set);
    return owners.described(others, sealed);
  }

  /** Those without a forename, and those that describe somebody of another number or none. */
  private BitSet described(BitSet others, BitSet sealed) {
    BitSet described = new BitSet();
    if (others.isEmpty()) {
      return described;
    }
    RowIndex homes = having(FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE, sealed);
    RowIndex families = having(FieldKind.DATE_OF_BIRTH, FieldKind.SURNAME, sealed);
    RowIndex names = having(FieldKind.FORENAME, FieldKind.SURNAME, sealed);
    others.stream()
        .filter(
            row ->
                people.code(forename, row) == 0
                    || like(row, homes, (a, b) -> true)
                    || like(row, families, this::called)
                    || like(row, names, this::slipped))
        .forEach(described::set);
    return described;
  }

  /** Who has two values in common. */
  private RowIndex having(FieldKind one, FieldKind other, BitSet sealed) {
    int first = people.schema().indexOf(one);
    int second = people.schema().indexOf(other);
    boolean known = first >= 0 && second >= 0;
    return new RowIndex(known ? RowKeys.of(people, first, second) : new int[people.size()], sealed);
  }

  /** Whether a record describes somebody of those who share two of its values. */
  private boolean like(int row, RowIndex index, RowTest test) {
    for (int i = index.count(row) - 1; i >= 0; i--) {
      int like = index.at(row, i);
      if (people.code(number, like) != people.code(number, row) && test.test(row, like)) {
        return true;
      }
    }
    return false;
  }

  /** What is asked of two records. */
  private interface RowTest {
    boolean test(int row, int like);
  }

  /** Whether two records may have one forename, but for a slip or a short form. */
  private boolean called(int row, int like) {
    int its = people.code(forename, like);
    return its != 0 && !unlike.test(people.code(forename, row), its);
  }

  private boolean slipped(int row, int like) {
    return same(FieldKind.POSTCODE, row, like) && births.fit(row, like);
  }

  private boolean same(FieldKind kind, int a, int b) {
    int field = people.schema().indexOf(kind);
    return field >= 0
        && people.code(field, a) != 0
        && people.code(field, a) == people.code(field, b);
  }

  /** Whether somebody else has the number by the register, and nobody who may be on the record. */
  private boolean somebodyElses(int row) {
    boolean others = false;
    for (int i = carriers.count(row) - 1; i >= 0 && !verified.get(row); i--) {
      int owner = carriers.at(row, i);
      if (verified.get(owner)) {
        if (births.fit(row, owner) || (named(row, owner) && called(row, owner))) {
          return false;
        }
        others |= apart(row, owner);
      }
    }
    return others;
  }

  private boolean named(int a, int b) {
    return people.code(forename, a) != 0 && people.code(forename, b) != 0;
  }

  /** Whether two records whose birthdays and names do not fit tell enough to be of two people. */
  private boolean apart(int row, int owner) {
    return named(row, owner)
        ? births.known(row) && births.known(owner)
        : births.generation(row, owner);
  }
}

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
    RowIndex born = named(FieldKind.DATE_OF_BIRTH, sealed);
    RowIndex called = named(FieldKind.SURNAME, sealed);
    others.stream()
        .filter(row -> people.code(forename, row) == 0 || like(row, born) || like(row, called))
        .forEach(described::set);
    return described;
  }

  /** Who has one forename and one value of another field. */
  private RowIndex named(FieldKind kind, BitSet sealed) {
    int field = people.schema().indexOf(kind);
    return new RowIndex(
        field < 0 ? new int[people.size()] : RowKeys.of(people, forename, field), sealed);
  }

  private boolean like(int row, RowIndex index) {
    for (int i = index.count(row) - 1; i >= 0; i--) {
      int like = index.at(row, i);
      if (people.code(number, like) != people.code(number, row) && alike(row, like)) {
        return true;
      }
    }
    return false;
  }

  /** Whether of two of one forename two of birthday, surname and postcode are one as well. */
  private boolean alike(int row, int like) {
    boolean surname = same(FieldKind.SURNAME, row, like);
    boolean postcode = same(FieldKind.POSTCODE, row, like);
    return same(FieldKind.DATE_OF_BIRTH, row, like)
        ? surname || postcode
        : surname && postcode && births.fit(row, like);
  }

  private boolean same(FieldKind kind, int a, int b) {
    int field = people.schema().indexOf(kind);
    return field >= 0
        && people.code(field, a) != 0
        && people.code(field, a) == people.code(field, b);
  }

  private boolean somebodyElses(int row) {
    boolean others = false;
    for (int i = carriers.count(row) - 1; i >= 0 && !verified.get(row); i--) {
      int owner = carriers.at(row, i);
      if (verified.get(owner)) {
        if (!apart(row, owner)) {
          return false;
        }
        others = true;
      }
    }
    return others;
  }

  private boolean apart(int row, int owner) {
    if (!births.known(row) || !births.known(owner) || births.fit(row, owner)) {
      return false;
    }
    int its = people.code(forename, row);
    int owners = people.code(forename, owner);
    boolean named = its != 0 && owners != 0;
    return named ? unlike.test(its, owners) : births.generation(row, owner);
  }
}

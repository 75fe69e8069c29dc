package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.FieldComparator;
import org.kinlink.compare.OneEdit;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.record.SetAside;
import org.kinlink.resolve.ParentRows;
import org.kinlink.resolve.RowIndex;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Sets NHS numbers aside that are another's. Records of children are made from those of their
 * mothers, brothers, sisters and twins, and keep the number now and then. It would keep such a
 * record from the other records of the child, whose number differs, and speak for the wrong person.
 * Two things show it, beside what {@link MistakenNumbers} finds:
 *
 * <ul>
 *   <li>A source states who the parent is: the child's own record has the parent's number, or a
 *       record that looks like the child's has it and the child's own has another.
 *   <li>One source has the number on somebody else, of another forename, and has somebody called
 *       and born like who is on the record, and of one surname or postcode, with another number. A
 *       record without a name that has the number, not verified, and the birthday may then be of
 *       either twin.
 * </ul>
 *
 * Sealed records take no part, nor do numbers that a safeguard names. Of encoded forenames the
 * filters tell whether they are alike; who is older they do not tell.
 */
final class BorrowedNumbers {
  private static final String REASON =
      "it is the number of a relative or somebody else, so it counts as missing";

  /** Nobody is younger when a child is born. */
  private static final int GENERATION = 12;

  private static final String VERIFIED = "01";
  private static final int YEAR = 4;
  private static final int MOST = 50;

  private final People people;
  private final Safeguards safeguards;
  private final int number;
  private final Unlike unlike;
  private final int[] names;

  /** The rows that have one number, and those of one forename and birthday that have any. */
  private final RowIndex carriers;

  private final RowIndex namesakes;

  /** Tells by their codes whether two forenames are of different people. */
  @FunctionalInterface
  private interface Unlike {
    boolean test(int one, int other);
  }

  private BorrowedNumbers(Extracts extracts, Safeguards safeguards, int number) {
    this.people = extracts.people();
    this.safeguards = safeguards;
    this.number = number;
    this.unlike = unlike(people, extracts.encoded());
    this.names =
        RowKeys.of(
            people,
            people.schema().indexOf(FieldKind.FORENAME),
            people.schema().indexOf(FieldKind.DATE_OF_BIRTH));
    int[] numbers = RowKeys.of(people, number);
    BitSet apart = new BitSet();
    for (int row = 0; row < numbers.length; row++) {
      if (numbers[row] == 0 || safeguards.sealed(row)) {
        apart.set(row);
      }
    }
    this.carriers = new RowIndex(numbers, apart);
    this.namesakes = new RowIndex(names, apart);
  }

  static Extracts setAsideIn(Extracts extracts, ImmutableList<SafeguardEntry> entries) {
    People people = extracts.people();
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    if (number < 0
        || people.dictionary(number).size() == 0
        || people.schema().indexOf(FieldKind.FORENAME) < 0
        || people.schema().indexOf(FieldKind.DATE_OF_BIRTH) < 0) {
      return extracts;
    }
    BorrowedNumbers search = new BorrowedNumbers(extracts, Safeguards.of(entries, people), number);
    ParentRows parents = ParentRows.of(people, extracts.relationships());
    BitSet borrowed = search.ofParents(parents);
    borrowed.or(search.ofOthers());
    borrowed.or(MistakenNumbers.find(people, search.safeguards::sealed, parents));
    for (SafeguardEntry entry : entries) {
      String kept = entry.nhsNumber();
      borrowed.stream()
          .filter(row -> kept != null && kept.equals(people.value(number, row)))
          .forEach(borrowed::clear);
    }
    if (borrowed.isEmpty()) {
      return extracts;
    }
    ImmutableList.Builder<SetAside> notes = ImmutableList.builder();
    notes.addAll(extracts.setAside());
    borrowed.stream().forEach(row -> notes.add(note(row, extracts)));
    return new Extracts(
        people.without(number, borrowed),
        extracts.sources(),
        extracts.residences(),
        extracts.relationships(),
        extracts.facets(),
        notes.build(),
        extracts.numbers(),
        extracts.encoded());
  }

  /**
   * Whether two forenames, by their codes, are of different people. What one slip of the hand or a
   * short form makes of a name is the same name; how alike two names are otherwise says nothing,
   * for twins are called Joshua and Joseph. Filters do not tell slips from likeness, so of encoded
   * names only those are different that have next to nothing in common.
   */
  private static Unlike unlike(People people, @Nullable Encoded encoded) {
    int field = people.schema().indexOf(FieldKind.FORENAME);
    Dictionary forenames = people.dictionary(field);
    if (encoded == null) {
      return (one, other) -> {
        String a = forenames.get(one);
        String b = forenames.get(other);
        return !a.startsWith(b)
            && !b.startsWith(a)
            && !OneEdit.apart(a.toCharArray(), b.toCharArray());
      };
    }
    FieldComparator filters = encoded.comparators().get(people.schema().field(field).name());
    if (filters == null) {
      return (one, other) -> false;
    }
    FieldComparator.Kernel kernel = filters.prepare(forenames);
    int different = filters.levels().size();
    return (one, other) -> one != other && kernel.level(one, other) == different;
  }

  private static SetAside note(int row, Extracts extracts) {
    People people = extracts.people();
    SourceReading source = extracts.sources().get(people.source(row));
    return new SetAside(
        people.sources().get(people.source(row)),
        String.valueOf(source.peopleFile().getFileName()),
        people.line(row),
        people.schema().field(people.schema().indexOf(FieldKind.NHS_NUMBER)).name(),
        REASON,
        SetAside.Scope.VALUE);
  }

  private BitSet ofParents(ParentRows parents) {
    BitSet borrowed = new BitSet();
    for (Map.Entry<Integer, Integer> entry : parents.children().entries()) {
      int parent = entry.getKey();
      int child = entry.getValue();
      if (safeguards.sealed(parent) || safeguards.sealed(child)) {
        continue;
      }
      int code = people.code(number, parent);
      for (int place = carriers.count(parent) - 1; place >= 0; place--) {
        int row = carriers.at(parent, place);
        boolean childs = row == child ? older(row) : alike(child, row) && other(child, code);
        borrowed.set(row, borrowed.get(row) || (row != parent && childs));
      }
    }
    return borrowed;
  }

  private BitSet ofOthers() {
    BitSet borrowed = new BitSet();
    for (int row = 0; row < names.length; row++) {
      for (int place = namesakes(row) - 1; place >= 0; place--) {
        int like = namesakes.at(row, place);
        if (people.source(like) != people.source(row)
            && other(like, people.code(number, row))
            && (same(FieldKind.SURNAME, row, like) || same(FieldKind.POSTCODE, row, like))
            && somebodyElses(row, people.source(like))) {
          borrowed.set(row);
          nameless(row, borrowed);
        }
      }
    }
    return borrowed;
  }

  /** With a number that two twins have, a record without a name may be of either till verified. */
  private void nameless(int row, BitSet borrowed) {
    for (int place = carriers.count(row) - 1; place >= 0; place--) {
      int carrier = carriers.at(row, place);
      if (people.value(FieldKind.FORENAME, carrier) == null
          && !VERIFIED.equals(people.value(FieldKind.NHS_NUMBER_STATUS, carrier))
          && same(FieldKind.DATE_OF_BIRTH, row, carrier)) {
        borrowed.set(carrier);
      }
    }
  }

  /** How many are called and born alike; none where so many are that the birth is no birth. */
  private int namesakes(int row) {
    int alike = namesakes.count(row);
    return alike <= MOST ? alike : 0;
  }

  /**
   * Whether a source has the number of a record on somebody of another forename, so that it is not
   * its own.
   */
  private boolean somebodyElses(int row, int source) {
    int field = people.schema().indexOf(FieldKind.FORENAME);
    for (int place = carriers.count(row) - 1; place >= 0; place--) {
      int carrier = carriers.at(row, place);
      int its = people.code(field, carrier);
      if (people.source(carrier) == source
          && its != 0
          && unlike.test(people.code(field, row), its)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a child's own record has another number. */
  private boolean other(int child, int code) {
    return code != 0 && people.code(number, child) != 0 && people.code(number, child) != code;
  }

  /** Whether somebody with its number is old enough to be a parent of who is on a record. */
  private boolean older(int row) {
    int year = year(row);
    boolean older = false;
    for (int place = carriers.count(row) - 1; place >= 0 && !older; place--) {
      int other = carriers.at(row, place);
      older = other != row && year(other) > 0 && year - year(other) >= GENERATION;
    }
    return older;
  }

  private int year(int row) {
    String birth = people.value(FieldKind.DATE_OF_BIRTH, row);
    Integer year =
        birth == null || birth.length() < YEAR ? null : Ints.tryParse(birth.substring(0, YEAR));
    return year == null ? 0 : year;
  }

  /** Whether two records look like one child: born on one day, and called alike or of one home. */
  private boolean alike(int child, int row) {
    return same(FieldKind.DATE_OF_BIRTH, child, row)
        && fits(FieldKind.SEX, child, row)
        && fits(FieldKind.FORENAME, child, row)
        && (same(FieldKind.FORENAME, child, row) || same(FieldKind.POSTCODE, child, row));
  }

  private boolean same(FieldKind kind, int a, int b) {
    int field = people.schema().indexOf(kind);
    return field >= 0
        && people.code(field, a) != 0
        && people.code(field, a) == people.code(field, b);
  }

  private boolean fits(FieldKind kind, int a, int b) {
    int field = people.schema().indexOf(kind);
    return field < 0
        || people.code(field, a) == 0
        || people.code(field, b) == 0
        || people.code(field, a) == people.code(field, b);
  }
}

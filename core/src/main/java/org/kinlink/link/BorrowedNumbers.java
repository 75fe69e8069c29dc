package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.FieldKind;
import org.kinlink.record.OtherValues;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.record.SetAside;
import org.kinlink.resolve.Birthdays;
import org.kinlink.resolve.ParentRows;
import org.kinlink.resolve.RowIndex;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Sets NHS numbers aside that are another's. Records of children are made from those of their
 * mothers, brothers, sisters and twins, and keep the number now and then. It would keep such a
 * record from the other records of the child, whose number differs, and speak for the wrong person.
 * Two things show it, beside what {@link MistakenNumbers} and {@link VerifiedOwners} find:
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
 * Sealed records take no part, nor do numbers that a safeguard names. Of encoded values it cannot
 * be told who is older.
 */
final class BorrowedNumbers {
  private static final String REASON =
      "it is the number of a relative or somebody else, so it counts as missing";

  private static final String VERIFIED = "01";
  private static final int MOST = 50;

  /** So many rows are looked through by one thread at a time. */
  private static final int LOT = 1 << 15;

  private final People people;
  private final UnlikeForenames unlike;
  private final Birthdays births;
  private final Safeguards safeguards;
  private final int number;

  /** The rows that have one number, and those of one forename and birthday that have any. */
  private final RowIndex carriers;

  private final RowIndex namesakes;
  private final BitSet sealed;

  private BorrowedNumbers(Extracts extracts, Safeguards safeguards, int number) {
    this.people = extracts.people();
    this.unlike = UnlikeForenames.of(people, extracts.encoded());
    this.births = new Birthdays(people);
    this.safeguards = safeguards;
    this.number = number;
    int[] numbers = RowKeys.of(people, number);
    this.sealed = new BitSet();
    BitSet apart = new BitSet();
    for (int row = 0; row < numbers.length; row++) {
      if (safeguards.sealed(row)) {
        sealed.set(row);
      }
      if (numbers[row] == 0 || safeguards.sealed(row)) {
        apart.set(row);
      }
    }
    CompletableFuture<RowIndex> numbered =
        CompletableFuture.supplyAsync(() -> new RowIndex(numbers, sealed));
    this.namesakes =
        new RowIndex(
            RowKeys.of(
                people,
                people.schema().indexOf(FieldKind.FORENAME),
                people.schema().indexOf(FieldKind.DATE_OF_BIRTH)),
            apart);
    this.carriers = numbered.join();
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
    if (extracts.encoded() == null) {
      borrowed.or(VerifiedOwners.find(people, search.unlike, search.carriers, search.sealed));
    }
    for (SafeguardEntry entry : entries) {
      int kept = entry.nhsNumber() == null ? 0 : people.dictionary(number).find(entry.nhsNumber());
      borrowed.stream().filter(row -> people.code(number, row) == kept).forEach(borrowed::clear);
    }
    if (borrowed.isEmpty()) {
      return extracts;
    }
    ImmutableList.Builder<SetAside> notes = ImmutableList.builder();
    notes.addAll(extracts.setAside());
    borrowed.stream().forEach(row -> notes.add(note(row, extracts)));
    return new Extracts(
        OtherValues.in(people, number, borrowed, row -> null),
        extracts.sources(),
        extracts.residences(),
        extracts.relationships(),
        extracts.facets(),
        notes.build(),
        extracts.numbers(),
        extracts.encoded());
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
    IntStream.rangeClosed(0, namesakes.size() / LOT)
        .parallel()
        .mapToObj(lot -> ofOthers(lot * LOT, Math.min(namesakes.size(), (lot + 1) * LOT)))
        .forEachOrdered(borrowed::or);
    return borrowed;
  }

  /** What is shown by those called and born alike of whom the first stands at some places. */
  private BitSet ofOthers(int from, int to) {
    BitSet borrowed = new BitSet();
    for (int place = from; place < to; place++) {
      int row = namesakes.at(place);
      if (namesakes.first(row) == place && differ(row)) {
        for (int i = namesakes.count(row) - 1; i >= 0; i--) {
          ofOthers(namesakes.at(row, i), borrowed);
        }
      }
    }
    return borrowed;
  }

  /**
   * Whether those who are called and born like a record have several numbers; not where so many are
   * that the birth is a placeholder.
   */
  private boolean differ(int row) {
    int alike = namesakes.count(row);
    boolean differ = false;
    for (int i = 1; i < alike && alike <= MOST && !differ; i++) {
      differ = people.code(number, namesakes.at(row, i)) != people.code(number, row);
    }
    return differ;
  }

  private void ofOthers(int row, BitSet borrowed) {
    for (int i = namesakes.count(row) - 1; i >= 0; i--) {
      int like = namesakes.at(row, i);
      if (people.source(like) != people.source(row)
          && other(like, people.code(number, row))
          && (same(FieldKind.SURNAME, row, like) || same(FieldKind.POSTCODE, row, like))
          && somebodyElses(row, people.source(like))) {
        borrowed.set(row);
        nameless(row, borrowed);
      }
    }
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
    boolean older = false;
    for (int place = carriers.count(row) - 1; place >= 0 && !older; place--) {
      int other = carriers.at(row, place);
      older = other != row && births.generationBefore(other, row);
    }
    return older;
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

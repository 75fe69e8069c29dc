package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.score.ScoredPairs;

/**
 * Finds the pairs that a number joins though it does not say whose it is. Where two records with
 * names have one NHS number and yet are two people, such as twins of whom one was given the number
 * of the other by mistake, a record without a name goes with the one whose number was verified, and
 * with neither where none or both were. Where one source has a number under two names that have
 * nothing in common, it does not say that somebody is called by both. Nor does one that was
 * verified for the one and not for the other, who has a verified number of his own in another
 * record. And a number that was verified for somebody, and yet not in a record without a name, is
 * as well that of the other twin there, unless the postcode is that of the one alone.
 */
final class DisputedNumbers {
  private final People people;
  private final Constraints constraints;
  private final Forenames forenames;
  private final CalledAlike names;
  private final Birthdays births;
  private final int postcode;
  private final RowIndex carriers;

  /** Who has one birthday and postcode. */
  private final @Nullable RowIndex bornThere;

  DisputedNumbers(People people, Constraints constraints, Forenames forenames, CalledAlike names) {
    this.people = people;
    this.constraints = constraints;
    this.forenames = forenames;
    this.names = names;
    this.births = new Birthdays(people);
    this.postcode = people.schema().indexOf(FieldKind.POSTCODE);
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    int[] numbers = number < 0 ? new int[people.size()] : RowKeys.of(people, number);
    this.carriers =
        new RowIndex(
            numbers,
            Bits.of(
                number < 0 ? 0 : numbers.length,
                row -> constraints.sealed(row) || !forenames.known(row)));
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    this.bornThere =
        number < 0 || birth < 0 || postcode < 0
            ? null
            : new RowIndex(
                RowKeys.of(people, birth, postcode),
                Bits.of(
                    people.size(),
                    row ->
                        constraints.sealed(row)
                            || !forenames.known(row)
                            || !constraints.verified(row)));
  }

  BitSet among(ImmutableIntArray open, ScoredPairs pairs) {
    BitSet disputed = new BitSet();
    open.forEach(
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          if (constraints.sameNumber(a, b)) {
            disputed.set(
                p,
                forenames.known(a) != forenames.known(b)
                    ? disputed(forenames.known(a) ? a : b)
                    : names.different(a, b)
                        && (underTwoNames(a)
                            || underTwoNames(b)
                            || verifiedElsewhere(a, b)
                            || verifiedElsewhere(b, a)));
          }
        });
    return disputed;
  }

  /** Whether the source of a record has its number under another name, too. */
  private boolean underTwoNames(int row) {
    for (int i = 0; i < carriers.count(row); i++) {
      int other = carriers.at(row, i);
      if (people.source(other) == people.source(row) && names.different(row, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean disputed(int named) {
    for (int i = 0; i < carriers.count(named); i++) {
      int other = carriers.at(named, i);
      if (other != named
          && (constraints.verified(other) || !constraints.verified(named))
          && (constraints.contradiction(named, other) != null
              || (names.different(named, other) && verifiedElsewhere(named, other)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the number of a record, verified for somebody of another name, is not its own by the
   * register itself: somebody of its name, birthday and home has another one, verified.
   */
  private boolean verifiedElsewhere(int row, int owner) {
    if (bornThere == null || constraints.verified(row) || !constraints.verified(owner)) {
      return false;
    }
    for (int i = 0; i < bornThere.count(row); i++) {
      int own = bornThere.at(row, i);
      if (constraints.differentNumbers(row, own) && names.oneName(row, own)) {
        return true;
      }
    }
    return false;
  }

  /** The records without a name whose number says of neither of two twins that they are his. */
  BitSet eitherTwins() {
    return Bits.of(
        people.size(),
        row ->
            !forenames.known(row)
                && constraints.unverified(row)
                && !constraints.sealed(row)
                && eitherTwins(row));
  }

  private boolean eitherTwins(int row) {
    for (int i = 0; i < carriers.count(row); i++) {
      int named = carriers.at(row, i);
      if (constraints.verified(named) && (asWellTwin(row, named) || sharedNumber(row, named))) {
        return true;
      }
    }
    return false;
  }

  private boolean asWellTwin(int row, int named) {
    for (int twin : constraints.twins(named)) {
      if (!names.told(row, twin) && !(sameHome(row, named) && !perhapsHome(row, twin))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else of the birthday has the number under a name of his own. */
  private boolean sharedNumber(int row, int named) {
    for (int i = 0; i < carriers.count(row); i++) {
      int other = carriers.at(row, i);
      if (other != named
          && births.same(row, other)
          && !names.told(row, other)
          && (constraints.sameOnce(named, other)
              || constraints.contradiction(named, other) != null)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameHome(int a, int b) {
    return home(a) != 0 && home(a) == home(b);
  }

  private boolean perhapsHome(int a, int b) {
    return home(b) == 0 || home(a) == home(b);
  }

  private int home(int row) {
    return postcode < 0 ? 0 : people.code(postcode, row);
  }
}

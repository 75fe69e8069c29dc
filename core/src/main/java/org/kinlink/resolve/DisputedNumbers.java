package org.kinlink.resolve;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.ScoredPairs;

/**
 * Finds the pairs that a number joins though it does not say whose it is. Where two records with
 * names have one NHS number and yet are two people, such as twins of whom one was given the number
 * of the other by mistake, a record without a name goes with the one whose number was verified, and
 * with neither where none or both were.
 */
final class DisputedNumbers {
  private final Constraints constraints;
  private final Forenames forenames;
  private final RowIndex carriers;

  DisputedNumbers(People people, Constraints constraints, Forenames forenames) {
    this.constraints = constraints;
    this.forenames = forenames;
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    int[] numbers = new int[people.size()];
    for (int row = 0; row < numbers.length && number >= 0; row++) {
      numbers[row] = people.code(number, row);
    }
    this.carriers = new RowIndex(numbers, row -> constraints.sealed(row) || !forenames.known(row));
  }

  BitSet among(ImmutableIntArray open, ScoredPairs pairs) {
    BitSet disputed = new BitSet();
    open.forEach(
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          if (constraints.sameNumber(a, b) && forenames.known(a) != forenames.known(b)) {
            disputed.set(p, disputed(forenames.known(a) ? a : b));
          }
        });
    return disputed;
  }

  private boolean disputed(int named) {
    for (int i = 0; i < carriers.count(named); i++) {
      int other = carriers.at(named, i);
      if (other != named
          && (constraints.verified(other) || !constraints.verified(named))
          && constraints.contradiction(named, other) != null) {
        return true;
      }
    }
    return false;
  }
}

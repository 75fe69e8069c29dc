package org.kinlink.link;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.OneEdit;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.Safeguards;

/** The numbers that {@link BorrowedNumbers} finds to be somebody else's, by asking all pairs. */
final class NaiveBorrowed {
  private static final int MOST = 50;

  private final People people;
  private final Safeguards safeguards;

  NaiveBorrowed(People people, Safeguards safeguards) {
    this.people = people;
    this.safeguards = safeguards;
  }

  BitSet find() {
    BitSet borrowed = new BitSet();
    for (int row = 0; row < people.size(); row++) {
      for (int like = 0; like < people.size() && alike(row) <= MOST; like++) {
        if (alike(row, like)
            && people.source(row) != people.source(like)
            && !Objects.equals(number(row), number(like))
            && (same(FieldKind.SURNAME, row, like) || same(FieldKind.POSTCODE, row, like))
            && somebodyElses(row, people.source(like))) {
          borrowed.set(row);
          nameless(row, borrowed);
        }
      }
    }
    return borrowed;
  }

  private int alike(int row) {
    int count = 0;
    for (int like = 0; like < people.size(); like++) {
      count += alike(row, like) ? 1 : 0;
    }
    return count;
  }

  private boolean alike(int row, int like) {
    return carries(row)
        && carries(like)
        && same(FieldKind.FORENAME, row, like)
        && same(FieldKind.DATE_OF_BIRTH, row, like);
  }

  private boolean carries(int row) {
    return number(row) != null && !safeguards.sealed(row);
  }

  private boolean somebodyElses(int row, int source) {
    for (int carrier = people.firstRow(source); carrier < people.firstRow(source + 1); carrier++) {
      String own = people.value(FieldKind.FORENAME, row);
      String its = people.value(FieldKind.FORENAME, carrier);
      if (own != null
          && its != null
          && carries(carrier)
          && Objects.equals(number(row), number(carrier))
          && !its.startsWith(own)
          && !own.startsWith(its)
          && !OneEdit.apart(own.toCharArray(), its.toCharArray())) {
        return true;
      }
    }
    return false;
  }

  private void nameless(int row, BitSet borrowed) {
    for (int carrier = 0; carrier < people.size(); carrier++) {
      if (carries(carrier)
          && Objects.equals(number(row), number(carrier))
          && people.value(FieldKind.FORENAME, carrier) == null
          && !"01".equals(people.value(FieldKind.NHS_NUMBER_STATUS, carrier))
          && same(FieldKind.DATE_OF_BIRTH, row, carrier)) {
        borrowed.set(carrier);
      }
    }
  }

  private @Nullable String number(int row) {
    return people.value(FieldKind.NHS_NUMBER, row);
  }

  private boolean same(FieldKind kind, int a, int b) {
    String value = people.value(kind, a);
    return value != null && value.equals(people.value(kind, b));
  }
}

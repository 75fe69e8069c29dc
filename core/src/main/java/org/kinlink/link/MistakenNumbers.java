package org.kinlink.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.resolve.ParentRows;

/**
 * Finds numbers of parents that were written down by mistake: nobody verified the number in that
 * record, while somebody of the same forename, surname, date of birth and postcode has another
 * number that was verified against the national register, and only that. Of children nothing is
 * found: who is adopted is given a new number, and may keep the name and the home, and the old
 * number must not lead to the new one. Hardly anybody is adopted who is a parent.
 */
final class MistakenNumbers {
  private static final String VERIFIED = "01";
  private static final int SEVERAL = -1;

  private final People people;
  private final int number;
  private final int[] keys;

  private MistakenNumbers(People people, int number) {
    this.people = people;
    this.number = number;
    this.keys =
        RowKeys.of(
            people,
            people.schema().indexOf(FieldKind.FORENAME),
            people.schema().indexOf(FieldKind.SURNAME),
            people.schema().indexOf(FieldKind.DATE_OF_BIRTH),
            people.schema().indexOf(FieldKind.POSTCODE));
  }

  /**
   * Finds them.
   *
   * @param people the people
   * @param sealed tells the rows that take no part
   * @param parents who is stated to be whose parent
   * @return the rows whose number is mistaken
   */
  static BitSet find(People people, IntPredicate sealed, ParentRows parents) {
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    boolean known =
        number >= 0
            && people.schema().indexOf(FieldKind.NHS_NUMBER_STATUS) >= 0
            && people.schema().indexOf(FieldKind.FORENAME) >= 0
            && people.schema().indexOf(FieldKind.SURNAME) >= 0
            && people.schema().indexOf(FieldKind.DATE_OF_BIRTH) >= 0
            && people.schema().indexOf(FieldKind.POSTCODE) >= 0;
    return known && !parents.children().isEmpty()
        ? new MistakenNumbers(people, number).find(sealed, parents)
        : new BitSet();
  }

  private BitSet find(IntPredicate sealed, ParentRows parents) {
    BitSet parent = new BitSet();
    parents.children().keySet().stream()
        .filter(row -> !sealed.test(row))
        .forEach(row -> parent.set(keys[row]));
    parent.clear(0);
    int[] verified = new int[Arrays.stream(keys).max().orElse(0) + 1];
    for (int row = 0; row < keys.length; row++) {
      if (parent.get(keys[row]) && verified(row) && !sealed.test(row)) {
        int before = verified[keys[row]];
        int code = people.code(number, row);
        verified[keys[row]] = before == 0 || before == code ? code : SEVERAL;
      }
    }
    BitSet mistaken = new BitSet();
    for (int row = 0; row < keys.length; row++) {
      int code = people.code(number, row);
      int right = verified[keys[row]];
      mistaken.set(row, code != 0 && right > 0 && right != code && !sealed.test(row));
    }
    return mistaken;
  }

  private boolean verified(int row) {
    return people.code(number, row) != 0
        && VERIFIED.equals(people.value(FieldKind.NHS_NUMBER_STATUS, row));
  }
}

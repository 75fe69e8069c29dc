package org.kinlink.unit;

import java.util.Arrays;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * Which records of its own an owner takes for one person: those of one NHS number, or of one
 * forename, surname and date of birth.
 */
final class OwnPersons {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final int[] person;

  OwnPersons(People people) {
    person = new int[people.size()];
    Arrays.setAll(person, row -> row);
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    int birth = people.schema().indexOf(FieldKind.DATE_OF_BIRTH);
    if (number >= 0) {
      join(RowKeys.of(people, number));
    }
    if (forename >= 0 && surname >= 0 && birth >= 0) {
      join(RowKeys.of(people, forename, surname, birth));
    }
    Arrays.setAll(person, this::root);
  }

  private void join(int[] keys) {
    int[] first = new int[Arrays.stream(keys).max().orElse(0) + 1];
    Arrays.fill(first, -1);
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0 && first[keys[row]] < 0) {
        first[keys[row]] = row;
      } else if (keys[row] != 0) {
        person[root(row)] = root(first[keys[row]]);
      }
    }
  }

  private int root(int row) {
    int root = row;
    while (person[root] != root) {
      person[root] = person[person[root]];
      root = person[root];
    }
    return root;
  }

  /** The person of a row, which is one of its rows. */
  int of(int row) {
    return person[row];
  }

  /** For each row whether nobody else of the file has the same code, and it has one. */
  boolean[] alone(int[] codes) {
    int[] holder = new int[Arrays.stream(codes).max().orElse(0) + 1];
    Arrays.fill(holder, NOBODY);
    for (int row = 0; row < codes.length; row++) {
      int before = holder[codes[row]];
      int own = of(row);
      holder[codes[row]] = before == NOBODY || before == own ? own : SEVERAL;
    }
    boolean[] alone = new boolean[codes.length];
    for (int row = 0; row < alone.length; row++) {
      alone[row] = codes[row] != 0 && holder[codes[row]] == of(row);
    }
    return alone;
  }
}

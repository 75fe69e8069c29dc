package org.kinlink.unit;

import java.util.Arrays;
import java.util.BitSet;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * Which records of its own an owner takes for one person: those of one NHS number, or of one
 * forename, surname and date of birth. Records of nobody are never one with those of people, and
 * never make somebody less alone.
 */
final class OwnPersons {
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final SentRecords records;
  private final boolean[] nobody;
  private final int[] person;

  OwnPersons(SentRecords records) {
    People people = records.all;
    this.records = records;
    this.nobody = new boolean[people.size()];
    for (int row = 0; row < nobody.length; row++) {
      nobody[row] = records.isNobody(row);
    }
    this.person = records.owner.clone();
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
    join(keys, false);
    join(keys, true);
  }

  private void join(int[] keys, boolean ofNobody) {
    int[] first = new int[Arrays.stream(keys).max().orElse(0) + 1];
    Arrays.fill(first, -1);
    for (int row = 0; row < keys.length; row++) {
      boolean counts = keys[row] != 0 && nobody[row] == ofNobody && !records.isVersion(row);
      if (counts && first[keys[row]] < 0) {
        first[keys[row]] = row;
      } else if (counts) {
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

  /**
   * For each row whether nobody else of the file has the same code, and it has one. What a person
   * has, no record of nobody has for itself.
   */
  BitSet alone(int[] codes) {
    int[] people = holders(codes, false);
    int[] others = holders(codes, true);
    BitSet alone = new BitSet(codes.length);
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      int holder = people[code] == NONE ? others[code] : people[code];
      alone.set(row, code != 0 && holder == of(row));
    }
    return alone;
  }

  private int[] holders(int[] codes, boolean ofNobody) {
    int[] holder = new int[Arrays.stream(codes).max().orElse(0) + 1];
    Arrays.fill(holder, NONE);
    for (int row = 0; row < codes.length; row++) {
      if (nobody[row] == ofNobody) {
        int before = holder[codes[row]];
        int own = of(row);
        holder[codes[row]] = before == NONE || before == own ? own : SEVERAL;
      }
    }
    return holder;
  }
}

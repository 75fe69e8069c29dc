package org.kinlink.unit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;

/**
 * Which records of its own an owner takes for one person: those of one NHS number, or of one
 * forename, surname and date of birth.
 */
final class OwnPersons {
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
  }

  private void join(int[] keys) {
    int[] first = new int[Arrays.stream(keys).max().orElse(0) + 1];
    Arrays.fill(first, -1);
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0 && first[keys[row]] < 0) {
        first[keys[row]] = row;
      } else if (keys[row] != 0) {
        person[of(row)] = of(first[keys[row]]);
      }
    }
  }

  /** The person of a row, which is one of its rows. */
  int of(int row) {
    int root = row;
    while (person[root] != root) {
      person[root] = person[person[root]];
      root = person[root];
    }
    return root;
  }

  /** For each row whether nobody else of the file has the same text. */
  boolean[] alone(IntFunction<@Nullable String> texts) {
    Map<String, Integer> holder = new HashMap<>();
    for (int row = 0; row < person.length; row++) {
      String text = texts.apply(row);
      if (text != null) {
        int own = of(row);
        holder.merge(text, own, (a, b) -> a.equals(b) ? a : -1);
      }
    }
    boolean[] alone = new boolean[person.length];
    for (int row = 0; row < alone.length; row++) {
      String text = texts.apply(row);
      alone[row] = text != null && Integer.valueOf(of(row)).equals(holder.get(text));
    }
    return alone;
  }
}

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
 * forename, surname and date of birth. Records of nobody are never one with those of people, and
 * never make somebody less alone.
 */
final class OwnPersons {
  private final int[] person;
  private final SentRecords records;

  OwnPersons(SentRecords records) {
    People people = records.all;
    this.records = records;
    person = records.owner.clone();
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
    join(keys, false);
    join(keys, true);
  }

  private void join(int[] keys, boolean nobody) {
    int[] first = new int[Arrays.stream(keys).max().orElse(0) + 1];
    Arrays.fill(first, -1);
    for (int row = 0; row < keys.length; row++) {
      boolean counts = keys[row] != 0 && !records.isVersion(row) && records.isNobody(row) == nobody;
      if (counts && first[keys[row]] < 0) {
        first[keys[row]] = row;
      } else if (counts) {
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
      if (!records.isNobody(row)) {
        add(texts.apply(row), of(row), holder);
      }
    }
    Map<String, Integer> nobodys = new HashMap<>();
    for (int row = 0; row < person.length; row++) {
      String text = records.isNobody(row) ? texts.apply(row) : null;
      if (text != null && !holder.containsKey(text)) {
        add(text, of(row), nobodys);
      }
    }
    holder.putAll(nobodys);
    boolean[] alone = new boolean[person.length];
    for (int row = 0; row < alone.length; row++) {
      String text = texts.apply(row);
      alone[row] = text != null && Integer.valueOf(of(row)).equals(holder.get(text));
    }
    return alone;
  }

  private static void add(@Nullable String text, int own, Map<String, Integer> holder) {
    if (text != null) {
      holder.merge(text, own, (a, b) -> a.equals(b) ? a : -1);
    }
  }
}

package org.kinlink.record;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives some records another value of one field. All other values keep their texts, and all other
 * records their order among themselves, so that of a million records of which a few change only
 * these are numbered and sorted again.
 */
public final class OtherValues {
  /** Fewer rows are not worth another thread. */
  private static final int MANY = 20_000;

  private final People people;
  private final BitSet rows;

  /** The columns of codes, the changed one among them, as the rows stood before. */
  private final int[][] codes;

  private OtherValues(People people, BitSet rows, int[][] codes) {
    this.people = people;
    this.rows = rows;
    this.codes = codes;
  }

  /**
   * Returns the same people with other values of a field.
   *
   * @param people the people
   * @param field place of the field in the schema
   * @param rows the rows whose value changes
   * @param values gives each of them its value, null or empty where it is to be missing
   * @return the people as {@link PeopleBuilder} would build them; rows stand in the order of what
   *     they say now
   */
  public static People in(
      People people, int field, BitSet rows, IntFunction<@Nullable String> values) {
    int[] column = people.codes[field].clone();
    Dictionary before = people.dictionary(field);
    // Values that nobody has had are numbered behind those that somebody has.
    Map<String, Integer> more = new TreeMap<>();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      String value = values.apply(row);
      column[row] = value == null || value.isEmpty() ? 0 : before.find(value);
      if (value != null && !value.isEmpty() && column[row] == 0) {
        int unknown = before.size() + more.size() + 1;
        column[row] = more.computeIfAbsent(value, text -> unknown);
      }
    }
    int[] counts = new int[before.size() + more.size() + 1];
    for (int code : column) {
      counts[code]++;
    }
    int[] chosen = ascending(before, more, counts);
    int[] rank = new int[counts.length];
    int[] records = new int[chosen.length + 1];
    records[0] = counts[0];
    for (int code = 1; code < records.length; code++) {
      rank[chosen[code - 1]] = code;
      records[code] = counts[chosen[code - 1]];
    }
    for (int row = 0; row < column.length; row++) {
      column[row] = rank[column[row]];
    }
    int[][] codes = people.codes.clone();
    codes[field] = column;
    Dictionary[] dictionaries = people.dictionaries.clone();
    dictionaries[field] = before.with(more, chosen, records);
    return new OtherValues(people, rows, codes).ordered(field, dictionaries);
  }

  /** The numbers of the values that somebody has, in the order of the values. */
  private static int[] ascending(Dictionary before, Map<String, Integer> more, int[] counts) {
    int[] chosen = new int[counts.length - 1];
    int size = 0;
    int code = 1;
    for (Map.Entry<String, Integer> each : more.entrySet()) {
      for (; code <= before.size() && before.get(code).compareTo(each.getKey()) < 0; code++) {
        chosen[size] = code;
        size += counts[code] > 0 ? 1 : 0;
      }
      chosen[size++] = each.getValue();
    }
    for (; code <= before.size(); code++) {
      chosen[size] = code;
      size += counts[code] > 0 ? 1 : 0;
    }
    return Arrays.copyOf(chosen, size);
  }

  private People ordered(int field, Dictionary[] dictionaries) {
    int[] order = new int[people.size()];
    for (int source = 0; source < people.sources().size(); source++) {
      merge(people.firstRow(source), people.firstRow(source + 1), order);
    }
    int[][] columns = new int[codes.length + 2][];
    IntStream places = IntStream.range(0, columns.length);
    (order.length < MANY ? places : places.parallel())
        .forEach(
            c ->
                columns[c] =
                    gathered(
                        order,
                        c < codes.length
                            ? codes[c]
                            : c == codes.length ? people.recordId : people.line));
    People ordered =
        new People(
            people.schema(),
            people.sources(),
            people.source,
            people.ids,
            columns[codes.length],
            columns[codes.length + 1],
            Arrays.copyOf(columns, codes.length),
            dictionaries);
    people.keys.forEach(
        (fields, keys) -> {
          if (!fields.contains(field)) {
            ordered.keys.put(fields, RowKeys.renumbered(gathered(order, keys)));
          }
        });
    return ordered;
  }

  private static int[] gathered(int[] order, int[] column) {
    int[] ordered = new int[order.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = column[order[i]];
    }
    return ordered;
  }

  /** Puts the rows of a source that changed in their places among those that did not. */
  private void merge(int first, int end, int[] order) {
    int[] changed =
        rows.get(first, end).stream()
            .mapToObj(row -> first + row)
            .sorted(this::compare)
            .mapToInt(Integer::intValue)
            .toArray();
    int next = 0;
    int place = first;
    for (int row = first; row < end; row++) {
      if (!rows.get(row)) {
        while (next < changed.length && compare(changed[next], row) < 0) {
          order[place++] = changed[next++];
        }
        order[place++] = row;
      }
    }
    System.arraycopy(changed, next, order, place, changed.length - next);
  }

  private int compare(int one, int other) {
    for (int[] column : codes) {
      if (column[one] != column[other]) {
        return Integer.compare(column[one], column[other]);
      }
    }
    return people.recordId(one).compareTo(people.recordId(other));
  }
}

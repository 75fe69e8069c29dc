package org.kinlink.record;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The records of one source in the order in which they came: where each stood, where its id stands,
 * and the numbers of its values. Not safe for use by several threads.
 */
final class SourceRows {
  private final String name;
  private final Ints lines = new Ints();
  private final Ints ids = new Ints();
  private final Ints[] values;

  SourceRows(String name, int fields) {
    this.name = name;
    this.values = new Ints[fields];
    Arrays.setAll(values, f -> new Ints());
  }

  String name() {
    return name;
  }

  int size() {
    return lines.size();
  }

  void expect(int more) {
    lines.expect(more);
    ids.expect(more);
    for (Ints each : values) {
      each.expect(more);
    }
  }

  void add(int id, int line, int[] numbers) {
    lines.add(line);
    ids.add(id);
    for (int f = 0; f < values.length; f++) {
      values[f].add(numbers[f]);
    }
  }

  /** Moves all ids to other places. */
  void moveIds(int by) {
    int[] places = ids.trimmed();
    for (int r = 0; r < places.length; r++) {
      places[r] += by;
    }
  }

  /** The values of a field, to be changed in place. */
  int[] values(int field) {
    return values[field].trimmed();
  }

  int[] lines() {
    return lines.trimmed();
  }

  int[] ids() {
    return ids.trimmed();
  }

  /** The order of the records by their values; those of equal values stand in that of their ids. */
  int[] order(ByteHeap texts) {
    int[] order = RowOrder.natural(size());
    int[][] columns = new int[values.length][];
    Arrays.setAll(columns, this::values);
    boolean[] firsts = RowOrder.firsts(order, columns);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && !firsts[to]) {
        to++;
      }
      if (to - from > 1) {
        sortById(order, from, to, texts);
      }
      from = to;
    }
    return order;
  }

  private void sortById(int[] order, int from, int to, ByteHeap texts) {
    Integer[] part = new Integer[to - from];
    Arrays.setAll(part, i -> order[from + i]);
    Arrays.sort(part, Comparator.comparing(row -> texts.text(ids.get(row))));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }

  @Override
  public String toString() {
    return "SourceRows[" + size() + " records]";
  }
}

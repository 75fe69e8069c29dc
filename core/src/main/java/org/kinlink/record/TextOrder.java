package org.kinlink.record;

import java.util.Arrays;
import java.util.Comparator;

/** Puts the texts of a table in their order, by as few of their characters as will do. */
final class TextOrder {
  private final TextTable table;
  private final int[] order;
  private final long[] heads;

  private TextOrder(TextTable table, int[] order) {
    this.table = table;
    this.order = order;
    this.heads = new long[order.length];
  }

  /**
   * The numbers of the texts that are counted, in ascending order of the texts; negative where the
   * text is equal to the one before.
   *
   * @param counts how often each number is used
   */
  static int[] of(TextTable table, int[] counts) {
    int counted = 0;
    for (int number = 1; number < counts.length; number++) {
      counted += counts[number] > 0 ? 1 : 0;
    }
    int[] numbers = new int[counted];
    int next = 0;
    for (int number = 1; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers[next++] = number;
      }
    }
    return new TextOrder(table, numbers).sorted();
  }

  private int[] sorted() {
    for (int i = 0; i < order.length; i++) {
      heads[i] = table.head(order[i]);
    }
    RowOrder.sort(order, heads);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && heads[to] == heads[from]) {
        to++;
      }
      if (to - from > 1) {
        settle(from, to);
      }
      from = to;
    }
    return order;
  }

  /** Sorts texts of one head, and marks those that are equal to the one before. */
  private void settle(int from, int to) {
    boolean equal = TextHead.isWhole(heads[from]);
    if (!equal && !areEqual(from, to)) {
      sortByText(from, to);
    }
    int before = order[from];
    for (int i = from + 1; i < to; i++) {
      int number = order[i];
      order[i] = equal || table.areEqual(before, number) ? -number : number;
      before = number;
    }
  }

  private boolean areEqual(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!table.areEqual(order[from], order[i])) {
        return false;
      }
    }
    return true;
  }

  private void sortByText(int from, int to) {
    Integer[] part = new Integer[to - from];
    Arrays.setAll(part, i -> order[from + i]);
    Arrays.sort(part, Comparator.comparing(table::text));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }
}

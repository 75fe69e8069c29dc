package org.kinlink.record;

import java.util.Arrays;

/** A growing array of ints, so that ten million records do not become ten million boxes. */
final class Ints {
  private int[] items = new int[64];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  /** Makes room for more at once, as every growing leaves an array behind. */
  void expect(int more) {
    if (size + more > items.length) {
      items = Arrays.copyOf(items, size + more);
    }
  }

  int get(int place) {
    return items[place];
  }

  int size() {
    return size;
  }

  /** The items themselves, which may be changed in place until more are added. */
  int[] trimmed() {
    if (items.length > size) {
      items = Arrays.copyOf(items, size);
    }
    return items;
  }
}

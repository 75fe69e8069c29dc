package org.kinlink.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Numbers texts from 1 in the order in which they are first seen. Without an object for each, as
 * files have millions of them.
 */
final class TextTable {
  private static final int HEAD = 9;
  private static final int BEYOND = 127;

  private int[] slots = new int[64];
  private int[] hashes = new int[32];
  private String[] texts = new String[32];
  private int size;

  /** Returns the number of a text, which is given one if it has none. */
  int number(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    int mask = slots.length - 1;
    int slot = (hash >>> 7) & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes[known] == hash && texts[known].equals(text)) {
        return known + 1;
      }
      slot = (slot + 1) & mask;
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    slots[slot] = size + 1;
    hashes[size] = hash;
    texts[size++] = text;
    if (size * 2 > slots.length) {
      grow(2 * slots.length);
    }
    return size;
  }

  /** Makes room for so many more at once. */
  void expect(int more) {
    int wanted = Math.min(1 << 29, size + more);
    if (wanted > texts.length) {
      texts = Arrays.copyOf(texts, wanted);
      hashes = Arrays.copyOf(hashes, wanted);
    }
    if (2 * wanted > slots.length) {
      grow(Integer.highestOneBit(2 * wanted) * 2);
    }
  }

  private void grow(int room) {
    slots = new int[room];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (hashes[i] >>> 7) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  int size() {
    return size;
  }

  String text(int number) {
    return texts[number - 1];
  }

  /** Sorts the texts that rows have, and puts their codes in the place of their numbers. */
  Dictionary dictionary(int[] column) {
    int[] counts = new int[size + 1];
    for (int number : column) {
      counts[number]++;
    }
    int[] ordered = ordered(counts);
    int[] rank = new int[counts.length];
    String[] sorted = new String[ordered.length + 1];
    int[] records = new int[sorted.length];
    records[0] = counts[0];
    for (int i = 0; i < ordered.length; i++) {
      rank[ordered[i]] = i + 1;
      sorted[i + 1] = text(ordered[i]);
      records[i + 1] = counts[ordered[i]];
    }
    Arrays.setAll(column, row -> rank[column[row]]);
    return new Dictionary(sorted, records);
  }

  /** The numbers of the texts that are counted, in ascending order of the texts. */
  int[] ordered(int[] counts) {
    int[] order = IntStream.range(0, size).filter(i -> counts[i + 1] > 0).toArray();
    long[] heads = new long[size];
    for (int i : order) {
      heads[i] = head(texts[i]);
    }
    RowOrder.sort(order, heads);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && heads[order[to]] == heads[order[from]]) {
        to++;
      }
      if (to - from > 1) {
        sortByText(order, from, to);
      }
      from = to;
    }
    Arrays.setAll(order, i -> order[i] + 1);
    return order;
  }

  private void sortByText(int[] order, int from, int to) {
    Integer[] part = new Integer[to - from];
    Arrays.setAll(part, i -> order[from + i]);
    Arrays.sort(part, Comparator.comparing(i -> texts[i]));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }

  /**
   * The first nine characters, which settle most comparisons without a look at the text. What comes
   * after a character beyond ASCII is left out, as that character is not told from its like.
   */
  static long head(String text) {
    long head = 0;
    boolean exact = true;
    for (int i = 0; i < HEAD; i++) {
      int c = exact && i < text.length() ? text.charAt(i) : 0;
      exact &= c > 0 && c < BEYOND;
      head = head << 7 | Math.min(c, BEYOND);
    }
    return head;
  }
}

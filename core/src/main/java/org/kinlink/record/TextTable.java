package org.kinlink.record;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Numbers texts from 1 in the order in which they are first seen. Without an object for each, as
 * files have millions of them. Where hardly any text comes twice, equal ones are not looked for
 * before all are sorted.
 */
final class TextTable {
  private static final int HEAD = 9;
  private static final int BEYOND = 127;

  private int[] slots = new int[64];
  private int[] hashes = new int[32];
  private String[] texts = new String[32];
  private int size;

  /** Whether equal texts may have several numbers, as nobody looks for them. */
  private boolean unlike;

  /**
   * Returns the number of a text, which is given one if it has none, or if hardly any text comes
   * twice.
   */
  int number(String text) {
    if (unlike) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, size + (size >> 1));
      }
      texts[size++] = text;
      return size;
    }
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

  /**
   * Makes room for more at once.
   *
   * @param more how many
   * @param differ whether hardly any of them is equal to another, so that looking for its like
   *     costs more than it saves
   */
  void expect(int more, boolean differ) {
    int wanted = Math.min(1 << 29, size + more);
    if (wanted > texts.length) {
      texts = Arrays.copyOf(texts, wanted);
    }
    if (unlike || differ) {
      unlike = true;
      hashes = new int[0];
      slots = new int[0];
      return;
    }
    if (hashes.length < texts.length) {
      hashes = Arrays.copyOf(hashes, texts.length);
    }
    if (2 * wanted > slots.length) {
      grow(Integer.highestOneBit(2 * wanted) * 2);
    }
  }

  /** Makes room for the texts of another table, half of which will be known where any is. */
  void expectAll(TextTable other) {
    boolean differ = unlike || other.unlike;
    expect(differ ? other.size : other.size / 2, differ);
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
    int last = 0;
    for (int number : ordered) {
      boolean again = number < 0;
      int known = again ? -number : number;
      if (!again) {
        sorted[++last] = texts[known - 1];
      }
      rank[known] = last;
      records[last] += counts[known];
    }
    for (int row = 0; row < column.length; row++) {
      column[row] = rank[column[row]];
    }
    return last + 1 == sorted.length
        ? new Dictionary(sorted, records)
        : new Dictionary(Arrays.copyOf(sorted, last + 1), Arrays.copyOf(records, last + 1));
  }

  /**
   * The numbers of the texts that are counted, in ascending order of the texts; negative where the
   * text is equal to the one before.
   */
  int[] ordered(int[] counts) {
    int[] order = counted(counts);
    long[] heads = new long[size];
    boolean whole = true;
    for (int i : order) {
      heads[i] = head(texts[i]);
      whole &= isWhole(heads[i], texts[i]);
    }
    RowOrder.sort(order, heads);
    boolean[] again = new boolean[unlike ? order.length : 0];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && heads[order[to]] == heads[order[from]]) {
        to++;
      }
      if (to - from > 1) {
        if (!whole && !(unlike && areEqual(order, from, to))) {
          sortByText(order, from, to);
        }
        for (int i = from + 1; i < to && unlike; i++) {
          again[i] = whole || texts[order[i]].equals(texts[order[i - 1]]);
        }
      }
      from = to;
    }
    for (int i = 0; i < order.length; i++) {
      order[i] = unlike && again[i] ? -1 - order[i] : order[i] + 1;
    }
    return order;
  }

  private int[] counted(int[] counts) {
    int[] order = new int[size];
    int all = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i + 1] > 0) {
        order[all++] = i;
      }
    }
    return Arrays.copyOf(order, all);
  }

  private boolean areEqual(int[] order, int from, int to) {
    String first = texts[order[from]];
    for (int i = from + 1; i < to; i++) {
      if (!texts[order[i]].equals(first)) {
        return false;
      }
    }
    return true;
  }

  private void sortByText(int[] order, int from, int to) {
    Integer[] part = new Integer[to - from];
    Arrays.setAll(part, i -> order[from + i]);
    Arrays.sort(part, Comparator.comparing(i -> texts[i]));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }

  /** Whether no other text has the same head. */
  private static boolean isWhole(long head, String text) {
    int length = text.length();
    if (length == 0 || length >= HEAD) {
      return false;
    }
    // After a character that was not told from its like, and after one that is nothing, all are 0.
    long end = (head >>> (7 * (HEAD - length))) & BEYOND;
    return end > 0 && end < BEYOND;
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

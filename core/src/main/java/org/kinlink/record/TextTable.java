package org.kinlink.record;

import java.util.Arrays;

/**
 * Numbers texts from 1 in the order in which they are first seen. Without an object for each, as
 * files have millions of them.
 */
final class TextTable {
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
      grow();
    }
    return size;
  }

  private void grow() {
    slots = new int[2 * slots.length];
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

  /** The place of each number in ascending order of the texts, from 1; that of 0 is 0. */
  int[] ranks() {
    Entry[] entries = new Entry[size];
    Arrays.setAll(entries, i -> new Entry(prefix(texts[i]), texts[i], i + 1));
    Arrays.parallelSort(entries);
    int[] ranks = new int[size + 1];
    for (int i = 0; i < size; i++) {
      ranks[entries[i].number] = i + 1;
    }
    return ranks;
  }

  /** The first three characters, which settle most comparisons without a look at the text. */
  private static long prefix(String text) {
    long prefix = 0;
    for (int i = 0; i < 3; i++) {
      prefix = prefix << 16 | (i < text.length() ? text.charAt(i) : 0);
    }
    return prefix;
  }

  private record Entry(long prefix, String text, int number) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return prefix != other.prefix
          ? Long.compare(prefix, other.prefix)
          : text.compareTo(other.text);
    }

    @Override
    public String toString() {
      return "Entry[hidden]";
    }
  }
}

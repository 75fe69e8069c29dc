package org.kinlink.record;

import java.util.Arrays;

/**
 * Numbers texts from 1 in the order in which they are first seen. Where hardly any text comes
 * twice, equal ones are not looked for before all are sorted, and texts are kept as bytes: two
 * objects for each of a million would be copied by the collector and looked at again and again.
 */
final class TextTable {
  private int[] slots = new int[64];
  private int[] hashes = new int[32];
  private String[] texts = new String[32];
  private int size;

  /** Whether equal texts may have several numbers, as nobody looks for them. */
  private boolean unlike;

  /** Holds the texts in their place where nobody looks for equal ones. */
  private final ByteHeap bytes = new ByteHeap();

  private int[] places = new int[0];

  /**
   * Returns the number of a text, which is given one if it has none, or if hardly any text comes
   * twice.
   */
  int number(String text) {
    if (unlike) {
      return numberTaken(bytes.add(text));
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

  /** Takes over the bytes of texts that may be numbered; returns what to add to their places. */
  int take(ByteHeap read) {
    return bytes.addAll(read);
  }

  /** Numbers a text by its place, where nobody looks for equal ones. */
  int numberTaken(int place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, Math.max(64, size + (size >> 1)));
    }
    places[size++] = place;
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
    if (unlike || differ) {
      becomeUnlike();
      places = wanted > places.length ? Arrays.copyOf(places, wanted) : places;
      return;
    }
    if (wanted > texts.length) {
      texts = Arrays.copyOf(texts, wanted);
      hashes = Arrays.copyOf(hashes, wanted);
    }
    if (2 * wanted > slots.length) {
      grow(Integer.highestOneBit(2 * wanted) * 2);
    }
  }

  private void becomeUnlike() {
    if (!unlike) {
      unlike = true;
      places = new int[size];
      Arrays.setAll(places, i -> bytes.add(texts[i]));
      texts = new String[0];
      hashes = new int[0];
      slots = new int[0];
    }
  }

  /**
   * Takes in the texts of another table, which may not be used afterwards.
   *
   * @return the number here of each number there
   */
  int[] addAll(TextTable other) {
    int[] number = new int[other.size + 1];
    if (unlike || other.unlike) {
      expect(other.size, true);
      other.becomeUnlike();
      int moved = take(other.bytes);
      for (int v = 1; v < number.length; v++) {
        number[v] = numberTaken(moved + other.places[v - 1]);
      }
      return number;
    }
    // Half of the texts of a second source are known where any is.
    expect(other.size / 2, false);
    for (int v = 1; v < number.length; v++) {
      number[v] = number(other.texts[v - 1]);
    }
    return number;
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
    return unlike ? bytes.text(places[number - 1]) : texts[number - 1];
  }

  /** What the text of a number is sorted by before it is looked at. */
  long head(int number) {
    return unlike ? bytes.head(places[number - 1]) : TextHead.of(texts[number - 1]);
  }

  /** Whether two numbers stand for one text. */
  boolean areEqual(int one, int other) {
    return unlike && bytes.areEqual(places[one - 1], places[other - 1]);
  }

  /** Sorts the texts that rows have, and puts their codes in the place of their numbers. */
  Dictionary dictionary(int[]... columns) {
    int[] counts = new int[size + 1];
    for (int[] column : columns) {
      for (int number : column) {
        counts[number]++;
      }
    }
    int[] ordered = TextOrder.of(this, counts);
    int[] rank = new int[counts.length];
    int[] records = new int[ordered.length + 1];
    records[0] = counts[0];
    int last = 0;
    for (int number : ordered) {
      int known = Math.abs(number);
      if (number > 0) {
        ordered[last++] = number;
      }
      rank[known] = last;
      records[last] += counts[known];
    }
    for (int[] column : columns) {
      for (int row = 0; row < column.length; row++) {
        column[row] = rank[column[row]];
      }
    }
    return dictionary(ordered, Arrays.copyOf(records, last + 1));
  }

  private Dictionary dictionary(int[] numbers, int[] records) {
    if (unlike) {
      int[] sorted = new int[records.length];
      for (int code = 1; code < sorted.length; code++) {
        sorted[code] = places[numbers[code - 1] - 1];
      }
      return new Dictionary(bytes, sorted, records);
    }
    String[] sorted = new String[records.length];
    for (int code = 1; code < sorted.length; code++) {
      sorted[code] = texts[numbers[code - 1] - 1];
    }
    return new Dictionary(sorted, records);
  }

  @Override
  public String toString() {
    return "TextTable[" + size + " texts]";
  }
}

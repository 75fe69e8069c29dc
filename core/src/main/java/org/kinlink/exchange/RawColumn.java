package org.kinlink.exchange;

import java.util.Arrays;
import java.util.List;
import org.kinlink.record.ByteHeap;

/**
 * The cells of a column as they stand in a file, numbered from 1, and for each row the number of
 * its own. Each distinct cell is kept once, unless cells hardly ever repeat. For one thread.
 */
final class RawColumn implements RawField {
  private static final long TAG = -1L << 32;
  private static final int FEW = 1 << 13;

  private final int column;

  /** Where the cells stand that were noted and are not numbered yet, and their hashes. */
  private final int[] starts = new int[RawRows.BATCH];

  private final int[] ends = new int[RawRows.BATCH];
  private final long[] hashes = new long[RawRows.BATCH];

  /**
   * The number that each of them has if it is known and its slot is its own, and where it stands.
   */
  private final int[] guesses = new int[RawRows.BATCH];

  private final int[] guessedPlaces = new int[RawRows.BATCH];
  private ByteHeap heap = new ByteHeap();
  private int[] places = new int[64];

  /** The upper half of a hash, which also says where to look, and the number of the cell. */
  private long[] slots = new long[128];

  private int[] codes;
  private int size;
  private int rows;

  /** How many rows have something in the cell, and the number of nothing, 0 before there is one. */
  private int filled;

  private int empty;

  RawColumn(int column, int room) {
    this.column = column;
    this.codes = new int[room];
  }

  /**
   * Notes the cell of a row, to be numbered later.
   *
   * @param row the row
   * @param place which of the rows that wait for their numbers it is
   */
  void note(CsvRow row, int place) {
    row.note(column, starts, ends, hashes, place);
  }

  /**
   * Numbers the cells that were noted, one column after the other: the memory answers late, and
   * several cells of one column can wait for it at once.
   *
   * @param data the block in which they stand
   * @param noted how many there are
   */
  void number(byte[] data, int noted) {
    if (rows + noted > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(rows + noted, rows + (rows >> 1)));
    }
    guess(noted);
    for (int i = 0; i < noted; i++) {
      int from = starts[i];
      int to = ends[i];
      if (from < to) {
        int likely = guesses[i];
        boolean known = likely != 0 && heap.is(guessedPlaces[i], data, from, to);
        codes[rows++] = known ? likely : number(data, from, to, hashes[i]);
        filled++;
      } else {
        empty = empty == 0 ? unlike(data, from, to) : empty;
        codes[rows++] = empty;
      }
    }
  }

  /**
   * Looks where each cell that was noted should stand, if it is known. None of these looks depends
   * on another, so the memory is asked for many of them at once.
   */
  private void guess(int noted) {
    int mask = slots.length - 1;
    for (int i = 0; i < noted; i++) {
      long slot = mask < 0 ? 0 : slots[(int) (hashes[i] >>> 32) & mask];
      guesses[i] = (slot ^ hashes[i]) >>> 32 == 0 ? (int) slot : 0;
    }
    for (int i = 0; i < noted; i++) {
      guessedPlaces[i] = guesses[i] == 0 ? 0 : places[guesses[i] - 1];
    }
  }

  private int number(byte[] data, int from, int to, long hash) {
    if (slots.length == 0) {
      return unlike(data, from, to);
    }
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (slots[slot] != 0) {
      int known = (int) slots[slot];
      if ((slots[slot] ^ hash) >>> 32 == 0 && heap.is(places[known - 1], data, from, to)) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
    int number = unlike(data, from, to);
    slots[slot] = (hash & TAG) | number;
    if (2 * size > slots.length) {
      grow();
    }
    return number;
  }

  /** Numbers a cell as another than all before. */
  private int unlike(byte[] data, int from, int to) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1));
    }
    places[size++] = heap.add(data, from, to);
    return size;
  }

  /** Looking for its like costs more than a cell, where hardly any has one. */
  private void grow() {
    if (size > FEW && size > filled / 2) {
      slots = new long[0];
      places = Arrays.copyOf(places, Math.max(places.length, codes.length - rows + size));
      return;
    }
    long[] before = slots;
    slots = new long[2 * before.length];
    int mask = slots.length - 1;
    for (long each : before) {
      if (each != 0) {
        int slot = (int) (each >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = slot + 1 & mask;
        }
        slots[slot] = each;
      }
    }
  }

  @Override
  public boolean hardlyRepeats() {
    return slots.length == 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int code(int row) {
    return codes[row];
  }

  @Override
  public List<String> cells(int code) {
    return List.of(text(code));
  }

  /** All cells, to be taken over when no more are read. */
  ByteHeap cells() {
    return heap;
  }

  /** Where a cell stands among all. */
  int place(int code) {
    return places[code - 1];
  }

  String text(int code) {
    return heap.text(places[code - 1]);
  }

  /** The codes of the rows up to a number of them. */
  int[] codes(int upTo) {
    return Arrays.copyOf(codes, upTo);
  }

  void forget() {
    heap = new ByteHeap();
    places = new int[0];
    slots = new long[0];
    codes = new int[0];
    rows = 0;
    size = 0;
  }

  @Override
  public String toString() {
    return "RawColumn[" + size + " distinct cells]";
  }
}

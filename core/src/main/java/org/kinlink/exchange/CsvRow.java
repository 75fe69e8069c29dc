package org.kinlink.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, as places in a block of UTF-8; text is made only of the cells that are asked
 * for. Its text form hides the cells.
 */
final class CsvRow {
  /** A longer cell is no value of a person; its row is set aside and it is not kept. */
  static final int MAX_CELL = 1 << 16;

  private static final int MAX_CELLS = 1 << 14;

  private final int expected;
  private final byte delimiter;
  private byte[] data = new byte[0];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] hashes = new long[64];
  private int line;
  private int cells;
  private int lineEnds;
  private boolean oversize;
  private int runOnLines;
  private int runOnLine;

  /** A row of a file whose header has so many cells; 0 before the header is known. */
  CsvRow(int expected, Delimiter delimiter) {
    this.expected = expected;
    this.delimiter = (byte) delimiter.character();
  }

  /** Begins a row on a line, in a block. */
  void begin(byte[] block, int onLine) {
    data = block;
    line = onLine;
    cells = 0;
    lineEnds = 0;
    oversize = false;
    runOnLines = 0;
  }

  /** Adds a cell without quotation marks, of which the hash is known. */
  void add(int from, int to, long hash) {
    if (cells >= MAX_CELLS) {
      oversize = true;
    } else {
      if (cells == ends.length) {
        starts = Arrays.copyOf(starts, cells * 2);
        ends = Arrays.copyOf(ends, cells * 2);
        hashes = Arrays.copyOf(hashes, cells * 2);
      }
      set(cells, from, to, hash);
    }
    cells++;
  }

  /** Says what a quoted cell, which was added as an empty one, holds. */
  void setQuoted(int index, int from, int to) {
    countLineEnds(from, to);
    if (index < MAX_CELLS) {
      set(index, from, to, CellBytes.hash(data, from, to));
    }
  }

  private void set(int index, int from, int to, long hash) {
    boolean fits = to - from <= MAX_CELL || characters(from, to) <= MAX_CELL;
    oversize |= !fits;
    starts[index] = from;
    ends[index] = fits ? to : from;
    hashes[index] = hash;
  }

  private int characters(int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8).length();
  }

  /**
   * A quotation mark that is not closed swallows rows up to the next one. A cell with as many
   * delimiters as the rows that it spans would have is taken for that.
   */
  private void countLineEnds(int from, int to) {
    int lines = 0;
    int delimiters = 0;
    for (int i = from; i < to; i++) {
      byte c = data[i];
      if (c == '\n' || (c == '\r' && (i + 1 == to || data[i + 1] != '\n'))) {
        lines++;
      } else if (c == delimiter) {
        delimiters++;
      }
    }
    if (lines > 0 && expected > 2 && delimiters >= (long) lines * (expected - 1)) {
      runOnLines = lines + 1;
      runOnLine = line + lineEnds;
    }
    lineEnds += lines;
  }

  /** Line on which the row begins, from 1. */
  int line() {
    return line;
  }

  /** Line on which the cell that comes next begins. */
  int currentLine() {
    return line + lineEnds;
  }

  boolean oversize() {
    return oversize;
  }

  int cells() {
    return cells;
  }

  /** The cell, empty where the row is short. */
  String cell(int index) {
    return has(index) && starts[index] < ends[index]
        ? new String(data, starts[index], ends[index] - starts[index], StandardCharsets.UTF_8)
        : "";
  }

  /** The block that holds the cells; whoever walks the rows says when it is written over. */
  byte[] data() {
    return data;
  }

  /** Where a cell begins in the block; where the row is short, the beginning of nothing. */
  int start(int index) {
    return has(index) ? starts[index] : 0;
  }

  /** Where a cell ends in the block. */
  int end(int index) {
    return has(index) ? ends[index] : 0;
  }

  /**
   * Notes a cell, which is more than asking thrice where the row is one of a million.
   *
   * @param index which cell
   * @param begin receives where it begins
   * @param end receives where it ends
   * @param hash receives its hash
   * @param place the place in each of them
   */
  void note(int index, int[] begin, int[] end, long[] hash, int place) {
    boolean there = has(index);
    begin[place] = there ? starts[index] : 0;
    end[place] = there ? ends[index] : 0;
    hash[place] = there ? hashes[index] : CellBytes.EMPTY;
  }

  private boolean has(int index) {
    return index < Math.min(cells, MAX_CELLS);
  }

  /** Some cells, in their order. */
  List<String> cells(int[] places) {
    return Arrays.stream(places).mapToObj(this::cell).toList();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(cells);
    for (int i = 0; i < Math.min(cells, MAX_CELLS); i++) {
      all.add(cell(i));
    }
    return all;
  }

  boolean blank(int index) {
    return CellBytes.blank(data, start(index), end(index));
  }

  /** Whether there is nothing in any cell, as in the lines that spreadsheets leave at the end. */
  boolean blank() {
    return !oversize && blankFrom(0);
  }

  private boolean blankFrom(int first) {
    for (int i = first; i < cells; i++) {
      if (!blank(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cells do not fit the header; empty cells at the end do no harm. */
  boolean ragged() {
    return cells < expected || (cells > expected && (cells >= MAX_CELLS || !blankFrom(expected)));
  }

  /** Why the row cannot be used, or null when it can. */
  @Nullable String problem() {
    if (runOnLines > 0 || (ragged() && lineEnds > 0)) {
      return "a quotation mark that opens in line "
          + (runOnLines > 0 ? runOnLine : line)
          + " is probably not closed, as a cell runs over "
          + (runOnLines > 0 ? runOnLines : lineEnds + 1)
          + " lines";
    }
    if (ragged()) {
      return cells + (cells == 1 ? " cell" : " cells") + " where the header has " + expected;
    }
    return oversize ? "a cell is longer than " + MAX_CELL + " characters" : null;
  }

  /** A number that is equal for rows of equal cells, and hardly ever for others. */
  long hash() {
    long h = cells;
    for (int i = 0; i < Math.min(cells, MAX_CELLS); i++) {
      h = Hash64.mix(h * 31 + hashes[i]);
    }
    return h;
  }

  /** A number that is equal for equal cells, blanks around them not counted. */
  long hash(int index) {
    return has(index) ? hashes[index] : CellBytes.EMPTY;
  }

  @Override
  public String toString() {
    return "CsvRow[line " + line + ", " + cells + " cells]";
  }
}

package org.kinlink.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, in a buffer that the next row uses again; text is made only of the cells that
 * are asked for. Its text form hides the cells.
 */
final class CsvRow {
  /** A longer cell is no value of a person; its row is set aside and it is not kept. */
  static final int MAX_CELL = 1 << 16;

  private static final int MAX_CELLS = 1 << 14;

  private final int expected;
  private final char delimiter;
  private char[] text = new char[1024];
  private int[] ends = new int[64];
  private int line;
  private int cells;
  private int lineEnds;
  private boolean oversize;
  private int runOnLines;
  private int runOnLine;

  /** A row of a file whose header has so many cells; 0 before the header is known. */
  CsvRow(int expected, Delimiter delimiter) {
    this.expected = expected;
    this.delimiter = delimiter.character();
  }

  void begin(long startLine) {
    line = Math.toIntExact(startLine);
    cells = 0;
    lineEnds = 0;
    oversize = false;
    runOnLines = 0;
  }

  void add(char[] buffer, int offset, int length, boolean quoted) {
    if (quoted) {
      countLineEnds(buffer, offset, length);
    }
    int start = cells == 0 ? 0 : ends[Math.min(cells, MAX_CELLS) - 1];
    int kept = length;
    if (length > MAX_CELL || cells >= MAX_CELLS) {
      oversize = true;
      kept = 0;
    }
    if (start + kept > text.length) {
      text = Arrays.copyOf(text, Math.max(start + kept, text.length * 2));
    }
    System.arraycopy(buffer, offset, text, start, kept);
    if (cells < MAX_CELLS) {
      if (cells == ends.length) {
        ends = Arrays.copyOf(ends, cells * 2);
      }
      ends[cells] = start + kept;
    }
    cells++;
  }

  /**
   * A quotation mark that is not closed swallows rows up to the next one. A cell with as many
   * delimiters as the rows that it spans would have is taken for that.
   */
  private void countLineEnds(char[] buffer, int offset, int length) {
    int lines = 0;
    int delimiters = 0;
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == '\n' || (c == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
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
    if (index >= Math.min(cells, MAX_CELLS)) {
      return "";
    }
    int start = start(index);
    return start == ends[index] ? "" : new String(text, start, ends[index] - start);
  }

  /** Whether the cell holds exactly a part of some text. */
  boolean is(int index, char[] other, int from, int to) {
    if (index >= Math.min(cells, MAX_CELLS)) {
      return from == to;
    }
    return Arrays.equals(text, start(index), ends[index], other, from, to);
  }

  /** A number that is equal for cells that are equal to the letter. */
  int shortHash(int index) {
    int h = 0;
    if (index < Math.min(cells, MAX_CELLS)) {
      for (int i = start(index); i < ends[index]; i++) {
        h = 31 * h + text[i];
      }
    }
    return (h * 0x9E3779B9) >>> 16;
  }

  List<String> all() {
    List<String> all = new ArrayList<>(cells);
    for (int i = 0; i < Math.min(cells, MAX_CELLS); i++) {
      all.add(cell(i));
    }
    return all;
  }

  boolean blank(int index) {
    for (int i = start(index); i < ends[index]; i++) {
      if (!Character.isWhitespace(text[i]) && text[i] != '\u00A0') {
        return false;
      }
    }
    return true;
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
      h = Hash64.mix(h * 31 + hash(i));
    }
    return h;
  }

  /** A number that is equal for equal cells, blanks around them not counted. */
  long hash(int index) {
    if (index >= Math.min(cells, MAX_CELLS)) {
      return Hash64.of(text, 0, 0);
    }
    int from = start(index);
    int to = ends[index];
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    return Hash64.of(text, from, to);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  @Override
  public String toString() {
    return "CsvRow[line " + line + ", " + cells + " cells]";
  }
}

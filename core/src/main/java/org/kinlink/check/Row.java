package org.kinlink.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the rows of a block of bytes apart, quotation marks honoured, without making text. The next
 * row uses the same arrays, and a cell with doubled quotation marks is mended in place.
 */
final class Row {
  /** A longer cell is no value of a person. */
  static final int MAX_CELL = 1 << 16;

  private static final int MAX_CELLS = 1 << 14;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final byte delimiter;
  private final int expected;
  private final Cell view = new Cell();
  private byte[] data = new byte[0];
  private int end;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int cells;
  private int lineEnds;
  private boolean unclosed;

  /** Rows of a file whose header has so many cells. */
  Row(char delimiter, int expected) {
    this.delimiter = (byte) delimiter;
    this.expected = expected;
  }

  /** Looks at another block, which ends at {@code to}. */
  void open(byte[] block, int to) {
    data = block;
    end = to;
  }

  /** Reads the row that begins at a place, and returns where the next one begins. */
  int next(int at) {
    cells = 0;
    lineEnds = 0;
    unclosed = false;
    int i = at;
    while (true) {
      i = i < end && data[i] == '"' ? quoted(i) : plain(i);
      if (i == end) {
        return end;
      }
      if (data[i] != delimiter) {
        return data[i] == '\r' && i + 1 < end && data[i + 1] == '\n' ? i + 2 : i + 1;
      }
      i++;
    }
  }

  private int plain(int start) {
    int i = toCellEnd(start);
    put(start, i);
    return i;
  }

  private int toCellEnd(int start) {
    int i = start;
    while (i < end && data[i] != delimiter && data[i] != '\n' && data[i] != '\r') {
      i++;
    }
    return i;
  }

  /** What follows a closing quotation mark belongs to the cell as it stands. */
  private int quoted(int mark) {
    int out = mark + 1;
    int i = mark + 1;
    while (true) {
      if (i == end) {
        unclosed = true;
        put(mark + 1, out);
        return end;
      }
      byte c = data[i++];
      if (c == '"') {
        if (i == end || data[i] != '"') {
          break;
        }
        i++;
      }
      data[out++] = c;
    }
    countLines(mark + 1, out);
    int stop = toCellEnd(i);
    System.arraycopy(data, i, data, out, stop - i);
    put(mark + 1, out + stop - i);
    return stop;
  }

  private void countLines(int from, int to) {
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
    // So many delimiters are those of rows that an unclosed quotation mark swallowed.
    unclosed |= lines > 0 && expected > 2 && delimiters >= (long) lines * (expected - 1);
    lineEnds += lines;
  }

  private void put(int from, int to) {
    if (cells == starts.length && cells < MAX_CELLS) {
      starts = Arrays.copyOf(starts, cells * 2);
      ends = Arrays.copyOf(ends, cells * 2);
    }
    if (cells < MAX_CELLS) {
      starts[cells] = from;
      ends[cells] = to;
    }
    cells++;
  }

  /** How many lines the row goes over. */
  int lines() {
    return lineEnds + 1;
  }

  /** Whether the row is a line end and nothing else. */
  boolean emptyLine() {
    return cells == 1 && starts[0] == ends[0] && lineEnds == 0;
  }

  /** Whether there is nothing in any cell. */
  boolean blank() {
    return blankFrom(0);
  }

  private boolean blankFrom(int first) {
    for (int i = first; i < Math.min(cells, MAX_CELLS); i++) {
      if (!blank(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean blank(int index) {
    for (int i = starts[index]; i < ends[index]; i++) {
      byte c = data[i];
      if (c < 0) {
        return text(index).chars().allMatch(u -> Character.isWhitespace(u) || u == 0xA0);
      }
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the row cannot be used. */
  boolean unreadable() {
    boolean ragged =
        cells < expected || (cells > expected && (cells >= MAX_CELLS || !blankFrom(expected)));
    return ragged || unclosed || oversize();
  }

  private boolean oversize() {
    for (int i = 0; i < Math.min(cells, MAX_CELLS); i++) {
      if (ends[i] - starts[i] > MAX_CELL) {
        return true;
      }
    }
    return false;
  }

  byte[] data() {
    return data;
  }

  /** Where a cell begins, blanks passed over; the end of nothing where the row is short. */
  int start(int index) {
    if (index < 0 || index >= Math.min(cells, MAX_CELLS)) {
      return 0;
    }
    int i = starts[index];
    while (i < ends[index] && data[i] >= 0 && data[i] <= ' ') {
      i++;
    }
    return i;
  }

  /** Where a cell ends, blanks left out. */
  int end(int index) {
    if (index < 0 || index >= Math.min(cells, MAX_CELLS)) {
      return 0;
    }
    int i = ends[index];
    while (i > starts[index] && data[i - 1] >= 0 && data[i - 1] <= ' ') {
      i--;
    }
    return Math.max(i, start(index));
  }

  /** The cell as text, to be used before the next one is asked for. */
  CharSequence view(int index) {
    int from = start(index);
    int to = end(index);
    for (int i = from; i < to; i++) {
      if (data[i] < 0) {
        return text(index);
      }
    }
    return view.at(data, from, to);
  }

  /** The cell as text: UTF-8 where it is that, else Windows-1252. */
  String text(int index) {
    if (index < 0 || index >= Math.min(cells, MAX_CELLS)) {
      return "";
    }
    int length = ends[index] - starts[index];
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(data, starts[index], length))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(data, starts[index], length, WINDOWS_1252);
    }
  }

  List<String> all() {
    List<String> all = new ArrayList<>(expected);
    for (int i = 0; i < Math.max(cells, expected); i++) {
      all.add(text(i));
    }
    return all;
  }

  @Override
  public String toString() {
    return "Row[" + cells + " cells]";
  }
}

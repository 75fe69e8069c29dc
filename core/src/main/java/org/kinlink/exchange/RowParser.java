package org.kinlink.exchange;

import java.util.Arrays;

/**
 * Takes one row of a block of bytes apart. Lenient after a closing quotation mark, because the
 * strict form gives up the whole file for one row: what follows belongs to the cell, and another
 * quotation mark opens it again.
 */
final class RowParser {
  private final CsvRow row;

  /** Which bytes end a cell that is not quoted. */
  private final boolean[] stops = new boolean[256];

  private final byte delimiter;
  private byte[] data = new byte[0];
  private int length;
  private int cellStart;
  private int lines;

  /** Which cells of the row are quoted, where they stand, and whether marks stand in them, too. */
  private int[] quotedCells = new int[16];

  private int[] quotedStarts = new int[16];
  private int[] quotedEnds = new int[16];
  private boolean[] marked = new boolean[16];
  private int quoted;

  RowParser(CsvRow row, Delimiter delimiter) {
    this.row = row;
    this.delimiter = (byte) delimiter.character();
    stops['\n'] = true;
    stops['\r'] = true;
    stops[delimiter.character()] = true;
  }

  /**
   * Takes a row apart.
   *
   * @param block the bytes; the one behind the last is a line feed
   * @param from where the row begins
   * @param to how many bytes there are
   * @param line the line on which the row begins
   * @param ended whether nothing follows the block
   * @return the place of its line end, {@code to} where the last row has none; negative where the
   *     row may go on or a quotation mark is not closed
   */
  int take(byte[] block, int from, int to, int line, boolean ended) {
    data = block;
    length = to;
    lines = 1;
    quoted = 0;
    row.begin(block, line);
    int i = from;
    while (true) {
      cellStart = i;
      i = data[i] == '"' ? quoted(i) : plain(i);
      if (i < 0) {
        return ended ? settled(i) : i;
      }
      if (data[i] != delimiter) {
        return i < to || ended ? settled(i) : -1;
      }
      i++;
    }
  }

  /** How many lines the row goes over. */
  int lines() {
    return lines;
  }

  /** How many bytes of a cell there are that was cut off. */
  int cellLength() {
    return length - cellStart;
  }

  private int plain(int from) {
    byte[] block = data;
    boolean[] ends = stops;
    long hash = Hash64.BEGIN;
    int all = 0;
    int i = from;
    byte c = block[i];
    while (!ends[c & 0xFF]) {
      hash = Hash64.step(hash, c);
      all |= c;
      c = block[++i];
    }
    // Only blanks and what is not ASCII make the hash of a cell another than that of its bytes.
    if (i > from && (all < 0 || block[from] <= ' ' || block[i - 1] <= ' ')) {
      row.add(from, i, CellBytes.hash(block, from, i));
    } else {
      row.add(from, i, Hash64.mix(hash));
    }
    return i;
  }

  private int quoted(int mark) {
    boolean inside = false;
    int i = mark + 1;
    while (true) {
      i = closing(i);
      if (i < 0) {
        return i;
      }
      i++;
      while (data[i] != '"' && !stops[data[i] & 0xFF]) {
        inside = true;
        i++;
      }
      if (data[i] != '"') {
        put(mark + 1, i, inside);
        return i;
      }
      inside = true;
      i++;
    }
  }

  /** The place of the next quotation mark, or a negative number where there is none. */
  private int closing(int from) {
    int i = from;
    byte before = 0;
    while (data[i] != '"') {
      byte c = data[i];
      if (c == '\n' && i == length) {
        return -1;
      }
      lines += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
      before = c;
      i++;
    }
    return i;
  }

  /** Notes a quoted cell, which is mended when the row is whole: until then it may be read anew. */
  private void put(int from, int to, boolean inside) {
    if (quoted == quotedCells.length) {
      quotedCells = Arrays.copyOf(quotedCells, 2 * quoted);
      quotedStarts = Arrays.copyOf(quotedStarts, 2 * quoted);
      quotedEnds = Arrays.copyOf(quotedEnds, 2 * quoted);
      marked = Arrays.copyOf(marked, 2 * quoted);
    }
    quotedCells[quoted] = row.cells();
    quotedStarts[quoted] = from;
    quotedEnds[quoted] = to > from && data[to - 1] == '"' ? to - 1 : to;
    marked[quoted++] = inside;
    row.add(from, from, 0);
  }

  private int settled(int end) {
    for (int q = 0; q < quoted; q++) {
      int from = quotedStarts[q];
      int to = marked[q] ? mended(from, quotedEnds[q]) : quotedEnds[q];
      row.setQuoted(quotedCells[q], from, to);
    }
    return end;
  }

  /** Takes every other quotation mark out of a cell; returns where it ends then. */
  private int mended(int from, int to) {
    int out = from;
    boolean skipped = false;
    for (int i = from; i < to; i++) {
      byte c = data[i];
      if (c == '"') {
        skipped = !skipped;
        if (skipped) {
          continue;
        }
      }
      data[out++] = c;
    }
    return out;
  }
}

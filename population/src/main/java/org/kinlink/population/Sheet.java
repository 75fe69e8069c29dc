package org.kinlink.population;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The rows that one neighbourhood adds to one file. */
final class Sheet {
  /** Stands between a piece and its note. */
  static final char NOTE = 0;

  private final long salt;
  private byte[] bytes = new byte[8192];
  private int[] ends = new int[64];
  private int rows;
  private final StringBuilder line = new StringBuilder(256);

  Sheet(long salt) {
    this.salt = salt;
  }

  /** Adds a row of comma-separated values; null is an empty cell. */
  void row(String... cells) {
    line.setLength(0);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      cell(cells[i]);
    }
    line.append('\n');
    add(line);
  }

  private void cell(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() && !quoted; i++) {
      char c = text.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n';
    }
    if (quoted) {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      line.append(text);
    }
  }

  /** Adds a piece of text, and what {@link Spool} shall tell of it once its place is known. */
  void add(CharSequence text, String note) {
    add(text.toString() + NOTE + note);
  }

  /** Adds a piece of text as it stands. */
  void add(CharSequence text) {
    byte[] row = text.toString().getBytes(StandardCharsets.UTF_8);
    int start = rows == 0 ? 0 : ends[rows - 1];
    if (start + row.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + row.length, 2 * bytes.length));
    }
    if (rows == ends.length) {
      ends = Arrays.copyOf(ends, 2 * rows);
    }
    System.arraycopy(row, 0, bytes, start, row.length);
    ends[rows++] = start + row.length;
  }

  int rows() {
    return rows;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  int end(int row) {
    return ends[row];
  }

  long key(int row) {
    return Dice.mixed(salt, row);
  }
}

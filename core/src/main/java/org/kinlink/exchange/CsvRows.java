package org.kinlink.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Predicate;
import org.kinlink.record.BadDataException;

/**
 * Walks the rows of a file from its beginning, quotation marks honoured. The bytes stay where they
 * were read; a row that its block cuts off is begun anew when there is more of it.
 */
final class CsvRows {
  private static final int BLOCK = 1 << 17;

  /** A cell or row of more bytes has probably no end. */
  private static final int LONGEST_CELL = 1 << 24;

  private static final int LONGEST_ROW = 1 << 26;

  private final String file;
  private final InputStream in;
  private final CsvRow row;
  private final RowParser parser;
  private final Runnable leaving;
  private byte[] data;
  private int at;
  private int length;
  private int line = 1;
  private boolean ended;
  private boolean afterReturn;

  private CsvRows(
      String file, InputStream in, CsvRow row, Delimiter delimiter, int block, Runnable leaving) {
    this.file = file;
    this.in = in;
    this.row = row;
    this.parser = new RowParser(row, delimiter);
    this.data = new byte[block];
    this.leaving = leaving;
  }

  /**
   * Hands over every row, the header among them, until the visitor has seen enough.
   *
   * @param expected cells in the header, 0 when it is not known yet
   * @param visitor told each row in a buffer that is used again; returns whether to go on
   */
  static void walk(FileFacts facts, Delimiter delimiter, int expected, Predicate<CsvRow> visitor) {
    walk(facts, delimiter, expected, visitor, () -> {});
  }

  /** Hands over rows to somebody who is told before the bytes of those so far are written over. */
  static void walk(
      FileFacts facts,
      Delimiter delimiter,
      int expected,
      Predicate<CsvRow> visitor,
      Runnable leaving) {
    walk(facts, delimiter, expected, visitor, leaving, BLOCK);
  }

  /** Hands over rows, reading blocks of so many bytes at first. */
  static void walk(
      FileFacts facts,
      Delimiter delimiter,
      int expected,
      Predicate<CsvRow> visitor,
      Runnable leaving,
      int block) {
    String file = facts.path().toString();
    CsvRow row = new CsvRow(expected, delimiter);
    try (InputStream in = FileText.utf8(facts)) {
      CsvRows rows = new CsvRows(file, in, row, delimiter, block, leaving);
      boolean more = rows.next();
      while (more && visitor.test(row)) {
        more = rows.next();
      }
    } catch (IOException e) {
      throw new BadDataException(file, "cannot be read: " + IoReason.of(e));
    }
  }

  /** Reads the next row that is not empty; returns whether there is one. */
  private boolean next() throws IOException {
    while (begins()) {
      byte first = data[at];
      if (first == '\n' || first == '\r') {
        afterReturn = first == '\r';
        at++;
        line = Math.addExact(line, 1);
        continue;
      }
      int end = parser.take(data, at, length, line, ended);
      while (end < 0 && !ended) {
        fill();
        end = parser.take(data, at, length, line, ended);
      }
      if (end < 0) {
        throw unclosed();
      }
      afterReturn = end < length && data[end] == '\r';
      at = Math.min(end + 1, length);
      line = Math.addExact(line, parser.lines());
      return true;
    }
    return false;
  }

  /** Whether anything is left, the second half of a line end passed over. */
  private boolean begins() throws IOException {
    while (true) {
      while (at == length && !ended) {
        fill();
      }
      if (at == length || !afterReturn || data[at] != '\n') {
        afterReturn = false;
        return at < length;
      }
      afterReturn = false;
      at++;
    }
  }

  /** Reads on, keeping what is not walked yet. */
  private void fill() throws IOException {
    if (at > 0) {
      leaving.run();
      System.arraycopy(data, at, data, 0, length - at);
      length -= at;
      at = 0;
    } else if (length + 1 == data.length) {
      if (parser.cellLength() > LONGEST_CELL) {
        throw unclosed();
      }
      if (length > LONGEST_ROW) {
        throw new BadDataException(
            file, line, "row", "is longer than 64 million bytes; a line end is probably missing");
      }
      data = Arrays.copyOf(data, data.length * 2);
    }
    int read = in.readNBytes(data, length, data.length - 1 - length);
    ended = read < data.length - 1 - length;
    length += read;
    // A line end behind the last byte ends every search, so that none need ask for the end.
    data[length] = '\n';
  }

  private BadDataException unclosed() {
    return new BadDataException(
        file,
        row.currentLine(),
        "cell " + (row.cells() + 1),
        "a quotation mark opens here and is not closed, or the cell has no end; mend the line");
  }
}

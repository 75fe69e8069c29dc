package org.kinlink.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.ByteHeap;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, with line feeds, cell by cell. No text cell starts a
 * formula in a spreadsheet; {@link TableReader} undoes what that takes. Not safe for use by several
 * threads.
 */
public final class TableWriter implements Closeable, ByteHeap.Sink {
  private static final int BLOCK = 1 << 16;

  /** So many rows are worth a thread, and so many lots are in memory at once. */
  private static final int LOT = 1 << 10;

  private static final int WAVE = 64;
  private static final int LONGEST_ID = 10;

  /** Where a full block goes; null where the block grows instead. */
  private final @Nullable OutputStream out;

  private final int columns;

  private final KnownCells known;

  /** Blocks that were written and can be filled again. */
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();

  private byte[] block;
  private int size;
  private int next;

  private TableWriter(@Nullable OutputStream out, int columns, byte[] block) {
    this.out = out;
    this.columns = columns;
    this.known = new KnownCells(columns);
    this.block = block;
  }

  /**
   * Starts a table with its header.
   *
   * @param file the file, replaced if it is there
   * @param columns the column names
   * @return the writer
   * @throws IOException if the file cannot be written
   */
  public static TableWriter open(Path file, String... columns) throws IOException {
    TableWriter writer =
        new TableWriter(Files.newOutputStream(file), columns.length, new byte[BLOCK]);
    for (String column : columns) {
      writer.text(column);
    }
    return writer.endRow();
  }

  /**
   * Adds a cell of text.
   *
   * @param value the text, or null for an empty cell
   * @return this
   * @throws IllegalStateException if the row is full
   */
  public TableWriter text(@Nullable String value) {
    if (value == null) {
      return empty();
    }
    byte[] cell = next < columns ? known.of(next, value) : null;
    if (cell == null) {
      return cell(SpreadsheetText.escape(value));
    }
    room(cell.length + 1);
    if (next++ > 0) {
      block[size++] = ',';
    }
    System.arraycopy(cell, 0, block, size, cell.length);
    size += cell.length;
    return this;
  }

  /** Adds a cell of text in UTF-8. */
  @Override
  public void take(byte[] data, int from, int to) {
    if (next == columns || from == to || !SpreadsheetText.plain(data[from])) {
      text(new String(data, from, to - from, StandardCharsets.UTF_8));
      return;
    }
    room(to - from + 1);
    if (next++ > 0) {
      block[size++] = ',';
    }
    int end = size;
    for (int i = from; i < to; i++) {
      byte c = data[i];
      if (c < ' ' || c > '~' || c == '"' || c == ',') {
        unusual(new String(data, from, to - from, StandardCharsets.UTF_8));
        return;
      }
      block[end++] = c;
    }
    size = end;
  }

  /**
   * Adds a whole number.
   *
   * @param value the number
   * @return this
   * @throws IllegalStateException if the row is full
   */
  public TableWriter number(long value) {
    return cell(Long.toString(value));
  }

  /**
   * Adds a number with a fixed number of decimals, rounded half up; never {@code -0}.
   *
   * @param value the number
   * @param decimals digits after the point
   * @return this
   * @throws IllegalArgumentException if the number is not finite
   * @throws IllegalStateException if the row is full
   */
  public TableWriter number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value: not a finite number");
    }
    long scaled = Decimals.scaled(value, decimals);
    if (scaled < 0) {
      return cell(Decimals.fixed(value, decimals));
    }
    cell("");
    room(Decimals.LONGEST);
    if (value < 0 && scaled > 0) {
      block[size++] = '-';
    }
    size = Decimals.put(scaled, decimals, block, size);
    return this;
  }

  /**
   * Adds an id: a letter and a number with leading zeros.
   *
   * @param letter the letter, of ASCII
   * @param number the number, 0 or more
   * @param digits how many digits, at most {@value #LONGEST_ID}, which the number must fit
   * @return this
   * @throws IllegalArgumentException if there are too many digits
   * @throws IllegalStateException if the row is full
   */
  public TableWriter id(char letter, int number, int digits) {
    if (digits > LONGEST_ID) {
      throw new IllegalArgumentException("digits: more than " + LONGEST_ID);
    }
    cell("");
    room(LONGEST_ID + 1);
    block[size++] = (byte) letter;
    Decimals.digits(number, block, size, size + digits);
    size += digits;
    return this;
  }

  /**
   * Adds an empty cell.
   *
   * @return this
   * @throws IllegalStateException if the row is full
   */
  public TableWriter empty() {
    return cell("");
  }

  /**
   * Ends the row.
   *
   * @return this
   * @throws IllegalStateException if the row has fewer cells than the header
   */
  public TableWriter endRow() {
    if (next != columns) {
      throw new IllegalStateException("a row of " + next + " cells for " + columns + " columns");
    }
    room(1);
    block[size++] = '\n';
    next = 0;
    return this;
  }

  /** Writes some rows of a table, their ends included. */
  @FunctionalInterface
  public interface RowsWriter {

    /**
     * Writes rows that follow each other, so many at a time that it pays to look up what belongs to
     * all of them before the first is written.
     *
     * @param table where to
     * @param from number of the first row, from 0
     * @param to number of the row after the last
     */
    void write(TableWriter table, int from, int to);
  }

  /**
   * Adds many rows, which are made side by side and stand in their order.
   *
   * @param count how many
   * @param rows writes some of them; several threads ask it at once
   * @return this
   */
  public TableWriter rows(int count, RowsWriter rows) {
    int lots = (count + LOT - 1) / LOT;
    for (int first = 0; first < lots; first += WAVE) {
      IntStream.range(first, Math.min(lots, first + WAVE))
          .parallel()
          .mapToObj(lot -> lot(lot * LOT, Math.min(count, (lot + 1) * LOT), rows))
          .toList()
          .forEach(this::add);
    }
    return this;
  }

  private TableWriter lot(int from, int to, RowsWriter rows) {
    byte[] filled = spare.poll();
    TableWriter lot = new TableWriter(null, columns, filled == null ? new byte[BLOCK] : filled);
    rows.write(lot, from, to);
    return lot;
  }

  private void add(TableWriter lot) {
    flush(0);
    spare.add(block);
    block = lot.block;
    size = lot.size;
  }

  private TableWriter cell(String value) {
    if (next == columns) {
      throw new IllegalStateException("a row of more than " + columns + " cells");
    }
    room(value.length() + 1);
    if (next++ > 0) {
      block[size++] = ',';
    }
    int end = size;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == ',') {
        return unusual(value);
      }
      block[end++] = (byte) c;
    }
    size = end;
    return this;
  }

  /** A cell that may need quotation marks or several bytes a character. */
  private TableWriter unusual(String value) {
    byte[] cell = SpreadsheetText.cell(value);
    room(cell.length);
    System.arraycopy(cell, 0, block, size, cell.length);
    size += cell.length;
    return this;
  }

  private void room(int bytes) {
    if (size + bytes > block.length) {
      flush(bytes);
    }
  }

  /** Makes room by writing what there is, or where nothing can be written, by growing. */
  private void flush(int bytes) {
    if (out == null) {
      block = Arrays.copyOf(block, Math.max(size + bytes, 2 * block.length));
      return;
    }
    try {
      out.write(block, 0, size);
      size = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes > block.length) {
      block = new byte[bytes];
    }
  }

  @Override
  public void close() throws IOException {
    try (OutputStream closing = out) {
      if (closing != null) {
        closing.write(block, 0, size);
        size = 0;
      }
    }
  }
}

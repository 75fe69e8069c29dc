package org.kinlink.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, with line feeds, cell by cell. No text cell starts a
 * formula in a spreadsheet; {@link #unescape} and {@link TableReader} undo what that takes. Not
 * safe for use by several threads.
 */
public final class TableWriter implements Closeable {
  private final CsvWriter csv;
  private final String[] row;
  private int next;

  private TableWriter(CsvWriter csv, int columns) {
    this.csv = csv;
    this.row = new String[columns];
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
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    TableWriter writer = new TableWriter(csv, columns.length);
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
    return cell(value == null ? "" : SpreadsheetText.escape(value));
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
    return cell(Decimals.fixed(value, decimals));
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
    if (next != row.length) {
      throw new IllegalStateException("a row of " + next + " cells for " + row.length + " columns");
    }
    csv.writeRecord(row);
    next = 0;
    return this;
  }

  private TableWriter cell(String value) {
    if (next == row.length) {
      throw new IllegalStateException("a row of more than " + row.length + " cells");
    }
    row[next++] = value;
    return this;
  }

  /**
   * Undoes what keeps a text from starting a formula.
   *
   * @param cell a text cell as it stands in a table that this class wrote
   * @return the text that was written
   */
  public static String unescape(String cell) {
    return SpreadsheetText.unescape(cell);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

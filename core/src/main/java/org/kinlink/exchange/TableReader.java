package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.kinlink.record.BadDataException;

/** Reads a small or a large table row by row: one that kinlink wrote, or one made by others. */
public final class TableReader {
  private final CsvFile file;
  private final boolean ours;

  private TableReader(CsvFile file, boolean ours) {
    this.file = file;
    this.ours = ours;
  }

  /**
   * Opens a table of a result folder.
   *
   * @param file a table that {@link TableWriter} wrote
   * @return the reader
   * @throws BadDataException if the file is not there or is no table
   */
  public static TableReader ofResult(Path file) {
    return new TableReader(CsvFile.open(file, Progress.NONE), true);
  }

  /**
   * Opens a table that others made, with any encoding and delimiter that kinlink knows.
   *
   * @param file the table
   * @return the reader
   * @throws BadDataException if the file is not there or is no table
   */
  public static TableReader ofOthers(Path file) {
    return new TableReader(CsvFile.open(file, Progress.NONE), false);
  }

  /**
   * Returns the column names.
   *
   * @return the names in file order
   */
  public ImmutableList<String> columns() {
    return file.header();
  }

  /**
   * Finds a column.
   *
   * @param name its name
   * @return its place, from 0
   * @throws BadDataException if there is none of that name; the message lists those that there are
   */
  public int column(String name) {
    return file.column(name);
  }

  /**
   * Hands over every row below the header.
   *
   * @param visitor told each row; the row is only good until it returns
   * @throws BadDataException if a row does not fit the header, or the file cannot be read
   */
  public void forEach(Consumer<Row> visitor) {
    file.rows(
        row -> {
          String problem = row.problem();
          if (problem != null) {
            throw new BadDataException(file.name(), row.line(), "row", problem);
          }
          visitor.accept(new Row(row, ours));
        });
  }

  /** One row of the table. Its text form hides the cells. */
  public static final class Row {
    private final CsvRow row;
    private final boolean ours;

    private Row(CsvRow row, boolean ours) {
      this.row = row;
      this.ours = ours;
    }

    /**
     * Returns a cell.
     *
     * @param column place of the column, as {@link TableReader#column} gives it
     * @return the text, empty when nothing is there; blanks around it are kept in our own tables
     */
    public String cell(int column) {
      return ours ? SpreadsheetText.unescape(row.cell(column)) : row.cell(column).strip();
    }

    /**
     * Returns a cell with the blanks around it.
     *
     * @param column place of the column, as {@link TableReader#column} gives it
     * @return the text as it stands in the file, empty when nothing is there
     */
    public String whole(int column) {
      return row.cell(column);
    }

    /**
     * Returns where the row begins.
     *
     * @return the line number, from 1
     */
    public int line() {
      return row.line();
    }

    @Override
    public String toString() {
      return "Row[line " + row.line() + "]";
    }
  }
}

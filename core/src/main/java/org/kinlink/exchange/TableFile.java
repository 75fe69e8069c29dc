package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Column;
import org.kinlink.preset.Row;
import org.kinlink.preset.Table;

/** A file, or the part of one, that was recognised as a table of a preset. */
interface TableFile {
  /** The table that it is. */
  Table table();

  /** Facts of the file. */
  FileFacts facts();

  /** The columns of the table that are there. */
  ImmutableList<Column> columns();

  /** What each of its own columns was taken for. */
  ImmutableList<ColumnMeaning> meanings();

  /** Whether it walks its rows itself; else another table of the same file does. */
  boolean walks();

  /** Walks its rows, and those of other tables of the same file that are among some. */
  void rows(List<TableFile> files, Consumer<TableRow> visitor);

  /** What was read of it. */
  FileReading reading(int rows, int used);

  /** A row that may be unusable. */
  interface TableRow extends Row {
    /** The table of which it is a row. */
    TableFile owner();

    /** Line on which it begins, from 1; in XML without lines, its number in the table. */
    int line();

    /** Why it cannot be used, or null when it can. */
    @Nullable String problem();

    /** The raw cells of the columns that feed a field, in the order of the columns. */
    ImmutableList<String> cells(ImmutableList<Column> fed);
  }
}

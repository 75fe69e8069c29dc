package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
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

  /** Walks the rows. */
  void rows(Consumer<TableRow> visitor);

  /** What was read of it. */
  FileReading reading(int rows, int used);

  /** Refuses a file that was changed since its first pass. */
  void refuseChanged();

  /** A row that may be unusable. */
  interface TableRow extends Row {
    /** Line on which it begins, from 1. */
    int line();

    /** Why it cannot be used, or null when it can. */
    @Nullable String problem();

    /** The raw cells of the columns that feed a field, in the order of the columns. */
    ImmutableList<String> cells(ImmutableList<Column> fed);
  }
}

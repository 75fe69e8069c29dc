package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnMeaning.Role;
import org.kinlink.preset.Column;
import org.kinlink.preset.Table;

/**
 * A CSV file as a table of a preset: which of its columns is which.
 *
 * @param file the file
 * @param table the table
 * @param places the place in the file of each column that is there
 */
record CsvTable(CsvFile file, Table table, ImmutableMap<String, Integer> places)
    implements TableFile {

  static CsvTable of(CsvFile file, Table table) {
    Map<String, Integer> headers = new HashMap<>();
    for (int i = 0; i < file.header().size(); i++) {
      headers.putIfAbsent(normalised(file.header().get(i)), i);
    }
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    for (Column column : table.columns()) {
      Integer place = headers.get(normalised(column.name()));
      for (int i = 0; place == null && i < column.aliases().size(); i++) {
        place = headers.get(normalised(column.aliases().get(i)));
      }
      if (place != null) {
        places.put(column.name(), place);
      }
    }
    return new CsvTable(file, table, places.buildOrThrow());
  }

  /** Exports change case, underscores and blanks of column names; nothing else tells them apart. */
  static String normalised(String header) {
    StringBuilder plain = new StringBuilder(header.length());
    for (int i = 0; i < header.length(); i++) {
      if (Character.isLetterOrDigit(header.charAt(i))) {
        plain.append(header.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The required columns that are not there. */
  ImmutableList<String> missing() {
    return table.columns().stream()
        .filter(column -> column.required() && !places.containsKey(column.name()))
        .map(Column::name)
        .collect(ImmutableList.toImmutableList());
  }

  /** How much of the file the table explains: the share of its columns that are known. */
  double explained() {
    return (double) places.size() / file.header().size();
  }

  @Override
  public FileFacts facts() {
    return file.facts();
  }

  @Override
  public ImmutableList<Column> columns() {
    return table.columns().stream()
        .filter(column -> places.containsKey(column.name()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<ColumnMeaning> meanings() {
    ImmutableMap.Builder<Integer, Column> known = ImmutableMap.builder();
    columns().forEach(column -> known.put(place(column), column));
    ImmutableMap<Integer, Column> byPlace = known.buildOrThrow();
    ImmutableList.Builder<ColumnMeaning> meanings = ImmutableList.builder();
    for (int i = 0; i < file.header().size(); i++) {
      meanings.add(meaning(table, file.header().get(i), byPlace.get(i)));
    }
    return meanings.build();
  }

  static ColumnMeaning meaning(Table table, String header, @Nullable Column column) {
    if (column == null) {
      String why = "left out: not a column of " + table.name() + " that the preset reads";
      return new ColumnMeaning(header, Role.IGNORED, null, why);
    }
    boolean id = table.columns().get(0).equals(column) && column.field() == null;
    Role role = id ? Role.RECORD_ID : column.field() == null ? Role.STATEMENT : Role.FIELD;
    return new ColumnMeaning(header, role, column.field(), "by the preset: " + column.meaning());
  }

  private int place(Column column) {
    Integer place = places.get(column.name());
    return place == null ? -1 : place;
  }

  @Override
  public boolean walks() {
    return true;
  }

  @Override
  public void rows(List<TableFile> files, Consumer<TableRow> visitor) {
    PresetRow row = new PresetRow(this, places);
    file.rows(cells -> visitor.accept(row.on(cells)));
  }

  @Override
  public FileReading reading(int rows, int used) {
    return file.reading(table.name(), rows, used);
  }

  @Override
  public String toString() {
    return "CsvTable[" + table.name() + "]";
  }

  /** Names of columns for a message. */
  static String listed(List<String> names) {
    return (names.size() == 1 ? "the column " : "the columns ") + String.join(", ", names);
  }
}

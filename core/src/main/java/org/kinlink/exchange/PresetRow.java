package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Column;
import org.kinlink.preset.Place;
import org.kinlink.record.FieldKind;

/** A CSV row under the column names of a preset. One object serves all rows of a file. */
final class PresetRow implements TableFile.TableRow {
  private final TableFile owner;
  private final ImmutableMap<String, Integer> places;
  private final ImmutableMap<FieldKind, ImmutableList<Integer>> located;
  private @Nullable CsvRow row;

  PresetRow(TableFile owner, ImmutableMap<String, Integer> places) {
    this.owner = owner;
    this.places = places;
    Map<FieldKind, ImmutableList.Builder<Integer>> parts = new LinkedHashMap<>();
    for (Column column : owner.table().columns()) {
      Integer place = places.get(column.name());
      if (place != null && PersonFields.locates(column)) {
        FieldKind kind = Objects.requireNonNull(column.field()).kind();
        parts.computeIfAbsent(kind, key -> ImmutableList.builder()).add(place);
      }
    }
    ImmutableMap.Builder<FieldKind, ImmutableList<Integer>> built = ImmutableMap.builder();
    parts.forEach((kind, list) -> built.put(kind, list.build()));
    this.located = built.buildOrThrow();
  }

  PresetRow on(CsvRow cells) {
    row = cells;
    return this;
  }

  private CsvRow row() {
    return Objects.requireNonNull(row, "no row yet");
  }

  @Override
  public TableFile owner() {
    return owner;
  }

  @Override
  public String cell(String column) {
    Integer place = places.get(column);
    return place == null ? "" : row().cell(place).strip();
  }

  @Override
  public Place place() {
    ImmutableMap.Builder<FieldKind, ImmutableList<String>> parts = ImmutableMap.builder();
    located.forEach(
        (kind, list) ->
            parts.put(
                kind,
                list.stream()
                    .map(place -> row().cell(place))
                    .collect(ImmutableList.toImmutableList())));
    return new Place(parts.buildOrThrow(), 0);
  }

  @Override
  public ImmutableList<String> cells(ImmutableList<Column> fed) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    for (Column column : fed) {
      Integer place = places.get(column.name());
      cells.add(place == null ? "" : row().cell(place));
    }
    return cells.build();
  }

  @Override
  public int line() {
    return row().line();
  }

  @Override
  public @Nullable String problem() {
    return row().problem();
  }

  @Override
  public String toString() {
    return "PresetRow[hidden]";
  }
}

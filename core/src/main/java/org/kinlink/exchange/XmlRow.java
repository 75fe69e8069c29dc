package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Column;
import org.kinlink.preset.Place;
import org.kinlink.record.FieldKind;

/** An element of XML as a row of a table. One object serves all rows of a table. */
final class XmlRow implements TableFile.TableRow {
  private static final String AROUND = Column.AROUND + Column.ORDINAL;

  private final XmlTable owner;
  private final Map<String, XmlShape.Places> places = new HashMap<>();
  private @Nullable XmlNode node;
  private String record = "";
  private int inRecord;
  private int inFile;
  private int line;

  XmlRow(XmlTable owner) {
    this.owner = owner;
    for (XmlShape.Places each : owner.file().shape().places().get(owner.number())) {
      places.put(each.column().name(), each);
    }
  }

  /** Begins a record. */
  void enter(String number) {
    record = number;
    inRecord = 0;
  }

  /** Shows a row; where lines do not tell rows apart, its number in the table is its line. */
  XmlRow on(XmlNode row, boolean crowded) {
    node = row;
    inRecord++;
    inFile++;
    line = crowded ? inFile : row.line;
    return this;
  }

  @Override
  public TableFile owner() {
    return owner;
  }

  @Override
  public String cell(String column) {
    if (column.equals(Column.ORDINAL)) {
      return owner.number() == 0 ? record : Integer.toString(inRecord);
    }
    if (column.equals(AROUND)) {
      return record;
    }
    XmlShape.Places known = places.get(column);
    XmlNode found = known == null ? null : known.find(Objects.requireNonNull(node, "no row yet"));
    return found == null ? "" : found.text.strip();
  }

  @Override
  public Place place() {
    Map<FieldKind, ImmutableList.Builder<String>> parts = new EnumMap<>(FieldKind.class);
    for (Column column : owner.table().columns()) {
      if (PersonFields.locates(column)) {
        String cell = cell(column.name());
        FieldKind kind = Objects.requireNonNull(column.field()).kind();
        if (!cell.isEmpty()) {
          parts.computeIfAbsent(kind, key -> ImmutableList.builder()).add(cell);
        }
      }
    }
    ImmutableMap.Builder<FieldKind, ImmutableList<String>> built = ImmutableMap.builder();
    parts.forEach((kind, cells) -> built.put(kind, cells.build()));
    return new Place(built.buildOrThrow(), 0);
  }

  @Override
  public ImmutableList<String> cells(ImmutableList<Column> fed) {
    return fed.stream().map(column -> cell(column.name())).collect(ImmutableList.toImmutableList());
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public @Nullable String problem() {
    return null;
  }

  @Override
  public String toString() {
    return "XmlRow[hidden]";
  }
}

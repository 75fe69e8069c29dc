package org.kinlink.cli.explain;

import com.google.common.collect.ImmutableMap;
import org.kinlink.exchange.ColumnMeaning;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** The cells of a record as its source wrote them, for somebody who asked to see them. */
public final class ShownValues {
  private static final String WITHHELD = "(withheld)";

  private ShownValues() {}

  /**
   * Returns the cells of a record.
   *
   * @param source what was read from its source
   * @param line its line
   * @param restricted whether nothing may show where the person lives; then everything that may
   *     tell it, and everything that is not understood, is withheld
   * @return the cells by column name
   * @throws BadDataException if the file cannot be read
   */
  public static ImmutableMap<String, String> of(
      SourceReading source, int line, boolean restricted) {
    ImmutableMap<String, String> cells = ExtractReader.rawCells(source.peopleFile(), line);
    ImmutableMap.Builder<String, String> shown = ImmutableMap.builder();
    for (ColumnMeaning column : source.columns()) {
      String cell = cells.get(column.header());
      if (cell != null) {
        shown.put(column.header(), restricted && mayTellHome(column) ? WITHHELD : cell);
      }
    }
    return shown.buildKeepingLast();
  }

  private static boolean mayTellHome(ColumnMeaning column) {
    Field field = column.field();
    if (field == null) {
      return column.role() != ColumnMeaning.Role.RECORD_ID;
    }
    return field.kind().locates()
        || field.kind() == FieldKind.CATEGORY
        || field.kind().use() == FieldKind.Use.REPORT;
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinlink.preset.Column;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/** Which columns of a table feed which fields of the person whom a row is about. */
final class PersonFields {
  /** The parts of an address; they say where somebody lives rather than who somebody is. */
  static final ImmutableSet<FieldKind> ADDRESS =
      ImmutableSet.of(
          FieldKind.ADDRESS,
          FieldKind.HOUSE,
          FieldKind.STREET,
          FieldKind.LOCALITY,
          FieldKind.TOWN,
          FieldKind.COUNTY,
          FieldKind.POSTCODE,
          FieldKind.UPRN);

  private PersonFields() {}

  static boolean locates(Column column) {
    Field field = column.field();
    return field != null && column.own() && ADDRESS.contains(field.kind());
  }

  /** The columns by the field that they feed, but for those of an address. */
  static ImmutableMap<Field, ImmutableList<Column>> of(ImmutableList<Column> columns) {
    Map<Field, ImmutableList.Builder<Column>> fed = new LinkedHashMap<>();
    for (Column column : columns) {
      Field field = column.field();
      if (field != null && column.own() && !ADDRESS.contains(field.kind())) {
        fed.computeIfAbsent(field, key -> ImmutableList.builder()).add(column);
      }
    }
    ImmutableMap.Builder<Field, ImmutableList<Column>> built = ImmutableMap.builder();
    fed.forEach((field, list) -> built.put(field, list.build()));
    return built.buildOrThrow();
  }
}

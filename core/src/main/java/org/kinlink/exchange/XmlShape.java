package org.kinlink.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.preset.Column;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Table;

/**
 * How the tables of a preset stand in XML: the first is the record, which is read as a whole; rows
 * of the others are elements within it.
 *
 * @param tables the tables that come in XML, the record first
 * @param paths the path of the rows of each, in plain names
 * @param places where the columns of each are looked for
 */
record XmlShape(
    ImmutableList<Table> tables,
    ImmutableList<ImmutableList<String>> paths,
    ImmutableList<ImmutableList<Places>> places) {
  private static final Splitter STEPS = Splitter.on('/');

  /** Where a column is looked for, its own name first. */
  record Places(Column column, ImmutableList<Place> places) {
    @Nullable XmlNode find(XmlNode row) {
      for (Place place : places) {
        XmlNode found = place.find(row);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }

  /** A path within a row, or around it. */
  record Place(boolean around, ImmutableList<String> path) {
    static Place of(String name) {
      boolean around = name.startsWith(Column.AROUND);
      return new Place(around, steps(around ? name.substring(Column.AROUND.length()) : name));
    }

    @Nullable XmlNode find(XmlNode row) {
      if (!around) {
        return row.find(path);
      }
      XmlNode found = null;
      for (XmlNode up = row.parent; found == null && up != null; up = up.parent) {
        found = up.find(path);
      }
      return found;
    }
  }

  static XmlShape of(Preset preset) {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    ImmutableList.Builder<ImmutableList<String>> paths = ImmutableList.builder();
    ImmutableList.Builder<ImmutableList<Places>> places = ImmutableList.builder();
    for (Table table : preset.tables()) {
      if (!table.element().isEmpty()) {
        tables.add(table);
        paths.add(steps(table.element()));
        places.add(
            table.columns().stream()
                .map(XmlShape::places)
                .collect(ImmutableList.toImmutableList()));
      }
    }
    return new XmlShape(tables.build(), paths.build(), places.build());
  }

  private static Places places(Column column) {
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    places.add(Place.of(column.name()));
    column.aliases().forEach(alias -> places.add(Place.of(alias)));
    return new Places(column, places.build());
  }

  private static ImmutableList<String> steps(String path) {
    return STEPS
        .splitToStream(path)
        .map(CsvTable::normalised)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the innermost of the elements that are open is a record. */
  boolean record(List<String> open) {
    List<String> path = paths.get(0);
    int from = open.size() - path.size();
    return from >= 0 && open.subList(from, open.size()).equals(path);
  }

  /** The tables of which an element of a record is a row, one bit each. */
  long tables(XmlNode node) {
    long bits = 0;
    for (int t = 0; t < paths.size(); t++) {
      boolean whole = paths.get(t).equals(paths.get(0));
      if (node.parent == null ? whole : !whole && node.endsWith(paths.get(t))) {
        bits |= 1L << t;
      }
    }
    return bits;
  }

  /**
   * Whether a node that is marked so is a row of a table: where several tables share the record,
   * all but the first have rows only in records that hold what they need.
   */
  boolean row(int table, XmlNode node) {
    if ((node.tables >> table & 1) == 0) {
      return false;
    }
    if (table == 0 || node.parent != null) {
      return true;
    }
    return places.get(table).stream()
        .filter(each -> each.column().required())
        .allMatch(
            each -> {
              XmlNode found = each.find(node);
              return found != null && !found.text.isBlank();
            });
  }
}

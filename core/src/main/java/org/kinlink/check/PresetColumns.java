package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.kinlink.exchange.ExtractHead;
import org.kinlink.preset.Column;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Table;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;

/** Places of the columns of a file that is a table of a preset. */
final class PresetColumns {
  private final Table table;
  private final List<String> header;

  private PresetColumns(Table table, List<String> header) {
    this.table = table;
    this.header = header;
  }

  /** Finds the table of which the file has all needed columns, and the most in all. */
  static PresetColumns of(ExtractHead head, Preset preset) {
    List<String> header = head.header().stream().map(PresetColumns::plain).toList();
    PresetColumns best = null;
    for (Table table : preset.tables()) {
      PresetColumns each = new PresetColumns(table, header);
      if (each.isWhole() && (best == null || each.size() > best.size())) {
        best = each;
      }
    }
    if (best == null) {
      throw new BadDataException(
          head.path().toString(),
          "is no table of the preset "
              + preset.name()
              + "; \"kinlink presets "
              + preset.name()
              + "\" shows the columns of each table");
    }
    return best;
  }

  private static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private boolean isWhole() {
    return table.csv()
        && size() > 0
        && table.columns().stream().allMatch(each -> !each.required() || place(each) >= 0);
  }

  private long size() {
    return table.columns().stream().filter(each -> place(each) >= 0).count();
  }

  private int place(Column column) {
    int place = header.indexOf(plain(column.name()));
    for (int i = 0; place < 0 && i < column.aliases().size(); i++) {
      place = header.indexOf(plain(column.aliases().get(i)));
    }
    return place;
  }

  /** The first column of every table is the id of the person whom its rows are about. */
  int recordId() {
    return place(table.columns().get(0));
  }

  /** The column of a field, of the person whom the row is about rather than of a relative. */
  ImmutableList<Integer> find(Predicate<Field> wanted) {
    List<Integer> stated = new ArrayList<>();
    for (Column column : table.columns()) {
      int place = place(column);
      Field field = column.field();
      if (place >= 0 && field != null && wanted.test(field)) {
        if (column.own()) {
          return ImmutableList.of(place);
        }
        stated.add(place);
      }
    }
    return stated.isEmpty() ? ImmutableList.of() : ImmutableList.of(stated.get(0));
  }

  @Override
  public String toString() {
    return "PresetColumns[" + table.name() + "]";
  }
}

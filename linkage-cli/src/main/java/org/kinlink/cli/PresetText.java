package org.kinlink.cli;

import com.google.common.base.Splitter;
import java.util.List;
import org.kinlink.preset.Column;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Table;
import org.kinlink.record.Field;

/** Shows the layouts that are known. */
final class PresetText {
  private static final int WIDTH = 80;

  private final Console console;

  PresetText(Console console) {
    this.console = console;
  }

  void list(List<Preset> presets) {
    TextTable table = new TextTable("preset", "what it is", "years");
    for (Preset preset : presets) {
      table.row(preset.name(), preset.title(), preset.years());
    }
    table.print(console);
    console.line("");
    console.line("More on one: kinlink presets " + presets.get(0).name());
  }

  void explain(Preset preset) {
    console.line(preset.name() + ": " + preset.title());
    wrapped("Published by: " + preset.publisher(), "");
    wrapped("Years: " + preset.years(), "");
    console.line("");
    wrapped(preset.explanation(), "");
    for (Table table : preset.tables()) {
      console.line("");
      explain(table);
    }
  }

  private void explain(Table table) {
    String needed = table.required() ? " (needed)" : "";
    wrapped("Table " + table.name() + needed + ": " + table.explanation(), "  ");
    if (!table.element().isEmpty()) {
      wrapped("  element: " + table.element(), "    ");
    }
    for (String yield : table.yields()) {
      wrapped("  gives " + yield, "    ");
    }
    console.line("");
    TextTable columns = new TextTable("column", "field", "what it holds");
    for (Column column : table.columns()) {
      columns.row(
          column.name() + (column.required() ? " *" : ""),
          field(column),
          column.meaning() + also(column));
    }
    columns.print(console);
    if (table.columns().stream().anyMatch(Column::required)) {
      console.line("");
      console.line("  * needed");
    }
  }

  private static String field(Column column) {
    Field field = column.field();
    return field == null ? "-" : field.name() + (column.own() ? "" : " of a relative");
  }

  private static String also(Column column) {
    return column.aliases().isEmpty() ? "" : "; also " + String.join(", ", column.aliases());
  }

  private void wrapped(String text, String indent) {
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').split(text)) {
      if (line.length() + word.length() >= WIDTH) {
        console.line(line.toString().stripTrailing());
        line.setLength(0);
        line.append(indent);
      }
      line.append(word).append(' ');
    }
    console.line(line.toString().stripTrailing());
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinlink.exchange.ColumnMeaning;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.FileReading;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.Field;
import org.kinlink.record.SetAside;

/** Shows what was read and what the columns were taken for. */
final class ReadingText {
  private final Console console;

  ReadingText(Console console) {
    this.console = console;
  }

  void print(Extracts extracts) {
    for (SourceReading source : extracts.sources()) {
      console.line(source.plan().name());
      for (FileReading file : source.files()) {
        console.line(
            String.format(
                Locale.ROOT,
                "  %s: %,d rows of %s, %,d used (%s, %s)",
                file.path(),
                file.rows(),
                file.holds(),
                file.used(),
                file.encoding(),
                file.delimiter()));
      }
      columns(source.columns());
      console.line("");
    }
    setAside(extracts.setAside());
  }

  private void columns(ImmutableList<ColumnMeaning> columns) {
    TextTable table = new TextTable("column", "field", "why");
    for (ColumnMeaning column : columns) {
      table.row(column.header(), meaning(column), column.why());
    }
    table.print(console);
  }

  private static String meaning(ColumnMeaning column) {
    Field field = column.field();
    return switch (column.role()) {
      case RECORD_ID -> "record id";
      case FIELD -> field == null ? "-" : field.name();
      case STATEMENT -> "(stated)";
      case IGNORED -> "-";
    };
  }

  private void setAside(ImmutableList<SetAside> all) {
    if (all.isEmpty()) {
      return;
    }
    long rows = all.stream().filter(one -> one.scope() == SetAside.Scope.ROW).count();
    console.line(
        String.format(
            Locale.ROOT,
            "Set aside: %,d rows and %,d values; set-aside.csv lists each with its reason.",
            rows,
            all.size() - rows));
    String fields =
        all.stream()
            .filter(one -> one.scope() == SetAside.Scope.VALUE)
            .collect(Collectors.groupingBy(SetAside::field, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    if (!fields.isEmpty()) {
      console.line("  values by field: " + fields);
    }
    console.line("");
  }
}

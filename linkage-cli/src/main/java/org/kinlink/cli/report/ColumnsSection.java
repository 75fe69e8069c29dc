package org.kinlink.cli.report;

import java.util.List;
import org.kinlink.exchange.ColumnMeaning;
import org.kinlink.exchange.SourceReading;
import org.kinlink.record.Field;

/** What each column of the files was taken for. */
final class ColumnsSection implements Section {
  private final List<SourceReading> sources;

  ColumnsSection(List<SourceReading> sources) {
    this.sources = sources;
  }

  @Override
  public String id() {
    return "columns";
  }

  @Override
  public String title() {
    return "What each column was taken for";
  }

  @Override
  public boolean told() {
    return sources.stream().anyMatch(source -> !source.columns().isEmpty());
  }

  @Override
  public void write(Markup page) {
    for (SourceReading source : sources) {
      List<ColumnMeaning> used = columns(source, true);
      List<ColumnMeaning> unused = columns(source, false);
      page.open("h3").user(source.plan().name()).close();
      table(page, used);
      if (!unused.isEmpty()) {
        page.open("details").add("summary", "Columns that were not used");
        table(page, unused);
        page.close();
      }
    }
  }

  private static List<ColumnMeaning> columns(SourceReading source, boolean used) {
    return source.columns().stream()
        .filter(column -> (column.role() != ColumnMeaning.Role.IGNORED) == used)
        .toList();
  }

  private static void table(Markup page, List<ColumnMeaning> columns) {
    Tables.open(page, "", "plain columns", "Column", "Taken for", "Why");
    for (ColumnMeaning column : columns) {
      page.open("tr");
      Tables.head(page, column.header());
      Tables.cell(page, meaning(column));
      Tables.cell(page, column.why());
      page.close();
    }
    Tables.close(page);
  }

  private static String meaning(ColumnMeaning column) {
    Field field = column.field();
    return switch (column.role()) {
      case RECORD_ID -> "record id";
      case IGNORED -> "not used";
      case FIELD -> field == null ? "a field" : name(field);
    };
  }

  private static String name(Field field) {
    String kind = field.kind().key().replace('_', ' ');
    String name = field.name().replace('_', ' ');
    return name.equals(kind) ? name : name + " (" + kind + ")";
  }
}

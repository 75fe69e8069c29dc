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
      String name = UserText.shorten(source.plan().name());
      table(page, "Columns used of " + name, used);
      if (!unused.isEmpty()) {
        page.open("details").add("summary", "Columns of " + name + " that were not used");
        table(page, "Columns not used of " + name, unused);
        page.close();
      }
    }
  }

  private static List<ColumnMeaning> columns(SourceReading source, boolean used) {
    return source.columns().stream()
        .filter(column -> (column.role() != ColumnMeaning.Role.IGNORED) == used)
        .toList();
  }

  private static void table(Markup page, String caption, List<ColumnMeaning> columns) {
    Tables.open(page, caption, "plain wide", "Column", "Taken for", "Why");
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
      case STATEMENT -> "a date, code or relation";
      case IGNORED -> "not used";
      case FIELD -> field == null ? "a field" : name(field);
    };
  }

  private static String name(Field field) {
    String kind = FieldName.of(field.kind().key());
    String name = FieldName.of(field.name());
    return name.equals(kind) ? name : name + " (" + kind + ")";
  }
}

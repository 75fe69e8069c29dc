package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnMeaning.Role;
import org.kinlink.exchange.Recogniser.Recognised;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;

/**
 * A source whose file of people was looked at: what its columns mean, before its rows are read.
 *
 * @param plan what was asked for
 * @param file the file of people
 * @param sample its number of rows and some of them
 * @param recordId header of the record id, or null when rows are numbered
 * @param plans which columns make which fields
 * @param columns what each column was taken for
 */
record Understood(
    SourcePlan plan,
    CsvFile file,
    RowSample sample,
    @Nullable String recordId,
    ImmutableList<ColumnPlan> plans,
    ImmutableList<ColumnMeaning> columns) {

  static Understood of(SourcePlan plan, Recogniser recogniser, Progress progress) {
    CsvFile file = CsvFile.open(plan.file(), progress);
    RowSample sample = RowSample.of(file);
    String id = plan.recordIdColumn();
    if (id != null) {
      file.column(id);
    }
    Understood understood =
        plan.columns().isEmpty()
            ? recognised(plan, file, sample, recogniser)
            : stated(plan, file, sample, recogniser);
    if (understood.plans.stream()
        .noneMatch(
            p ->
                p.field().kind() != FieldKind.NHS_NUMBER_STATUS
                    && p.field().kind().use() != FieldKind.Use.REPORT)) {
      throw new BadDataException(
          file.name(),
          "no column was recognised that says who somebody is, such as a name, a date of birth, a"
              + " postcode or an NHS number; its columns are "
              + String.join(", ", file.header())
              + "; rename columns, or write a project file whose sources have \"columns\" with"
              + " lines such as \"surname: COLUMN\"");
    }
    return understood;
  }

  private static Understood stated(
      SourcePlan plan, CsvFile file, RowSample sample, Recogniser recogniser) {
    Map<String, Field> fields = new HashMap<>();
    for (ColumnPlan each : plan.columns()) {
      for (String column : each.columns()) {
        file.column(column);
        fields.put(column, each.field());
      }
    }
    String stated = plan.recordIdColumn();
    String found =
        stated != null
            ? stated
            : recogniser.recognise(file.header(), sample.cells()).recordIdColumn();
    // A field that the project file names is never turned into a record id behind its back.
    String id = stated == null && found != null && fields.containsKey(found) ? null : found;
    ImmutableList.Builder<ColumnMeaning> columns = ImmutableList.builder();
    for (String header : file.header()) {
      Field field = fields.get(header);
      Role role = header.equals(id) ? Role.RECORD_ID : field == null ? Role.IGNORED : Role.FIELD;
      boolean named = field != null || header.equals(stated);
      String why =
          named
              ? "by the project file"
              : role == Role.RECORD_ID ? "by its name" : "not named in the project file";
      columns.add(new ColumnMeaning(header, role, field, why));
    }
    return new Understood(plan, file, sample, id, plan.columns(), columns.build());
  }

  private static Understood recognised(
      SourcePlan plan, CsvFile file, RowSample sample, Recogniser recogniser) {
    Recognised found = recogniser.recognise(file.header(), sample.cells());
    String stated = plan.recordIdColumn();
    if (stated == null || stated.equals(found.recordIdColumn())) {
      return new Understood(
          plan, file, sample, found.recordIdColumn(), found.plans(), found.columns());
    }
    // A record id says nothing about the person, unless it is the NHS number.
    ImmutableList<ColumnPlan> plans =
        found.plans().stream()
            .filter(p -> !p.columns().contains(stated) || p.field().kind() == FieldKind.NHS_NUMBER)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<ColumnMeaning> columns =
        found.columns().stream()
            .map(meaning -> overrule(meaning, stated, plans))
            .collect(ImmutableList.toImmutableList());
    return new Understood(plan, file, sample, stated, plans, columns);
  }

  private static ColumnMeaning overrule(
      ColumnMeaning meaning, String id, ImmutableList<ColumnPlan> plans) {
    Field field =
        plans.stream().anyMatch(p -> p.columns().contains(meaning.header()))
            ? meaning.field()
            : null;
    if (meaning.header().equals(id)) {
      return new ColumnMeaning(id, Role.RECORD_ID, field, "stated as the record id");
    }
    if (meaning.role() == Role.IGNORED || (meaning.role() == Role.FIELD && field != null)) {
      return meaning;
    }
    return new ColumnMeaning(
        meaning.header(), Role.IGNORED, null, "another column is stated as the record id");
  }

  /** How the dates of a column are written; parts in several columns need no reading. */
  DateReading dates(ColumnPlan column) {
    return column.columns().size() == 1
        ? dates(sample, file.column(column.columns().get(0)))
        : DateReading.DAY_FIRST;
  }

  static DateReading dates(RowSample sample, int column) {
    Stream<List<String>> rows = sample.cells().stream();
    return DateReading.detect(rows.map(cells -> cells.get(column)).toList());
  }

  @Override
  public String toString() {
    return "Understood[" + plan.name() + "]";
  }
}

package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnMeaning.Role;
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
 * @param ids which record ids repeat
 * @param plans which columns make which fields
 * @param columns what each column was taken for
 */
record Understood(
    SourcePlan plan,
    CsvFile file,
    RowSample sample,
    @Nullable String recordId,
    RecordIds ids,
    ImmutableList<ColumnPlan> plans,
    ImmutableList<ColumnMeaning> columns)
    implements Opened {

  static Understood of(SourcePlan plan, Progress progress) {
    CsvFile file = CsvFile.open(plan.file(), progress);
    // Most files have their record id in front: looked at now, it need not be read once more.
    int likely = plan.recordIdColumn() == null ? 0 : file.column(plan.recordIdColumn());
    RecordIds early = RecordIds.none();
    RowSample sample = RowSample.of(file, early, likely);
    Meanings meanings = Meanings.of(plan, file, sample);
    refuseUnrecognised(file, meanings);
    String id = meanings.recordId();
    if (id == null) {
      return new Understood(
          plan, file, sample, null, RecordIds.none(), meanings.plans(), meanings.columns());
    }
    RecordIds ids = file.column(id) == likely ? early.known() : RecordIds.of(file, file.column(id));
    if (ids.credible()) {
      return new Understood(plan, file, sample, id, ids, meanings.plans(), meanings.columns());
    }
    if (id.equals(plan.recordIdColumn())) {
      throw new BadDataException(
          file.name(),
          "the column \""
              + id
              + "\" is not a record id, as many rows share one and differ; name another column as"
              + " record id, or none to number the rows");
    }
    ImmutableList<ColumnMeaning> columns =
        meanings.columns().stream()
            .map(each -> each.role() == Role.RECORD_ID ? notRecordId(each) : each)
            .collect(ImmutableList.toImmutableList());
    return new Understood(plan, file, sample, null, RecordIds.none(), meanings.plans(), columns);
  }

  private static ColumnMeaning notRecordId(ColumnMeaning meaning) {
    return new ColumnMeaning(
        meaning.header(),
        Role.IGNORED,
        null,
        "named like a record id, but many rows share one and differ, so the rows are numbered");
  }

  private static void refuseUnrecognised(CsvFile file, Meanings meanings) {
    for (ColumnPlan each : meanings.plans()) {
      FieldKind kind = each.field().kind();
      if (kind == FieldKind.FULL_NAME || kind.use() == FieldKind.Use.MATCH) {
        return;
      }
    }
    Map<String, String> why =
        meanings.columns().stream()
            .collect(Collectors.toMap(ColumnMeaning::header, ColumnMeaning::why, (a, b) -> a));
    throw new BadDataException(
        file.name(),
        "no column was recognised that says who somebody is, such as a name, a date of birth, a"
            + " postcode or an NHS number; "
            + Header.listed(file.header(), name -> name + " (" + why.get(name) + ")")
            + "; rename columns, or write a project file whose source has \"columns\" with lines"
            + " such as \"surname: COLUMN\"");
  }

  @Override
  public String fileName() {
    return file.name();
  }

  @Override
  public boolean stated() {
    return !plan.columns().isEmpty();
  }

  @Override
  public ImmutableList<Field> fields() {
    return plans.stream().map(ColumnPlan::field).collect(ImmutableList.toImmutableList());
  }

  /** How the dates of a field are written; parts in several columns need no reading. */
  DateReading dates(ColumnPlan plan) {
    return plan.columns().size() == 1
        ? dates(sample, file.column(plan.columns().get(0)))
        : DateReading.DAY_FIRST;
  }

  static DateReading dates(RowSample sample, int column) {
    List<String> values = sample.cells().stream().map(cells -> cells.get(column)).toList();
    return DateReading.detect(values);
  }

  @Override
  public String toString() {
    return "Understood[" + plan.name() + "]";
  }
}

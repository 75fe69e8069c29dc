package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnMeaning.Role;
import org.kinlink.exchange.ColumnRecogniser.Recognition;
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
 * @param rows its rows, as far as they are needed
 * @param plans which columns make which fields
 * @param columns what each column was taken for
 */
record Understood(
    SourcePlan plan,
    CsvFile file,
    RowSample sample,
    @Nullable String recordId,
    RawRows rows,
    ImmutableList<ColumnPlan> plans,
    ImmutableList<ColumnMeaning> columns)
    implements Opened {

  static Understood of(SourcePlan plan, Progress progress) {
    CsvFile file = CsvFile.open(plan.file(), progress);
    RawRows likely = likely(plan, file);
    RowSample sample = RowSample.of(file, likely);
    Meanings meanings = Meanings.of(plan, file, sample);
    refuseUnrecognised(file, meanings);
    String id = meanings.recordId();
    RawRows rows = rows(file, meanings.plans(), id == null ? -1 : file.column(id), likely);
    if (id == null || rows.ids().known().credible()) {
      return new Understood(plan, file, sample, id, rows, meanings.plans(), meanings.columns());
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
    return new Understood(plan, file, sample, null, rows, meanings.plans(), columns);
  }

  /** Keeps what will probably be needed, so that the file need not be walked once more. */
  private static RawRows likely(SourcePlan plan, CsvFile file) {
    if (plan.recordIdColumn() != null && !plan.columns().isEmpty()) {
      return new RawRows(
          places(file, plan.columns()), file.column(plan.recordIdColumn()), file.likelyRows());
    }
    Recognition first = ColumnRecogniser.recognise(file.header(), RowSample.head(file).cells());
    String id = plan.recordIdColumn() == null ? first.recordIdColumn() : plan.recordIdColumn();
    return new RawRows(
        places(file, plan.columns().isEmpty() ? first.plans() : plan.columns()),
        id == null ? -1 : file.column(id),
        file.likelyRows());
  }

  private static RawRows rows(
      CsvFile file, ImmutableList<ColumnPlan> plans, int id, RawRows likely) {
    ImmutableSet<Integer> places = places(file, plans);
    return likely.holds(places, id) ? likely : RawRows.of(file, places, id);
  }

  private static ImmutableSet<Integer> places(CsvFile file, ImmutableList<ColumnPlan> plans) {
    return plans.stream()
        .flatMap(plan -> plan.columns().stream())
        .map(file.header()::indexOf)
        .filter(place -> place >= 0)
        .collect(ImmutableSet.toImmutableSet());
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

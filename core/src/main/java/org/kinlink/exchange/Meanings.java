package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnMeaning.Role;
import org.kinlink.exchange.ColumnRecogniser.Recognition;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * What the columns of a file mean: what is stated, and where nothing is, what is recognised.
 *
 * @param recordId header of the record id, or null
 * @param plans which columns make which fields
 * @param columns what each column was taken for, in file order
 */
record Meanings(
    @Nullable String recordId,
    ImmutableList<ColumnPlan> plans,
    ImmutableList<ColumnMeaning> columns) {

  static Meanings of(SourcePlan plan, CsvFile file, RowSample sample) {
    String stated = plan.recordIdColumn();
    if (stated != null) {
      file.column(stated);
    }
    plan.columns().forEach(each -> each.columns().forEach(file::column));
    if (stated != null && !plan.columns().isEmpty()) {
      return stated(plan, file, null);
    }
    Recognition found = ColumnRecogniser.recognise(file.header(), sample.cells());
    if (!plan.columns().isEmpty()) {
      return stated(plan, file, found);
    }
    if (stated == null || stated.equals(found.recordIdColumn())) {
      return new Meanings(found.recordIdColumn(), found.plans(), found.columns());
    }
    return overruled(found, stated);
  }

  /** What the project file states; what was recognised is asked only for the record id. */
  private static Meanings stated(SourcePlan plan, CsvFile file, @Nullable Recognition found) {
    Map<String, Field> fields = new HashMap<>();
    plan.columns().forEach(each -> each.columns().forEach(c -> fields.put(c, each.field())));
    String id = plan.recordIdColumn();
    // A column that the project file names as a field is not made a record id behind its back.
    if (found != null && !fields.containsKey(String.valueOf(found.recordIdColumn()))) {
      id = found.recordIdColumn();
    }
    ImmutableList.Builder<ColumnMeaning> columns = ImmutableList.builder();
    for (int i = 0; i < file.header().size(); i++) {
      String header = file.header().get(i);
      Field field = fields.get(header);
      String why = "by the project file";
      Role role = field == null ? Role.IGNORED : Role.FIELD;
      if (header.equals(id)) {
        role = Role.RECORD_ID;
        why = found == null ? why : found.columns().get(i).why();
      } else if (field == null) {
        why = "not named in the project file";
      }
      columns.add(new ColumnMeaning(header, role, field, why));
    }
    return new Meanings(id, plan.columns(), columns.build());
  }

  /** What is recognised when the record id alone is stated. */
  private static Meanings overruled(Recognition found, String id) {
    ImmutableList.Builder<ColumnPlan> plans = ImmutableList.builder();
    Map<String, Field> fields = new HashMap<>();
    for (ColumnPlan plan : found.plans()) {
      // A record id says nothing about the person, unless it is the NHS number.
      if (!plan.columns().contains(id) || plan.field().kind() == FieldKind.NHS_NUMBER) {
        plans.add(plan);
        plan.columns().forEach(column -> fields.put(column, plan.field()));
      }
    }
    ImmutableList.Builder<ColumnMeaning> columns = ImmutableList.builder();
    for (ColumnMeaning meaning : found.columns()) {
      String header = meaning.header();
      Field field = fields.get(header);
      if (header.equals(id)) {
        columns.add(new ColumnMeaning(header, Role.RECORD_ID, field, "stated as the record id"));
      } else if (meaning.role() == Role.IGNORED || field != null) {
        columns.add(meaning);
      } else {
        String why = "another column is stated as the record id";
        columns.add(new ColumnMeaning(header, Role.IGNORED, null, why));
      }
    }
    return new Meanings(id, plans.build(), columns.build());
  }
}

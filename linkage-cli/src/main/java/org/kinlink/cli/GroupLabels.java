package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Suggestion;
import org.kinlink.exchange.ColumnMeaning;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.SourceReading;
import org.kinlink.exchange.TableReader;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;

/**
 * The groups of an evaluation by a column: {@code sex} or {@code school.ethnicity}, the name of a
 * field or of a column. Columns that identify people make no groups.
 */
final class GroupLabels {
  private static final String MISSING = "(missing)";
  private static final ImmutableSet<FieldKind> GROUPING =
      ImmutableSet.of(
          FieldKind.SEX,
          FieldKind.CATEGORY,
          FieldKind.ETHNICITY,
          FieldKind.AREA,
          FieldKind.LOOKED_AFTER,
          FieldKind.LOCALITY,
          FieldKind.TOWN,
          FieldKind.COUNTY,
          FieldKind.NHS_NUMBER_STATUS);

  private final Extracts extracts;
  private final People people;
  private final Map<RecordRef, String> labels = new HashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private GroupLabels(Extracts extracts) {
    this.extracts = extracts;
    this.people = extracts.people();
  }

  static ImmutableMap<RecordRef, String> of(String by, Extracts extracts) {
    return new GroupLabels(extracts).labels(by);
  }

  private ImmutableMap<RecordRef, String> labels(String by) {
    for (SourceReading source : extracts.sources()) {
      String prefix = source.plan().name() + ".";
      boolean named = by.startsWith(prefix);
      String column = named ? by.substring(prefix.length()) : by;
      if (named || !namesASource(by)) {
        label(source, column);
      }
    }
    if (labels.isEmpty()) {
      throw CommandFailure.usage(
          Suggestion.nearest(by.substring(by.indexOf('.') + 1), known)
              .map(word -> "--by names no column; did you mean " + word + "?")
              .orElse("--by names no column; known are " + String.join(", ", known)));
    }
    return ImmutableMap.copyOf(labels);
  }

  private boolean namesASource(String by) {
    return extracts.sources().stream()
        .anyMatch(source -> by.startsWith(source.plan().name() + "."));
  }

  private void label(SourceReading source, String wanted) {
    ImmutableList<ColumnMeaning> columns = source.columns();
    @Nullable ColumnMeaning match = null;
    for (ColumnMeaning column : columns) {
      Field field = column.field();
      boolean grouping = field == null || GROUPING.contains(field.kind());
      if (grouping && column.role() != ColumnMeaning.Role.RECORD_ID) {
        known.add(field == null ? column.header() : field.name());
      }
      boolean named = column.header().equals(wanted);
      if (named || (field != null && field.name().equals(wanted))) {
        if (!grouping || column.role() == ColumnMeaning.Role.RECORD_ID) {
          throw CommandFailure.usage(
              "--by names a column that tells people apart; groups are made of sex, ethnicity and"
                  + " the like");
        }
        match = match == null || named ? column : match;
      }
    }
    if (match != null) {
      label(source, match);
    }
  }

  private void label(SourceReading source, ColumnMeaning column) {
    int number = people.sources().indexOf(source.plan().name());
    Field field = column.field();
    int index = field == null ? -1 : people.schema().indexOf(field.name());
    Map<Integer, String> cells = index < 0 ? cells(source, column.header()) : Map.of();
    for (int row = people.firstRow(number); row < people.firstRow(number + 1); row++) {
      String value = index < 0 ? cells.get(people.line(row)) : people.value(index, row);
      labels.put(
          new RecordRef(source.plan().name(), people.recordId(row)),
          value == null || value.isEmpty() ? MISSING : value);
    }
  }

  private static Map<Integer, String> cells(SourceReading source, String header) {
    TableReader table = TableReader.ofOthers(source.peopleFile());
    int column = table.column(header);
    Map<Integer, String> cells = new HashMap<>();
    table.forEach(row -> cells.put(row.line(), row.cell(column)));
    return cells;
  }
}

package org.kinlink.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.ColumnPlan;
import org.kinlink.exchange.ColumnRecogniser;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * Places of the columns of a file, as a run would take them; and where a run would leave a column
 * out for its content, by its name, since bad content is what a check is for.
 */
final class Columns {
  private final List<String> header;
  private final ColumnRecogniser.Recognition byContent;
  private final ColumnRecogniser.Recognition byName;

  private final @Nullable PresetColumns known;

  /** Columns of a file that comes in a known layout, or in none that is stated. */
  Columns(List<String> header, List<List<String>> sample, @Nullable PresetColumns known) {
    this.header = header;
    this.known = known;
    this.byContent = ColumnRecogniser.recognise(header, sample);
    this.byName = ColumnRecogniser.recogniseByName(header);
  }

  int recordId() {
    if (known != null) {
      return known.recordId();
    }
    String id =
        byContent.recordIdColumn() == null ? byName.recordIdColumn() : byContent.recordIdColumn();
    return id == null ? -1 : header.indexOf(id);
  }

  ImmutableList<Integer> of(FieldKind kind) {
    return find(field -> field.kind() == kind);
  }

  int first(FieldKind kind) {
    return first(of(kind));
  }

  int identifier(String name) {
    return first(find(field -> field.kind() == FieldKind.IDENTIFIER && field.name().equals(name)));
  }

  private static int first(List<Integer> columns) {
    return columns.isEmpty() ? -1 : columns.get(0);
  }

  private ImmutableList<Integer> find(Predicate<Field> wanted) {
    if (known != null) {
      return known.find(wanted);
    }
    for (ColumnPlan plan : byName.plans()) {
      if (wanted.test(plan.field()) && !contains(byContent, wanted)) {
        return places(plan);
      }
    }
    for (ColumnPlan plan : byContent.plans()) {
      if (wanted.test(plan.field())) {
        return places(plan);
      }
    }
    return ImmutableList.of();
  }

  private static boolean contains(ColumnRecogniser.Recognition found, Predicate<Field> wanted) {
    return found.plans().stream().anyMatch(plan -> wanted.test(plan.field()));
  }

  private ImmutableList<Integer> places(ColumnPlan plan) {
    return plan.columns().stream().map(header::indexOf).collect(ImmutableList.toImmutableList());
  }
}

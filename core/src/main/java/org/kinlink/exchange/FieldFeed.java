package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** Reads one field. */
final class FieldFeed implements Feed {
  private final Field field;
  private final int[] columns;
  private final Standardiser standardiser;
  private final int target;
  private final @Nullable CellMemo memo;

  FieldFeed(Field field, int[] columns, Standardiser standardiser, int target) {
    this.field = field;
    this.columns = columns;
    this.standardiser = standardiser;
    this.target = target;
    this.memo =
        columns.length == 1 && Standardisers.recurs(field.kind())
            ? new CellMemo(columns[0], standardiser)
            : null;
  }

  @Override
  public void read(CsvRow row, @Nullable String[] values, SetAsideLog log) {
    Standardised outcome =
        memo == null ? standardiser.apply(Feed.cells(row, columns)) : memo.apply(row);
    values[target] = outcome.value();
    String problem = outcome.problem();
    if (problem != null) {
      log.value(row.line(), field.name(), problem);
    }
  }
}

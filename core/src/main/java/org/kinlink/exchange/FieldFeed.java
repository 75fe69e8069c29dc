package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Field;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;

/** Reads one field. */
final class FieldFeed implements Feed {
  private final Field field;
  private final int[] columns;
  private final Standardiser standardiser;
  private final int target;

  FieldFeed(Field field, int[] columns, Standardiser standardiser, int target) {
    this.field = field;
    this.columns = columns;
    this.standardiser = standardiser;
    this.target = target;
  }

  @Override
  public void read(CsvRow row, @Nullable String[] values, SetAsideLog log) {
    Standardised outcome = standardiser.apply(Feed.cells(row, columns));
    values[target] = outcome.value();
    String problem = outcome.problem();
    if (problem != null) {
      log.value(row.line(), field.name(), problem);
    }
  }
}

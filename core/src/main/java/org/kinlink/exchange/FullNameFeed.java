package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Schema;
import org.kinlink.standardise.FullName;

/** Reads forename, middle names and surname where the columns of their own left them missing. */
final class FullNameFeed implements Feed {
  static final ImmutableList<FieldKind> PARTS =
      ImmutableList.of(FieldKind.FORENAME, FieldKind.MIDDLE_NAMES, FieldKind.SURNAME);

  private final int[] columns;
  private final int forename;
  private final int middleNames;
  private final int surname;

  FullNameFeed(int[] columns, Schema schema) {
    this.columns = columns;
    this.forename = schema.indexOf(FieldKind.FORENAME);
    this.middleNames = schema.indexOf(FieldKind.MIDDLE_NAMES);
    this.surname = schema.indexOf(FieldKind.SURNAME);
  }

  @Override
  public void read(CsvRow row, @Nullable String[] values, SetAsideLog log) {
    if (values[forename] != null || values[surname] != null) {
      return;
    }
    FullName name = FullName.split(Feed.cells(row, columns));
    values[forename] = name.forename();
    values[surname] = name.surname();
    if (values[middleNames] == null) {
      values[middleNames] = name.middleNames();
    }
  }
}

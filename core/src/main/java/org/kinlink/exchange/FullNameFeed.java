package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.FieldKind;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;
import org.kinlink.standardise.FullName;

/** Reads forename, middle names and surname where the columns of their own left them missing. */
final class FullNameFeed implements Feed {
  static final ImmutableList<FieldKind> PARTS =
      ImmutableList.of(FieldKind.FORENAME, FieldKind.MIDDLE_NAMES, FieldKind.SURNAME);

  private final RawField raw;
  private final int forename;
  private final int middleNames;
  private final int surname;

  /** The numbers of the three parts of each distinct name. */
  private final int[] forenames;

  private final int[] middles;
  private final int[] surnames;

  FullNameFeed(RawField raw, Schema schema, PeopleBuilder people) {
    this.raw = raw;
    this.forename = schema.indexOf(FieldKind.FORENAME);
    this.middleNames = schema.indexOf(FieldKind.MIDDLE_NAMES);
    this.surname = schema.indexOf(FieldKind.SURNAME);
    this.forenames = new int[raw.size() + 1];
    this.middles = new int[forenames.length];
    this.surnames = new int[forenames.length];
    for (int code = 1; code < forenames.length; code++) {
      FullName name = FullName.split(raw.cells(code));
      forenames[code] = people.number(forename, name.forename());
      middles[code] = people.number(middleNames, name.middleNames());
      surnames[code] = people.number(surname, name.surname());
    }
  }

  @Override
  public void read(int row, int line, int[] values, SetAsideLog log) {
    if (values[forename] != 0 || values[surname] != 0) {
      return;
    }
    int code = raw.code(row);
    values[forename] = forenames[code];
    values[surname] = surnames[code];
    if (values[middleNames] == 0) {
      values[middleNames] = middles[code];
    }
  }
}

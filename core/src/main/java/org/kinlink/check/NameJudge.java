package org.kinlink.check;

import java.util.List;
import org.kinlink.standardise.FullName;

/** Judges the names of a row. */
final class NameJudge {
  private final Layout layout;
  private final Lexicon lexicon;
  private int forename;
  private int surname;

  NameJudge(Layout layout, Lexicon lexicon) {
    this.layout = layout;
    this.lexicon = lexicon;
  }

  /** Reads the names. */
  void read(Row row) {
    byte[] data = row.data();
    forename = Names.forename(data, row.start(layout.forename()), row.end(layout.forename()));
    surname = Names.surname(data, row.start(layout.surname()), row.end(layout.surname()));
    if ((forename == 0 || surname == 0) && layout.fullName() >= 0) {
      FullName name = FullName.split(List.of(row.text(layout.fullName())));
      forename = name.forename() == null ? forename : Names.of(name.forename());
      surname = name.surname() == null ? surname : Names.of(name.surname());
    }
  }

  /** Counts the names that were read from the row. */
  void judge(int line, Tally tally) {
    if (!layout.hasNames()) {
      return;
    }
    if (forename == 0 || surname == 0) {
      tally.add(Checks.NAME_ABSENT, line);
    } else if (lexicon.swapped(forename, surname)) {
      tally.add(Checks.NAME_SWAPPED, line);
    }
  }

  int forename() {
    return forename;
  }

  int surname() {
    return surname;
  }
}

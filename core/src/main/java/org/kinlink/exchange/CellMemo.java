package org.kinlink.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardiser;

/**
 * Remembers what became of the cells of a column that were seen lately, and knows them again
 * without making a text of them. For one thread.
 */
final class CellMemo {
  private static final int SLOTS = 1 << 15;

  /** Long values rarely repeat, and would make the table heavy. */
  private static final int LONGEST = 64;

  private final int column;
  private final Standardiser standardiser;
  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  private static final class Entry {
    private final char[] cell;
    private final Standardised outcome;

    Entry(char[] cell, Standardised outcome) {
      this.cell = cell;
      this.outcome = outcome;
    }
  }

  CellMemo(int column, Standardiser standardiser) {
    this.column = column;
    this.standardiser = standardiser;
  }

  Standardised apply(CsvRow row) {
    int slot = row.shortHash(column) & (SLOTS - 1);
    Entry entry = entries[slot];
    if (entry != null && row.is(column, entry.cell)) {
      return entry.outcome;
    }
    String cell = row.cell(column);
    Standardised outcome = standardiser.apply(List.of(cell));
    if (cell.length() <= LONGEST) {
      entries[slot] = new Entry(cell.toCharArray(), outcome);
    }
    return outcome;
  }
}

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

  /** Cells of up to 15 characters, which most are, lie in one piece of memory with their length. */
  private static final int ROOM = 16;

  private final int column;
  private final Standardiser standardiser;
  private final char[] cells = new char[SLOTS * ROOM];
  private final @Nullable Standardised[] outcomes = new @Nullable Standardised[SLOTS];

  CellMemo(int column, Standardiser standardiser) {
    this.column = column;
    this.standardiser = standardiser;
  }

  Standardised apply(CsvRow row) {
    int slot = row.shortHash(column) & (SLOTS - 1);
    int at = slot * ROOM;
    Standardised known = outcomes[slot];
    if (known != null && row.is(column, cells, at + 1, at + 1 + cells[at])) {
      return known;
    }
    String cell = row.cell(column);
    Standardised outcome = standardiser.apply(List.of(cell));
    if (cell.length() < ROOM) {
      outcomes[slot] = outcome;
      cells[at] = (char) cell.length();
      cell.getChars(0, cell.length(), cells, at + 1);
    }
    return outcome;
  }
}

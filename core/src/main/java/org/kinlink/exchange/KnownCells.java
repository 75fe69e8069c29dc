package org.kinlink.exchange;

import org.jspecify.annotations.Nullable;

/** The last texts of each column of a table, and the bytes of those that have come again. */
final class KnownCells {
  /** As many as there are sources, steps or statuses that take turns. */
  private static final int EACH = 4;

  private final @Nullable String[] texts;
  private final byte[] @Nullable [] cells;
  private final int[] oldest;

  KnownCells(int columns) {
    this.texts = new @Nullable String[columns * EACH];
    this.cells = new byte[columns * EACH] @Nullable [];
    this.oldest = new int[columns];
  }

  /** The bytes of a text that stood in a column lately, or null; it is remembered then. */
  @SuppressWarnings("ReferenceEquality") // Names of sources and the like are the same object.
  byte @Nullable [] of(int column, String text) {
    int from = column * EACH;
    for (int i = from; i < from + EACH; i++) {
      if (texts[i] == text) {
        byte[] cell = cells[i];
        if (cell == null) {
          cell = SpreadsheetText.cell(SpreadsheetText.escape(text));
          cells[i] = cell;
        }
        return cell;
      }
    }
    int place = from + oldest[column];
    oldest[column] = (oldest[column] + 1) % EACH;
    texts[place] = text;
    cells[place] = null;
    return null;
  }

  @Override
  public String toString() {
    return "KnownCells[hidden]";
  }
}

package org.kinlink.population;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The rows that one neighbourhood adds to all files. */
final class Sheets {
  private final Map<OutputFile, Sheet> sheets = new EnumMap<>(OutputFile.class);

  Sheets(long seed, int index) {
    for (OutputFile file : OutputFile.values()) {
      sheets.put(file, new Sheet(Dice.mixed(seed, 61, file.number(), index)));
    }
  }

  private Sheet sheet(OutputFile file) {
    Sheet sheet = sheets.get(file);
    if (sheet == null) {
      throw new IllegalStateException("no sheet for " + file);
    }
    return sheet;
  }

  void row(OutputFile file, String... cells) {
    sheet(file).row(cells);
  }

  void add(OutputFile file, String piece) {
    sheet(file).add(piece);
  }

  void add(OutputFile file, String piece, String note) {
    sheet(file).add(piece, note);
  }

  /** Hands all rows over. */
  void into(Map<OutputFile, Spool> spools) throws IOException {
    for (Map.Entry<OutputFile, Spool> spool : spools.entrySet()) {
      spool.getValue().take(sheet(spool.getKey()));
    }
  }
}

package org.kinlink.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the extracts hold, with a reader that is not the writer's. */
final class Rows {
  private Rows() {}

  static List<NamedCsvRecord> of(Extracts extracts, String file) {
    String text = extracts.files().get(file);
    if (text == null) {
      throw new IllegalArgumentException("file: " + file + " is not written");
    }
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  /** Returns the entity of every record of a source. */
  static Map<String, String> entities(Extracts extracts, String source) {
    Map<String, String> entities = new HashMap<>();
    for (NamedCsvRecord row : of(extracts, "truth/truth.csv")) {
      if (row.getField("source").equals(source)) {
        entities.put(row.getField("record_id"), row.getField("entity"));
      }
    }
    return entities;
  }
}

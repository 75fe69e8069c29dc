package org.kinlink.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardiser;
import org.kinlink.standardise.Standardisers;

/** Reads an extract as one would first write it: a text of every cell, standardised row by row. */
final class NaiveReading {
  private NaiveReading() {}

  /** Reads a file whose columns are named as the fields. */
  static People read(Path file, Schema schema) {
    List<Standardiser> standardisers =
        schema.fields().stream()
            .map(field -> Standardisers.forField(field, DateReading.DAY_FIRST))
            .toList();
    PeopleBuilder people = new PeopleBuilder(schema).source("a");
    String[] values = new String[schema.size()];
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        for (int f = 0; f < values.length; f++) {
          String cell = row.getField(schema.field(f).name());
          values[f] = standardisers.get(f).apply(List.of(cell)).value();
        }
        people.add(row.getField("id"), (int) row.getStartingLineNumber(), values);
      }
      return people.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

/** The table of persons in a result folder. */
final class PersonsFile {
  static final String NAME = "persons.csv";

  private PersonsFile() {}

  /** Returns the person of each record of a result. */
  static ImmutableMap<RecordRef, String> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new BadDataException(
          folder.toString(), "holds no " + NAME + "; name the folder that \"kinlink link\" wrote");
    }
    Map<RecordRef, String> persons = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        persons.put(
            new RecordRef(cell(file, row, "source"), cell(file, row, "record_id")),
            cell(file, row, "person_id"));
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw changed(file);
    }
    return ImmutableMap.copyOf(persons);
  }

  private static String cell(Path file, NamedCsvRecord row, String column) {
    return row.findField(column).orElseThrow(() -> changed(file));
  }

  private static BadDataException changed(Path file) {
    return new BadDataException(
        file.toString(), "is not as kinlink wrote it; link again to have it whole");
  }
}

package org.kinlink.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;

/** Writes the made-up files of {@link TwoFiles} so that other programs can link them, too. */
public final class PeerFiles {
  private static final FieldKind[] KINDS = {
    FieldKind.FORENAME,
    FieldKind.SURNAME,
    FieldKind.SEX,
    FieldKind.DATE_OF_BIRTH,
    FieldKind.POSTCODE
  };

  private PeerFiles() {}

  /**
   * Writes {@code a.csv} and {@code b.csv} with the columns record_id, forename, surname, sex,
   * date_of_birth and postcode, and {@code truth.csv} with source, record_id and entity.
   *
   * @param folder an existing folder
   * @param records records in each file, at least 1
   * @param seed the same seed makes the same files
   * @throws IOException if they cannot be written
   */
  public static void write(Path folder, int records, long seed) throws IOException {
    People people = TwoFiles.make(records, seed);
    try {
      extract(people, 0, folder.resolve("a.csv"));
      extract(people, 1, folder.resolve("b.csv"));
      truth(records, folder.resolve("truth.csv"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Writes the records of a source with the six columns that {@link #write} names; what the source
   * does not hold stays empty.
   *
   * @param people the records
   * @param source number of the source
   * @param file a file that is made or replaced
   * @throws IOException if it cannot be written
   */
  public static void extract(People people, int source, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord("record_id", "forename", "surname", "sex", "date_of_birth", "postcode");
      String[] cells = new String[KINDS.length + 1];
      for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
        cells[0] = people.recordId(row);
        for (int k = 0; k < KINDS.length; k++) {
          String value = people.value(KINDS[k], row);
          cells[k + 1] = value == null ? "" : value;
        }
        csv.writeRecord(cells);
      }
    }
  }

  // By record id, as the rows of People stand in an order of their own.
  private static void truth(int records, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord("source", "record_id", "entity");
      for (int i = 0; i < records; i++) {
        csv.writeRecord("a", "a" + i, "e" + i);
        csv.writeRecord("b", "b" + i, (TwoFiles.inBoth(i) ? "e" : "new") + i);
      }
    }
  }
}

package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

/**
 * Which records are truly one person, as a file with the columns {@code source}, {@code record_id}
 * and {@code entity} says. Other columns are passed over. Its text form hides the records.
 *
 * @param entities true person of each record, in the order of the file
 */
public record TruthTable(ImmutableMap<RecordRef, String> entities) {
  private static final List<String> COLUMNS = List.of("source", "record_id", "entity");
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE);

  /**
   * Reads a truth file: UTF-8, commas, a header.
   *
   * @param file the file
   * @return the truth
   * @throws BadDataException if the file cannot be read, lacks a column or has no record, or if a
   *     line is ragged, lacks a value or names a record again
   */
  public static TruthTable read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CsvReader<CsvRecord> csv = CSV.ofCsvRecord(reader)) {
      return new TruthTable(read(name, csv.iterator()));
    } catch (NoSuchFileException e) {
      throw new BadDataException(name, "there is no such file; check the path");
    } catch (CharacterCodingException e) {
      throw notUtf8(name);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException ? notUtf8(name) : unreadable(name);
    } catch (IOException e) {
      throw unreadable(name);
    } catch (CsvParseException e) {
      // Its message may quote the data, so it is not passed on.
      throw new BadDataException(name, "is not a CSV file; save it with commas and a header");
    }
  }

  private static BadDataException notUtf8(String name) {
    return new BadDataException(name, "is not in UTF-8; save it as UTF-8 and try again");
  }

  private static BadDataException unreadable(String name) {
    return new BadDataException(name, "cannot be read; check that it is a file you may open");
  }

  private static ImmutableMap<RecordRef, String> read(String name, Iterator<CsvRecord> rows) {
    if (!rows.hasNext()) {
      throw new BadDataException(name, "is empty; it needs the columns " + COLUMNS);
    }
    List<String> header = header(rows.next());
    int[] at = new int[COLUMNS.size()];
    for (int c = 0; c < at.length; c++) {
      at[c] = header.indexOf(COLUMNS.get(c));
      if (at[c] < 0) {
        throw new BadDataException(name, "has no column " + COLUMNS.get(c) + " in its header");
      }
      if (header.lastIndexOf(COLUMNS.get(c)) != at[c]) {
        throw new BadDataException(name, "has the column " + COLUMNS.get(c) + " twice");
      }
    }
    ImmutableMap.Builder<RecordRef, String> entities = ImmutableMap.builder();
    Set<RecordRef> seen = new HashSet<>();
    Interner<String> texts = Interners.newStrongInterner();
    while (rows.hasNext()) {
      CsvRecord row = rows.next();
      int line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
      if (row.getFieldCount() != header.size()) {
        throw new BadDataException(name, line, "row", "has not as many cells as the header");
      }
      String[] cells = new String[at.length];
      for (int c = 0; c < at.length; c++) {
        cells[c] = row.getField(at[c]).strip();
        if (cells[c].isEmpty()) {
          throw new BadDataException(
              name, line, COLUMNS.get(c), "is empty; give every row a value");
        }
      }
      RecordRef ref = new RecordRef(texts.intern(cells[0]), cells[1]);
      if (!seen.add(ref)) {
        throw new BadDataException(name, line, "record_id", "names a record a second time");
      }
      entities.put(ref, texts.intern(cells[2]));
    }
    if (seen.isEmpty()) {
      throw new BadDataException(name, "has a header but no records");
    }
    return entities.buildOrThrow();
  }

  private static List<String> header(CsvRecord row) {
    return row.getFields().stream()
        .map(f -> f.startsWith("\uFEFF") ? f.substring(1) : f)
        .map(f -> f.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Override
  public String toString() {
    return "TruthTable[" + entities.size() + " records]";
  }
}

package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;

/**
 * Reads a safeguards list: a CSV file with the columns {@code safeguard} (seal, restrict or
 * opt_out), {@code source}, {@code record_id} and {@code nhs_number}. Each row names a record or a
 * number. A row that cannot be read stops the run, since a person would go unprotected.
 */
public final class SafeguardsList {
  private static final ImmutableMap<String, Action> ACTIONS =
      ImmutableMap.of("seal", Action.SEAL, "restrict", Action.RESTRICT, "opt_out", Action.OPT_OUT);
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.of("safeguard", "source", "record_id", "nhs_number");

  private final String file;
  private final ImmutableSet<String> sources;

  private SafeguardsList(String file, ImmutableSet<String> sources) {
    this.file = file;
    this.sources = sources;
  }

  /**
   * Reads a list.
   *
   * @param path the file
   * @param sources names of the sources of the run
   * @return its entries, without repetitions
   * @throws BadDataException if the file or a row cannot be read, naming line and column
   */
  public static ImmutableList<SafeguardEntry> read(Path path, ImmutableSet<String> sources) {
    return new SafeguardsList(path.toString(), sources).read(path);
  }

  private ImmutableList<SafeguardEntry> read(Path path) {
    Set<SafeguardEntry> entries = new HashSet<>();
    List<SafeguardEntry> ordered = new ArrayList<>();
    boolean checked = false;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        if (!checked) {
          checkHeader(row.getHeader());
          checked = true;
        }
        if (row.getFieldCount() != row.getHeader().size()) {
          int line = Math.toIntExact(row.getStartingLineNumber());
          throw new BadDataException(file, line, "row", "has not as many cells as the header");
        }
        SafeguardEntry entry = entry(row);
        if (entries.add(entry)) {
          ordered.add(entry);
        }
      }
    } catch (CsvParseException e) {
      throw new BadDataException(
          file, "has rows that do not have as many cells as the header; check commas and quotes");
    } catch (IOException | UncheckedIOException e) {
      throw new BadDataException(file, "cannot be read; check that it is there, and UTF-8 text");
    }
    return ImmutableList.copyOf(ordered);
  }

  private void checkHeader(List<String> header) {
    require(header, "safeguard");
    if (!header.contains("nhs_number")) {
      require(header, "source");
      require(header, "record_id");
    }
    if (!COLUMNS.containsAll(header)) {
      throw new BadDataException(
          file, 1, "header", "has other columns than " + String.join(", ", COLUMNS));
    }
  }

  private void require(List<String> header, String column) {
    if (!header.contains(column)) {
      throw new BadDataException(file, 1, "header", "the column " + column + " is missing");
    }
  }

  private SafeguardEntry entry(NamedCsvRecord row) {
    int line = Math.toIntExact(row.getStartingLineNumber());
    Action action = ACTIONS.get(cell(row, "safeguard"));
    if (action == null) {
      throw new BadDataException(file, line, "safeguard", "must be seal, restrict or opt_out");
    }
    String source = cell(row, "source");
    String recordId = cell(row, "record_id");
    String number = cell(row, "nhs_number");
    if (source.isEmpty() != recordId.isEmpty()) {
      throw new BadDataException(
          file, line, "record_id", "a record is named by its source and its record_id; give both");
    }
    if (recordId.isEmpty() == number.isEmpty()) {
      throw new BadDataException(
          file, line, "nhs_number", "give source and record_id, or nhs_number, and not both");
    }
    if (!number.isEmpty()) {
      return new SafeguardEntry(action, null, digits(number, line));
    }
    return new SafeguardEntry(action, record(source, recordId, line), null);
  }

  private String digits(String number, int line) {
    NhsNumber parsed = NhsNumber.check(number).number();
    if (parsed == null) {
      throw new BadDataException(
          file, line, "nhs_number", "is not a valid NHS number; correct it or name the record");
    }
    return parsed.digits();
  }

  private RecordRef record(String source, String recordId, int line) {
    if (!sources.contains(source)) {
      throw new BadDataException(
          file, line, "source", "is none of the sources of this run, so nobody would be protected");
    }
    return new RecordRef(source, recordId);
  }

  // A quote that is not closed would swallow the entries after it.
  private String cell(NamedCsvRecord row, String column) {
    String cell = row.findField(column).orElse("").strip();
    if (row.findField(column).orElse("").matches("(?s).*[\\n\\r].*")) {
      int line = Math.toIntExact(row.getStartingLineNumber());
      throw new BadDataException(
          file, line, column, "goes over several lines; is a quote not closed?");
    }
    return cell;
  }
}

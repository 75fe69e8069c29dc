package org.kinlink.exchange;

import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.record.BadDataException;
import org.kinlink.record.NumberHistory;

/**
 * Reads which NHS numbers were superseded, from a list of old and new numbers or from the response
 * to a batch trace. Of a response only rows count whose submitted number led to another by the
 * cross-check of number and date of birth; a match found by names is a match, not a successor. Rows
 * of sensitive records are passed over. Not safe to share between threads.
 */
public final class NumberHistoryReader {
  private static final String OLD = "old_nhs_number";
  private static final String NEW = "new_nhs_number";
  private static final String REQUESTED = "REQ_NHS_NUMBER";
  private static final String MATCHED = "MATCHED_NHS_NO";
  private static final String INDICATOR = "MATCHED_ALGORITHM_INDICATOR";
  private static final String SENSITIVITY = "SENSITIVITY_FLAG";

  /** What the register answers where it found nobody, or several. */
  private static final ImmutableSet<String> NOBODY = ImmutableSet.of("0000000000", "9999999999");

  private final NumberHistory.Builder history = new NumberHistory.Builder();

  /** Makes a reader that has read nothing. */
  public NumberHistoryReader() {}

  /**
   * Reads a list of superseded numbers: a CSV file with the columns {@code old_nhs_number} and
   * {@code new_nhs_number}.
   *
   * @param path the file
   * @throws BadDataException if it cannot be read, naming what is missing
   */
  public void superseded(Path path) {
    read(path, row -> add(cell(row, OLD), cell(row, NEW)), OLD, NEW);
  }

  /**
   * Reads the response to a batch trace, with its header row.
   *
   * @param path the file
   * @throws BadDataException if it cannot be read, naming what is missing
   */
  public void trace(Path path) {
    read(path, this::traced, REQUESTED, MATCHED, INDICATOR);
  }

  /**
   * Returns what was read.
   *
   * @return the history
   */
  public NumberHistory history() {
    return history.build();
  }

  private interface RowTaker {
    void take(NamedCsvRecord row);
  }

  private static void read(Path path, RowTaker taker, String... needed) {
    String file = path.toString();
    boolean checked = false;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(true)
            .ofNamedCsvRecord(path)) {
      for (NamedCsvRecord row : rows) {
        if (!checked) {
          check(file, row.getHeader(), needed);
          checked = true;
        }
        taker.take(row);
      }
    } catch (CsvParseException e) {
      throw new BadDataException(file, "is not a CSV file; check its quotes");
    } catch (IOException | UncheckedIOException e) {
      throw new BadDataException(file, "cannot be read; check that it is there, and UTF-8 text");
    }
  }

  private static void check(String file, List<String> header, String... needed) {
    for (String column : needed) {
      if (!header.contains(column)) {
        throw new BadDataException(file, 1, "header", "the column " + column + " is missing");
      }
    }
  }

  private void traced(NamedCsvRecord row) {
    String requested = cell(row, REQUESTED);
    String matched = cell(row, MATCHED);
    String sensitivity = cell(row, SENSITIVITY).toUpperCase(Locale.ROOT);
    boolean crossChecked = cell(row, INDICATOR).equals("1");
    boolean open = sensitivity.isEmpty() || sensitivity.equals("U");
    boolean found = !matched.isEmpty() && !NOBODY.contains(matched);
    if (!requested.isEmpty() && found && crossChecked && open) {
      add(requested, matched);
    }
  }

  private void add(String old, String current) {
    String from = digits(old);
    String to = digits(current);
    if (from == null || to == null) {
      history.unusable();
    } else {
      history.superseded(from, to);
    }
  }

  private static @Nullable String digits(String text) {
    NhsNumber number = NhsNumber.check(text).number();
    return number == null ? null : number.digits();
  }

  private static String cell(NamedCsvRecord row, String column) {
    Optional<String> cell = row.findField(column);
    return cell.map(String::strip).orElse("");
  }

  @Override
  public String toString() {
    return "NumberHistoryReader[hidden]";
  }
}

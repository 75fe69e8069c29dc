package org.kinlink.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Predicate;
import org.kinlink.record.BadDataException;

/** Walks the rows of a file from its beginning, quotation marks honoured. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private final CsvRow row;

  private CsvRows(CsvRow row) {
    this.row = row;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
    row.add(buffer, offset, length, quoted);
  }

  @Override
  protected CsvRow buildRecord() {
    return row;
  }

  /**
   * Hands over every row, the header among them, until the visitor has seen enough.
   *
   * @param expected cells in the header, 0 when it is not known yet
   * @param visitor told each row in a buffer that is used again; returns whether to go on
   */
  static void walk(FileFacts facts, Delimiter delimiter, int expected, Predicate<CsvRow> visitor) {
    CsvRow row = new CsvRow(expected, delimiter);
    String file = facts.path().toString();
    try (Reader text = open(facts);
        CsvReader<CsvRow> rows = csv(delimiter).build(new CsvRows(row), text)) {
      for (CsvRow each : rows) {
        if (!visitor.test(each)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new BadDataException(
          file,
          row.currentLine(),
          "cell " + (row.cells() + 1),
          "a quotation mark opens here and is not closed, or the cell has no end; mend the line");
    } catch (UncheckedIOException e) {
      throw new BadDataException(file, "cannot be read: " + IoReason.of(e));
    } catch (IOException e) {
      throw new BadDataException(file, "cannot be read: " + IoReason.of(e));
    }
  }

  // Lenient after a closing quote, because the strict form gives up the whole file for one row.
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder csv(Delimiter delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter.character())
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  static Reader open(FileFacts facts) throws IOException {
    InputStream in = Files.newInputStream(facts.path());
    try {
      in.skipNBytes(facts.bom());
      Charset charset = facts.encoding();
      boolean exact = !charset.equals(StandardCharsets.UTF_8) && charset.name().startsWith("UTF");
      // Windows-1252 leaves five bytes undefined, and they should not stop a file.
      CodingErrorAction onError = exact ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
      return new InputStreamReader(
          new BufferedInputStream(in, 1 << 17),
          charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}

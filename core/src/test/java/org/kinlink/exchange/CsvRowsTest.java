package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;

/** Rows taken apart in blocks of bytes are those that a reader of characters finds. */
final class CsvRowsTest {
  private static final String[] PIECES = {
    ",",
    ",",
    "\"",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "a",
    "Zoë",
    " ",
    "\t",
    "€",
    "\uD83D\uDE00",
    "\u00A0",
    "\u2003",
    ";",
    "x,y",
    "1\n2",
    "long enough to be cut off by a block"
  };

  @TempDir private Path folder;

  @Test
  void rowsOfEveryKindAreAsTheTwinFindsThem() {
    Random random = new Random(601);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      for (int p = random.nextInt(40); p >= 0; p--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      List<String> expected = twin(text.toString());
      refused += expected.toString().contains("refused") ? 1 : 0;
      int block = new int[] {2, 7, 64, 1 << 12}[i % 4];
      assertEquals(expected, rows(text.toString(), StandardCharsets.UTF_8, block), "case " + i);
    }
    assertTrue(refused > 100 && refused < 3900, () -> "a fair share ends within a quotation");
  }

  @Test
  void rowsAreTheSameInEveryEncoding() {
    String text = "a,Zoë\r\n\"é\"\"\nx\",\"\"\r\n\rb,ÿ ";
    List<String> expected = twin(text);
    for (Charset charset :
        List.of(
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_8)) {
      assertEquals(expected, rows(text, charset, 8), charset.name());
    }
  }

  @Test
  void aCellOfManyBytesMayBeOfFewCharacters() {
    String cell = "€".repeat(CsvRow.MAX_CELL);
    List<String> lengths = new ArrayList<>();
    walk(
        cell + ",\"" + cell + "\"\n" + cell + "x,\"" + cell + "x\"\n",
        StandardCharsets.UTF_8,
        1 << 10,
        row ->
            lengths.add(row.oversize() + " " + row.cell(0).length() + " " + row.cell(1).length()));
    assertEquals(List.of("false 65536 65536", "true 0 0"), lengths);
  }

  @Test
  void theHashOfACellIsThatOfItsTextWithoutBlanksAroundIt() {
    for (String cell :
        new String[] {"", " ", "Ann", " Ann\t", "Zoë", "\u2003Zoë Ann ", "\u00A0x"}) {
      char[] text = cell.strip().toCharArray();
      for (String form : new String[] {cell, "\"" + cell + "\""}) {
        walk(
            "x," + form + ",y\n",
            StandardCharsets.UTF_8,
            1 << 10,
            row -> assertEquals(Hash64.of(text, 0, text.length), row.hash(1)));
      }
    }
  }

  private List<String> rows(String text, Charset charset, int block) {
    List<String> rows = new ArrayList<>();
    try {
      walk(text, charset, block, row -> rows.add(row.line() + ends(row) + row.all()));
    } catch (BadDataException e) {
      rows.add("refused " + e.getMessage().replaceAll(".*(line \\d+, cell \\d+).*", "$1"));
    }
    return rows;
  }

  private static String ends(CsvRow row) {
    return "+" + (row.currentLine() - row.line());
  }

  private void walk(String text, Charset charset, int block, Consumer<CsvRow> visitor) {
    Path file = new TempExtracts(folder).text("a.csv", text, charset);
    FileFacts facts = new FileFacts(file, 0, FileTime.fromMillis(0), charset, 0, 0);
    CsvRows.walk(
        facts,
        Delimiter.COMMA,
        2,
        row -> {
          visitor.accept(row);
          return true;
        },
        () -> {},
        block);
  }

  /** The same rows by the reader of a library. */
  @SuppressWarnings("removal")
  private static List<String> twin(String text) {
    List<String> rows = new ArrayList<>();
    Twin twin = new Twin();
    try {
      CsvReader.builder()
          .skipEmptyLines(true)
          .allowUnclosedQuote(false)
          .allowExtraCharsAfterClosingQuote(true)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .build(twin, text)
          .forEach(rows::add);
    } catch (CsvParseException e) {
      long line = twin.line + twin.lineEnds;
      rows.add("refused line " + line + ", cell " + (twin.cells.size() + 1));
    }
    return rows;
  }

  private static final class Twin extends AbstractBaseCsvCallbackHandler<String> {
    private final List<String> cells = new ArrayList<>();
    private long line;
    private int lineEnds;

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      lineEnds = 0;
      cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      String cell = new String(buffer, offset, length);
      cells.add(cell);
      if (quoted) {
        lineEnds += (int) (cell + " ").lines().count() - 1;
      }
    }

    @Override
    protected String buildRecord() {
      return line + "+" + lineEnds + cells;
    }
  }
}

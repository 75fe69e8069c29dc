package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.record.BadDataException;

final class TableWriterTest {
  @TempDir private Path folder;

  @Test
  void writesRfc4180WithLineFeeds() throws IOException {
    assertEquals(
        "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\nlines\",é\n,\n",
        written("x,y", "say \"hi\"", "two\nlines", "é", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "\u00A0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20x",
        "\uFEFF=1",
        "\u200B=1",
        "'=1",
        "''@x",
        "' =1"
      })
  void noTextStartsAFormula(String text) {
    String cell = SpreadsheetText.escape(text);
    assertEquals("'" + text, cell);
    assertEquals(text, SpreadsheetText.unescape(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "'t Hooft", "a=b", "12", "x-1", "'", " x", "'12"})
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, SpreadsheetText.escape(text));
    assertEquals(text, SpreadsheetText.unescape(text));
  }

  @Test
  void textThatIsKnownInBytesIsWrittenLikeOther() throws IOException {
    Random random = new Random(8);
    char[] letters = "aB7 ,\"'=-\né\uFF1D".toCharArray();
    Path bytes = folder.resolve("bytes.csv");
    Path texts = folder.resolve("texts.csv");
    try (TableWriter one = TableWriter.open(bytes, "a", "b");
        TableWriter other = TableWriter.open(texts, "a", "b")) {
      for (int i = 0; i < 4000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
          text.append(letters[random.nextInt(letters.length)]);
        }
        byte[] data = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
        one.text("x").take(data, 1, data.length - 1);
        other.text("x").text(text.toString()).endRow();
        one.endRow();
      }
      one.text("x").text("x");
      assertThrows(IllegalStateException.class, () -> one.take(new byte[] {'x'}, 0, 1));
      one.endRow();
      other.text("x").text("x").endRow();
    }
    assertEquals(-1, Files.mismatch(bytes, texts));
  }

  @Test
  void idsHaveLeadingZerosAndStandLikeTheirText() throws IOException {
    Path file = folder.resolve("ids.csv");
    try (TableWriter table = TableWriter.open(file, "a", "b")) {
      table.id('P', 42, 6).text("P000042").endRow();
      table.text("x").id('P', 1_234_567_890, 10).endRow();
      assertThrows(IllegalArgumentException.class, () -> table.id('P', 1, 11));
    }
    assertEquals(
        "a,b\nP000042,P000042\nx,P1234567890\n", Files.readString(file, StandardCharsets.UTF_8));
  }

  @Test
  void numbersAreWrittenPlainlyWhateverTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      Path file = folder.resolve("n.csv");
      try (TableWriter table = TableWriter.open(file, "a", "b", "c")) {
        table.number(-12).number(-3.14159, 2).number(1234567.5, 0).endRow();
        table.number(-0.001, 2).number(1e-9, 4).empty().endRow();
      }
      assertEquals("a,b,c\n-12,-3.14,1234568\n0.00,0.0000,\n", Files.readString(file));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rowsMadeSideBySideStandInOrderAndAsOneByOne() throws IOException {
    Random random = new Random(13);
    double[] numbers = random.doubles(70_000, -40, 40).toArray();
    Path many = folder.resolve("many.csv");
    try (TableWriter table = TableWriter.open(many, "row", "a", "b")) {
      table.rows(
          numbers.length,
          (part, from, to) -> {
            for (int row = from; row < to; row++) {
              part.number(row).number(numbers[row], 3).number(numbers[row] / 1e5, 6).endRow();
            }
          });
      table.text("last").empty().empty().endRow();
    }
    StringBuilder naive = new StringBuilder("row,a,b\n");
    for (int row = 0; row < numbers.length; row++) {
      naive.append(row).append(',').append(rounded(numbers[row], 3)).append(',');
      naive.append(rounded(numbers[row] / 1e5, 6)).append('\n');
    }
    assertEquals(naive.append("last,,\n").toString(), Files.readString(many));
  }

  private static String rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void refusesANumberThatIsNotFinite() throws IOException {
    try (TableWriter table = TableWriter.open(folder.resolve("n.csv"), "a")) {
      assertThrows(IllegalArgumentException.class, () -> table.number(Double.NaN, 2));
    }
  }

  @Test
  void refusesARowThatDoesNotFitTheHeader() throws IOException {
    try (TableWriter table = TableWriter.open(folder.resolve("n.csv"), "a", "b")) {
      table.text("x");
      assertThrows(IllegalStateException.class, table::endRow);
      table.text("y");
      assertThrows(IllegalStateException.class, () -> table.text("z"));
    }
  }

  @Test
  void theReaderGivesBackWhatWasWritten() throws IOException {
    Random random = new Random(11);
    String alphabet = "=+-@'\t\n\" ,;x1é\uFF1D";
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(5); n >= 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      texts.add(text.toString());
    }
    Path file = folder.resolve("t.csv");
    try (TableWriter table = TableWriter.open(file, "place", "text")) {
      for (int i = 0; i < texts.size(); i++) {
        table.number(i).text(texts.get(i)).endRow();
      }
    }
    List<String> read = new ArrayList<>();
    TableReader reader = TableReader.ofResult(file);
    int column = reader.column("text");
    reader.forEach(row -> read.add(row.cell(column)));
    assertEquals(texts, read);
  }

  @Test
  void writesTheBytesOfAWriterThatDecidesCellByCell() throws IOException {
    Random random = new Random(12);
    String alphabet = "ab,\"\n\r'é\u4e2d\u0000~\u007f";
    Path file = folder.resolve("large.csv");
    Path naive = folder.resolve("naive.csv");
    try (TableWriter table = TableWriter.open(file, "a", "b");
        CsvWriter csv =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(naive, StandardCharsets.UTF_8))) {
      csv.writeRecord("a", "b");
      for (int i = 0; i < 3000; i++) {
        String cell = "x";
        for (int n = random.nextInt(60); n >= 0; n--) {
          cell += alphabet.charAt(random.nextInt(alphabet.length()));
        }
        String again = i / 5 % 2 == 0 ? "a,\"b\n\u4e2d" : "";
        String other = i == 2500 ? "y".repeat(200_000) : again;
        table.text(cell).text(other).endRow();
        csv.writeRecord(cell, other);
      }
    }
    assertEquals(-1, Files.mismatch(naive, file));
  }

  @Test
  void theReaderNamesTheColumnThatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
    BadDataException refused =
        assertThrows(BadDataException.class, () -> TableReader.ofOthers(file).column("entity"));
    assertTrue(String.valueOf(refused.getMessage()).contains("no column \"entity\""));
  }

  @Test
  void theReaderRefusesARaggedRowWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3\n");
    BadDataException refused =
        assertThrows(
            BadDataException.class, () -> TableReader.ofOthers(file).forEach(row -> row.cell(0)));
    assertTrue(String.valueOf(refused.getMessage()).contains("line 3"));
  }

  @Test
  void theReaderTakesTablesOfOthersAsTheyAre() throws IOException {
    byte[] bytes = "\uFEFFa;b\r\n'=1; x \r\n".getBytes(StandardCharsets.UTF_16LE);
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    List<String> cells = new ArrayList<>();
    TableReader.ofOthers(file).forEach(row -> cells.add(row.cell(0) + "|" + row.cell(1)));
    assertEquals(List.of("'=1|x"), cells);
  }

  private String written(String... cells) throws IOException {
    Path file = folder.resolve("w.csv");
    try (TableWriter table = TableWriter.open(file, "a", "b")) {
      for (int i = 0; i < cells.length; i += 2) {
        table.text(cells[i]).text(cells[i + 1]).endRow();
      }
    }
    return Files.readString(file);
  }
}

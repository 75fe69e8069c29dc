package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are numbered many rows at once are those that stood in each row when it was read. */
final class RawRowsTest {
  private static final String[] CELLS = {"", "a", "Zoë", "\"x,\"\"y\"", "\"1\n2\"", "bc", " d "};

  @TempDir private Path folder;

  @Test
  void everyRowHasItsCellsWhereverItsBlockEnds() {
    Random random = new Random(82);
    for (int block : new int[] {2, 7, 64, 1 << 12, 1 << 17}) {
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < 3 * RawRows.BATCH + 5; row++) {
        text.append(CELLS[random.nextInt(CELLS.length)]).append(',').append(row).append(',');
        text.append(random.nextInt(9) == 0 ? "far longer than all others" : random.nextInt(40));
        // Blank lines fill blocks from which no row comes.
        text.append(random.nextInt(50) == 0 ? "\n".repeat(200) : "\n");
      }
      text.append("short");
      RawRows rows = new RawRows(List.of(0, 2), 1, 0);
      List<String> first = new ArrayList<>();
      List<String> last = new ArrayList<>();
      walk(text.toString(), block, rows, first, last);
      assertEquals(first, cells(rows, 0), "block of " + block);
      assertEquals(last, cells(rows, 2), "block of " + block);
      assertEquals("17", rows.id(17));
    }
  }

  @Test
  void aColumnOfWhichHardlyAnyCellRepeatsSaysSo() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 20_000; row++) {
      text.append(row).append(",x,").append(row % 9000 % 5000).append('\n');
    }
    RawRows rows = new RawRows(List.of(0, 1, 2), -1, 20_000);
    walk(text.toString(), 1 << 12, rows, new ArrayList<>(), new ArrayList<>());
    assertEquals(
        List.of(true, false, false),
        List.of(
            rows.field(List.of(0)).hardlyRepeats(),
            rows.field(List.of(1)).hardlyRepeats(),
            rows.field(List.of(2)).hardlyRepeats()));
    assertEquals(5000, rows.field(List.of(2)).size());
  }

  private void walk(String text, int block, RawRows rows, List<String> first, List<String> last) {
    Path file = new TempExtracts(folder).text("a.csv", text, StandardCharsets.UTF_8);
    FileFacts facts = new FileFacts(file, 0, FileTime.fromMillis(0), StandardCharsets.UTF_8, 0, 0);
    CsvRows.walk(
        facts,
        Delimiter.COMMA,
        3,
        row -> {
          rows.add(row, null, 0);
          first.add(row.cell(0));
          last.add(row.cell(2));
          return true;
        },
        rows::number,
        block);
  }

  private static List<String> cells(RawRows rows, int column) {
    RawField field = rows.field(List.of(column));
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      cells.addAll(field.cells(field.code(row)));
    }
    return cells;
  }
}

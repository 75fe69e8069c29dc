package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample is that of the smallest hashes, whether rows differ or not. */
final class RowSampleTest {
  private static final int SIZE = 4000;

  @TempDir private Path folder;

  private record Row(long hash, List<String> cells) {}

  @Test
  void theRowsOfTheSmallestHashesAreSampledHoweverFewContentsThereAre() {
    Random random = new Random(88);
    for (int rows : new int[] {1, 3999, 4000, 4001, 5001, 30_000}) {
      for (int contents : new int[] {1, 3, 2000, 1 << 20}) {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < rows; i++) {
          int content = random.nextInt(contents);
          text.append(content).append(i % 100 == 0 ? "\n" : ",x" + content % 7 + "\n");
        }
        Path path = new TempExtracts(folder).text("a.csv", text.append("1,x\n").toString());
        CsvFile file = CsvFile.open(path, Progress.NONE);
        RawRows all = new RawRows(List.of(0, 1), -1, 0);
        RowSample sample = RowSample.of(file, all);
        String what = rows + " rows of " + contents + " contents";
        assertEquals(rows + 1, sample.rows(), what);
        assertEquals(rows + 1, all.size(), what);
        assertEquals(twin(file), sample.cells(), what);
      }
    }
  }

  private static List<List<String>> twin(CsvFile file) {
    List<Row> rows = new ArrayList<>();
    file.rows(
        row -> {
          if (row.problem() == null) {
            rows.add(new Row(row.hash(), row.all()));
          }
        });
    rows.sort(Comparator.comparingLong(Row::hash));
    return rows.stream().limit(SIZE).map(Row::cells).toList();
  }
}

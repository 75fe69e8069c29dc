package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparatorBenchmarkTest {
  @ParameterizedTest
  @CsvSource({"qgram, 3", "tokens, 4", "prefix, 4", "number, 3", "set, 5"})
  void levelsAreThoseOfTheTwinAndAllocateNothing(String comparator, int levels) {
    ComparatorBenchmark.Values values = new ComparatorBenchmark.Values();
    values.comparator = comparator;
    values.prepare();
    TreeSet<Integer> seen = new TreeSet<>();
    for (int i = 0; i < values.textA.length; i++) {
      int level = values.kernel.level(values.codeA[i], values.codeB[i]);
      assertEquals(NaiveLevels.level(comparator, values.textA[i], values.textB[i]), level);
      seen.add(level);
    }
    assertEquals(levels, seen.size(), "levels seen");

    ComparatorBenchmark benchmark = new ComparatorBenchmark();
    int[] sum = new int[1];
    long bytes = Allocation.ofSecondRun(() -> sum[0] += benchmark.level(values));
    assertTrue(sum[0] > 0);
    assertTrue(bytes < values.textA.length, () -> bytes + " bytes");
  }
}

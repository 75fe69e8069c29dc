package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PatternCountsTest {
  private static final long FEW = 0x1111_1111_1111L;

  private static void same(Map<Long, Long> expected, PatternCounts counts) {
    assertArrayEquals(
        expected.keySet().stream().mapToLong(Long::longValue).toArray(), counts.patterns());
    expected.forEach((pattern, times) -> assertEquals(times, counts.count(pattern)));
  }

  @Test
  void takeBackOnlyWhatWasCounted() {
    PatternCounts counts = new PatternCounts();
    counts.add(5, 2);
    counts.add(6, 1);
    counts.takeBack(5);
    counts.takeBack(6);
    assertEquals(1, counts.count(5));
    assertThrows(IllegalArgumentException.class, () -> counts.takeBack(6));
    assertThrows(IllegalArgumentException.class, () -> counts.takeBack(7));
  }

  @Test
  void countAsAMapDoesWhileTheTableGrows() {
    Random random = new Random(50);
    Map<Long, Long> expected = new TreeMap<>();
    Map<Long, Long> expectedOther = new TreeMap<>();
    PatternCounts counts = new PatternCounts();
    PatternCounts other = new PatternCounts();
    for (int i = 0; i < 30_000; i++) {
      long pattern = random.nextLong() & FEW;
      long times = 1L + random.nextInt(3);
      boolean first = i % 3 != 0;
      (first ? counts : other).add(pattern, times);
      (first ? expected : expectedOther).merge(pattern, times, Long::sum);
    }
    same(expected, counts);
    same(expectedOther, other);
    counts.addAll(other);
    expectedOther.forEach((pattern, times) -> expected.merge(pattern, times, Long::sum));
    same(expected, counts);
  }

  @Test
  void thePatternOfNothingButMissingValuesCountsToo() {
    PatternCounts counts = new PatternCounts();
    assertEquals(0, counts.count(0));
    counts.add(0, 4);
    assertEquals(4, counts.count(0));
    assertArrayEquals(new long[] {0}, counts.patterns());
  }

  @Test
  void emptyTableHasNoPattern() {
    assertEquals(0, new PatternCounts().patterns().length);
  }
}

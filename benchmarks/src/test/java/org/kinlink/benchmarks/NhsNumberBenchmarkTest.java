package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinlink.identifier.NhsNumber;

class NhsNumberBenchmarkTest {
  @ParameterizedTest
  @EnumSource
  void bothReadersGiveTheSameNumbers(NhsNumberBenchmark.Form form) {
    for (long number : NhsNumbers.make(5_000, 2)) {
      String text = NhsNumbers.text(number, form == NhsNumberBenchmark.Form.GROUPED);
      assertEquals(Math.max(NhsNumber.parse(text), -1), NaiveNhsNumber.parse(text));
    }
  }

  @Test
  void bothChecksGiveTheSameAnswerOverARange() {
    for (long number = 9_990_000_000L; number < 9_990_020_000L; number++) {
      assertEquals(NhsNumber.isValid(number), NaiveNhsNumber.isValid(number));
    }
    assertEquals(NhsNumber.isValid(9_999_999_999L), NaiveNhsNumber.isValid(9_999_999_999L));
  }

  @ParameterizedTest
  @EnumSource
  void theBenchmarksGiveTheSameSum(NhsNumberBenchmark.Form form) {
    NhsNumberBenchmark.Texts texts = new NhsNumberBenchmark.Texts();
    texts.form = form;
    texts.prepare();
    NhsNumberBenchmark benchmark = new NhsNumberBenchmark();
    assertEquals(benchmark.parseNaively(texts), benchmark.parse(texts));
    assertEquals(benchmark.parse(texts), benchmark.parseBytes(texts));
  }

  @Test
  void mostNumbersAreValidAndSomeAreNot() {
    NhsNumberBenchmark.Packed packed = new NhsNumberBenchmark.Packed();
    NhsNumberBenchmark benchmark = new NhsNumberBenchmark();
    int valid = benchmark.isValid(packed);
    assertEquals(benchmark.isValidNaively(packed), valid);
    assertTrue(valid > 0.88 * packed.numbers.length && valid < 0.94 * packed.numbers.length);
    assertEquals(4_096, Arrays.stream(packed.numbers).filter(n -> n / 10_000_000 == 999).count());
  }

  @ParameterizedTest
  @EnumSource
  void readingAllocatesNothing(NhsNumberBenchmark.Form form) {
    NhsNumberBenchmark.Texts texts = new NhsNumberBenchmark.Texts();
    texts.form = form;
    texts.prepare();
    long[] sum = new long[1];
    long bytes = Allocation.ofSecondRun(() -> sum[0] += new NhsNumberBenchmark().parse(texts));
    assertTrue(sum[0] > 0);
    assertTrue(bytes < texts.texts.length, () -> bytes + " bytes");
    long ofBytes =
        Allocation.ofSecondRun(() -> sum[0] += new NhsNumberBenchmark().parseBytes(texts));
    assertTrue(ofBytes < texts.texts.length, () -> ofBytes + " bytes");
  }

  @Test
  void listingNeighboursAllocatesNothingAndFindsSome() {
    NhsNumberBenchmark.Packed packed = new NhsNumberBenchmark.Packed();
    int[] found = new int[1];
    long bytes =
        Allocation.ofSecondRun(() -> found[0] = new NhsNumberBenchmark().neighbours(packed));
    int wrong = packed.numbers.length - new NhsNumberBenchmark().isValidNaively(packed);
    assertTrue(found[0] > 8 * wrong && found[0] < 11 * wrong, () -> found[0] + " of " + wrong);
    assertTrue(bytes < packed.numbers.length, () -> bytes + " bytes");
  }

  @Test
  void checkingAllocatesNothing() {
    NhsNumberBenchmark.Packed packed = new NhsNumberBenchmark.Packed();
    long[] valid = new long[1];
    long bytes = Allocation.ofSecondRun(() -> valid[0] += new NhsNumberBenchmark().isValid(packed));
    assertTrue(valid[0] > 0);
    assertTrue(bytes < packed.numbers.length, () -> bytes + " bytes");
  }
}

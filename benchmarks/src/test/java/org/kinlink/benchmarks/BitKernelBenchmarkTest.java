package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** All ways to compare filters find the same pairs. */
final class BitKernelBenchmarkTest {
  @Test
  void allFindTheSame() {
    BitKernelBenchmark benchmark = new BitKernelBenchmark();
    BitKernelBenchmark.Filters filters = new BitKernelBenchmark.Filters();
    int wanted = BitKernelBenchmark.QUERIES / 2;
    assertEquals(wanted, benchmark.inCacheNaive(filters));
    assertEquals(wanted, benchmark.inCacheScalar(filters));
    assertEquals(wanted, benchmark.inCache(filters));
    assertEquals(wanted, benchmark.inCacheNearlyAllBits(filters));
  }
}

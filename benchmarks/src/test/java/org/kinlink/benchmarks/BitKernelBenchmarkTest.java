package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinlink.compare.BitKernel;

/** All ways to compare filters find the same pairs. */
final class BitKernelBenchmarkTest {
  @Test
  void allFindTheSame() {
    BitKernelBenchmark benchmark = new BitKernelBenchmark();
    BitKernelBenchmark.Filters filters = new BitKernelBenchmark.Filters();
    filters.make();
    int wanted = BitKernelBenchmark.QUERIES / 2;
    assertEquals(wanted, benchmark.inCacheNaive(filters));
    assertEquals(wanted, benchmark.inCacheScalar(filters));
    assertEquals(wanted, benchmark.inCache(filters));
    assertEquals(wanted, benchmark.inCacheNearlyAllBits(filters));
  }

  /** People of one place have more in common than chance gives filters that are as full. */
  @Test
  void thoseOfPeopleAreMoreAlike() {
    BitKernelBenchmark.Filters people = new BitKernelBenchmark.Filters();
    people.of = BitKernelBenchmark.Of.PEOPLE;
    people.make();
    BitKernelBenchmark.Filters chance = new BitKernelBenchmark.Filters();
    chance.make();
    assertTrue(dice(people) > 0.53, () -> "Dice " + dice(people));
    assertTrue(dice(chance) < 0.47, () -> "Dice " + dice(chance));
    BitKernelBenchmark benchmark = new BitKernelBenchmark();
    int naive = benchmark.inCacheNaive(people);
    assertEquals(naive, benchmark.inCacheScalar(people));
    assertEquals(naive, benchmark.inCache(people));
    assertTrue(naive > BitKernelBenchmark.QUERIES / 2, () -> naive + " pairs");
  }

  /** The mean over pairs that have nothing to do with each other. */
  private static double dice(BitKernelBenchmark.Filters filters) {
    double sum = 0;
    int pairs = 200;
    for (int q = 0; q < pairs; q++) {
      int both = 0;
      int ones = 0;
      for (int w = 0; w < BitKernel.WORDS; w++) {
        long a = filters.queries[q * BitKernel.WORDS + w];
        long b = filters.records[(q + BitKernelBenchmark.QUERIES) * BitKernel.WORDS + w];
        both += Long.bitCount(a & b);
        ones += Long.bitCount(a) + Long.bitCount(b);
      }
      sum += 2.0 * both / ones;
    }
    return sum / pairs;
  }
}

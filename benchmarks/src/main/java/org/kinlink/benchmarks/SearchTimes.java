package org.kinlink.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long searches of an index take, by the clock and by the processor, which tells more where
 * others are at work: the median, the slowest in a hundred and the slowest in a thousand.
 *
 * <pre>{@code
 * java -Xmx6g -cp benchmarks/target/benchmarks.jar org.kinlink.benchmarks.SearchTimes 500000 20000
 * }</pre>
 */
public final class SearchTimes {
  private SearchTimes() {}

  /**
   * Measures and prints.
   *
   * @param sizes records in each of the two sources of the index, and how many searches
   */
  public static void main(String[] sizes) {
    int records = Integer.parseInt(sizes[0]);
    int searches = Integer.parseInt(sizes[1]);
    IndexSearchBenchmark benchmark = new IndexSearchBenchmark();
    benchmark.records = records;
    benchmark.prepare();
    for (int i = 0; i < searches / 2; i++) {
      benchmark.search();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] clock = new long[searches];
    long[] processor = new long[searches];
    long matches = 0;
    for (int i = 0; i < searches; i++) {
      long cpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      matches += benchmark.search().size();
      clock[i] = System.nanoTime() - start;
      processor[i] = threads.getCurrentThreadCpuTime() - cpu;
    }
    System.out.printf(
        Locale.ROOT, "%,d records, %,d searches, %,d matches%n", 2 * records, searches, matches);
    print("processor", processor);
    print("clock", clock);
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.3f ms, p99 %.3f ms, p99.9 %.3f ms%n",
        what,
        at(nanos, 0.5),
        at(nanos, 0.99),
        at(nanos, 0.999));
  }

  static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }
}

package org.kinlink.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.KeyedPad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Filters of five fields put under one-time pads, of which a record has some thirty, by one thread,
 * and the naive twin.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar KeyedPadBenchmark -prof org.kinlink.benchmarks.CpuProfiler
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KeyedPadBenchmark {
  /** JMH makes one. */
  public KeyedPadBenchmark() {}

  /** A filter, and a seed that is fixed so that every run measures the same. */
  @State(Scope.Thread)
  public static class Filter {
    final EncodingPlan plan =
        EncodingProfile.KINLINK_2026_PADDED.plan(EncodingBenchmark.Records.FIELDS);
    final KeyedPad pad = new KeyedPad(plan);
    final NaivePad naive = new NaivePad(plan);
    final long[] filter = new Random(1).longs(EncodingProfile.WORDS).toArray();
    final byte[] seed = new byte[KeyedPad.SEED];

    /** JMH makes one. */
    public Filter() {}

    /** Compares the answers. */
    @Setup
    public void compare() {
      for (int i = 0; i < 10; i++) {
        seed[0]++;
        Same.hold(
            Arrays.equals(pad.pad(seed, 0, filter), naive.pad(seed, filter)),
            "padded filters and their twin");
      }
    }
  }

  /**
   * One pad.
   *
   * @param filter the filter
   * @return the padded filter
   */
  @Benchmark
  public long[] pad(Filter filter) {
    filter.seed[1]++;
    return filter.pad.pad(filter.seed, 0, filter.filter);
  }

  /**
   * The naive twin: lists, sets of bits and a new cipher for every pad.
   *
   * @param filter the filter
   * @return the padded filter
   */
  @Benchmark
  public long[] naively(Filter filter) {
    filter.seed[1]++;
    return filter.naive.pad(filter.seed, filter.filter);
  }
}

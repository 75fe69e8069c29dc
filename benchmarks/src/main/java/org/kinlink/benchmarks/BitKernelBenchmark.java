package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kinlink.compare.BitKernel;
import org.kinlink.compare.BitKernels;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Field;
import org.kinlink.record.People;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs of filters of 1,024 bits that are decided at a bound a second, by one thread: the kernel of
 * vectors where the machine and Java have it, its scalar twin, and the loop that one writes first,
 * which counts all bits. The kernels stop where a pair cannot reach the bound any more, so the
 * higher it is the more they decide: {@code -p least=0.7,0.8,0.9}. The filters are drawn by chance,
 * or are those of made-up people of one place, who are more alike and take longer: {@code -p
 * of=CHANCE,PEOPLE}.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar BitKernel -prof org.kinlink.benchmarks.CpuProfiler
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class BitKernelBenchmark {
  static final int QUERIES = 1_024;
  static final int SOME_QUERIES = 256;
  static final int FEW = 2_048;
  static final int MILLION = 1_000_000;

  /** So low that a pair is only decided when nearly all its bits were counted. */
  private static final double LOW = 0.55;

  private static final int WORDS = BitKernel.WORDS;

  /** JMH makes one. */
  public BitKernelBenchmark() {}

  /** Of what filters are. */
  public enum Of {
    /** Bits drawn by chance, .45 of them set; half of the queries are records, too. */
    CHANCE,
    /** The children of {@link TwoFiles}, with the profile {@code kinlink-2026-record}. */
    PEOPLE
  }

  /** Filters, some of which are alike. */
  @State(Scope.Benchmark)
  public static class Filters {
    /** The least Dice coefficient of a pair that is shown. */
    @Param("0.8")
    public double least = 0.8;

    /** Of what they are. */
    @Param("CHANCE")
    public Of of = Of.CHANCE;

    private final int count;
    long[] queries = {};
    long[] records = {};

    /** Makes few records. */
    public Filters() {
      this(FEW);
    }

    Filters(int count) {
      this.count = count;
    }

    /** Makes the filters, and compares the answers over the first records. */
    @Setup
    public void make() {
      make(count);
      Filters few = this;
      if (count > FEW) {
        few = new Filters();
        few.least = least;
        few.of = of;
        few.make(FEW);
      }
      BitKernelBenchmark benchmark = new BitKernelBenchmark();
      int naive = benchmark.inCacheNaive(few);
      Same.hold(naive == benchmark.inCache(few), "the fastest kernel and the naive loop");
      Same.hold(naive == benchmark.inCacheScalar(few), "the scalar kernel and the naive loop");
    }

    private void make(int many) {
      if (of == Of.PEOPLE) {
        people(many);
        return;
      }
      SplittableRandom random = new SplittableRandom(1);
      queries = filters(QUERIES, random);
      records = filters(many, random);
      System.arraycopy(queries, 0, records, 0, QUERIES * WORDS / 2);
    }

    /** The queries are of the first file and the records of the second. */
    private void people(int many) {
      People people = TwoFiles.make(many, 1);
      ImmutableList<Field> fields = people.schema().fields();
      EncodingPlan plan = EncodingProfile.KINLINK_2026_RECORD.plan(fields);
      byte[] bytes = new byte[Secret.SHORTEST];
      new SplittableRandom(1).nextBytes(bytes);
      LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
      try (RecordEncoder encoder = new RecordEncoder(plan, key, "benchmark", "unit")) {
        queries = filters(people, 0, Math.min(QUERIES, many), encoder);
        records = filters(people, people.firstRow(1), many, encoder);
      }
    }

    private static long[] filters(People people, int first, int count, RecordEncoder encoder) {
      long[] filters = new long[count * WORDS];
      String[] values = new String[people.schema().size()];
      for (int i = 0; i < count; i++) {
        for (int f = 0; f < values.length; f++) {
          String value = people.value(f, first + i);
          values[f] = value == null ? "" : value;
        }
        encoder.encode(values, filters, i * WORDS);
      }
      return filters;
    }

    private static long[] filters(int count, SplittableRandom random) {
      long[] filters = new long[count * WORDS];
      for (int i = 0; i < filters.length; i++) {
        long most = random.nextLong();
        most |= random.nextLong();
        most |= random.nextLong();
        filters[i] = most & random.nextLong();
      }
      return filters;
    }
  }

  /** A million records. */
  @State(Scope.Benchmark)
  public static class ManyFilters extends Filters {
    /** Makes them. */
    public ManyFilters() {
      super(MILLION);
    }
  }

  private static int similar(BitKernel kernel, Filters filters, int queries, double least) {
    int[] found = {0};
    kernel.similar(
        filters.queries,
        queries,
        filters.records,
        filters.records.length / WORDS,
        least,
        (query, record) -> found[0]++);
    return found[0];
  }

  /**
   * The fastest kernel, on records that stay in the cache.
   *
   * @param state the filters
   * @return how many pairs are alike
   */
  @Benchmark
  @OperationsPerInvocation(QUERIES * FEW)
  public int inCache(Filters state) {
    return similar(BitKernels.best(), state, QUERIES, state.least);
  }

  /**
   * The fastest kernel at a bound so low that nearly all bits are counted.
   *
   * @param state the filters
   * @return how many pairs are alike
   */
  @Benchmark
  @OperationsPerInvocation(QUERIES * FEW)
  public int inCacheNearlyAllBits(Filters state) {
    return similar(BitKernels.best(), state, QUERIES, LOW);
  }

  /**
   * The fastest kernel, on a million records.
   *
   * @param state the filters
   * @return how many pairs are alike
   */
  @Benchmark
  @OperationsPerInvocation(SOME_QUERIES * MILLION)
  public int aMillion(ManyFilters state) {
    return similar(BitKernels.best(), state, SOME_QUERIES, state.least);
  }

  /**
   * The scalar twin of {@link #inCache}.
   *
   * @param state the filters
   * @return how many pairs are alike
   */
  @Benchmark
  @OperationsPerInvocation(QUERIES * FEW)
  public int inCacheScalar(Filters state) {
    return similar(BitKernels.scalar(), state, QUERIES, state.least);
  }

  /**
   * The loop that one writes first.
   *
   * @param state the filters
   * @return how many pairs are alike
   */
  @Benchmark
  @OperationsPerInvocation(QUERIES * FEW)
  public int inCacheNaive(Filters state) {
    int found = 0;
    for (int q = 0; q < QUERIES; q++) {
      for (int r = 0; r < FEW; r++) {
        int both = 0;
        int ones = 0;
        for (int w = 0; w < WORDS; w++) {
          long a = state.queries[q * WORDS + w];
          long b = state.records[r * WORDS + w];
          both += Long.bitCount(a & b);
          ones += Long.bitCount(a) + Long.bitCount(b);
        }
        found += 2.0 * both / ones >= state.least ? 1 : 0;
      }
    }
    return found;
  }
}

package org.kinlink.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumberNeighbours;
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
 * NHS numbers validated by one thread, from text and from packed numbers; one number in eleven is
 * wrong. The target is 20 million a second and core.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar NhsNumber -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class NhsNumberBenchmark {
  private static final int NUMBERS = 4_096;

  /** JMH makes one. */
  public NhsNumberBenchmark() {}

  /** How a text is written. */
  public enum Form {
    /** Ten digits. */
    PLAIN,
    /** Grouped 3-3-4 by blanks. */
    GROUPED
  }

  /** Numbers as text. */
  @State(Scope.Benchmark)
  public static class Texts {
    /** How they are written. */
    @Param public Form form = Form.PLAIN;

    final String[] texts = new String[NUMBERS];

    /** The same texts behind each other, as a file holds them. */
    byte[] bytes = new byte[0];

    /** How many bytes each has. */
    int length;

    /** JMH makes one. */
    public Texts() {}

    /** Writes the numbers. */
    @Setup
    public void prepare() {
      long[] numbers = NhsNumbers.make(NUMBERS, 1);
      for (int i = 0; i < NUMBERS; i++) {
        texts[i] = NhsNumbers.text(numbers[i], form == Form.GROUPED);
      }
      length = texts[0].length();
      bytes = String.join("", texts).getBytes(StandardCharsets.US_ASCII);
      NhsNumberBenchmark benchmark = new NhsNumberBenchmark();
      long naive = benchmark.parseNaively(this);
      Same.hold(naive == benchmark.parse(this), "numbers read from text and by their twin");
      Same.hold(naive == benchmark.parseBytes(this), "numbers read from bytes and by their twin");
    }
  }

  /** Numbers as they are stored. */
  @State(Scope.Benchmark)
  public static class Packed {
    final long[] numbers = NhsNumbers.make(NUMBERS, 1);
    final long[] neighbours = new long[NhsNumberNeighbours.MOST];

    /** JMH makes one. */
    public Packed() {}

    /** Compares the answers. */
    @Setup
    public void compare() {
      for (long number : Arrays.copyOf(numbers, 200)) {
        Same.hold(
            NhsNumber.isValid(number) == NaiveNhsNumber.isValid(number),
            "checks of packed numbers and of text");
      }
    }
  }

  /**
   * Reads texts.
   *
   * @param state the texts
   * @return the sum of the valid numbers
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public long parse(Texts state) {
    long sum = 0;
    for (String text : state.texts) {
      sum += Math.max(NhsNumber.parse(text), 0);
    }
    return sum;
  }

  /**
   * Reads bytes.
   *
   * @param state the texts
   * @return the sum of the valid numbers
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public long parseBytes(Texts state) {
    long sum = 0;
    int from = 0;
    for (int i = 0; i < NUMBERS; i++) {
      int to = from + state.length;
      sum += Math.max(NhsNumber.parse(state.bytes, from, to), 0);
      from = to;
    }
    return sum;
  }

  /**
   * The twin of {@link #parse} and {@link #parseBytes} with a regular expression.
   *
   * @param state the texts
   * @return the sum of the valid numbers
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public long parseNaively(Texts state) {
    long sum = 0;
    for (String text : state.texts) {
      sum += Math.max(NaiveNhsNumber.parse(text), 0);
    }
    return sum;
  }

  /**
   * Checks packed numbers.
   *
   * @param state the numbers
   * @return how many are valid
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public int isValid(Packed state) {
    int valid = 0;
    for (long number : state.numbers) {
      valid += NhsNumber.isValid(number) ? 1 : 0;
    }
    return valid;
  }

  /**
   * Lists the valid neighbours of the numbers that fail.
   *
   * @param state the numbers
   * @return how many neighbours there are
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public int neighbours(Packed state) {
    int found = 0;
    for (long number : state.numbers) {
      found += NhsNumberNeighbours.of(number, state.neighbours);
    }
    return found;
  }

  /**
   * The twin of {@link #isValid} by way of text.
   *
   * @param state the numbers
   * @return how many are valid
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public int isValidNaively(Packed state) {
    int valid = 0;
    for (long number : state.numbers) {
      valid += NaiveNhsNumber.isValid(number) ? 1 : 0;
    }
    return valid;
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.FieldComparator;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;
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
 * The comparators that a project file may ask for, which take every value apart once, beside the
 * same from strings and sets; by one thread, on pairs of different values of which half are near to
 * each other.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ComparatorBenchmark -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ComparatorBenchmark {
  private static final int PAIRS = 4_096;

  /** JMH makes one. */
  public ComparatorBenchmark() {}

  /** Pairs of values that suit the comparator. */
  @State(Scope.Benchmark)
  public static class Values {
    /** Name of the comparator. */
    @Param({"qgram", "tokens", "prefix", "number", "set"})
    public String comparator = "qgram";

    final String[] textA = new String[PAIRS];
    final String[] textB = new String[PAIRS];
    final int[] codeA = new int[PAIRS];
    final int[] codeB = new int[PAIRS];
    FieldComparator.Kernel kernel = (a, b) -> 0;

    /** JMH makes one. */
    public Values() {}

    /** Makes the values and prepares the comparator. */
    @Setup
    public void prepare() {
      SplittableRandom random = new SplittableRandom(1);
      Words words = Words.make(4_000, random);
      Field field = new Field("value", FieldKind.CATEGORY);
      PeopleBuilder builder = new PeopleBuilder(new Schema(ImmutableList.of(field))).source("s");
      for (int i = 0; i < PAIRS; i++) {
        String a = value(words, random);
        String b = a;
        while (b.equals(a)) {
          b = i % 2 == 0 ? near(a, words, random) : value(words, random);
        }
        builder.add("a" + i, 2 * i + 2, a).add("b" + i, 2 * i + 3, b);
        textA[i] = a;
        textB[i] = b;
      }
      People people = builder.build();
      Dictionary dictionary = people.dictionary(0);
      for (int i = 0; i < PAIRS; i++) {
        codeA[i] = dictionary.find(textA[i]);
        codeB[i] = dictionary.find(textB[i]);
      }
      kernel = Comparators.named(comparator).prepare(dictionary);
      for (int i = 0; i < PAIRS; i++) {
        Same.hold(
            kernel.level(codeA[i], codeB[i]) == NaiveLevels.level(comparator, textA[i], textB[i]),
            "levels of " + comparator);
      }
    }

    private String value(Words words, SplittableRandom random) {
      if (comparator.equals("number")) {
        return Integer.toString(random.nextInt(500, 5_000));
      }
      if (comparator.equals("prefix")) {
        return Integer.toString(random.nextInt(1_000, 10_000));
      }
      StringBuilder value = new StringBuilder(words.common(random));
      for (int more = random.nextInt(4); more > 0; more--) {
        value.append(separator(random)).append(words.common(random));
      }
      return value.toString();
    }

    private String separator(SplittableRandom random) {
      return comparator.equals("set") ? (random.nextBoolean() ? ";" : " | ") : " ";
    }

    private String near(String value, Words words, SplittableRandom random) {
      return switch (comparator) {
        case "number" -> Integer.toString(Integer.parseInt(value) + random.nextInt(-100, 100));
        case "prefix" -> value.substring(0, random.nextInt(1, 4));
        default ->
            random.nextBoolean()
                ? Slips.slip(value, random)
                : words.common(random) + separator(random) + value;
      };
    }
  }

  /**
   * Agreement levels.
   *
   * @param state the values
   * @return the sum of the levels
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int level(Values state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += state.kernel.level(state.codeA[i], state.codeB[i]);
    }
    return sum;
  }

  /**
   * The twin of {@link #level} from strings.
   *
   * @param state the values
   * @return the sum of the levels
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int levelNaively(Values state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += NaiveLevels.level(state.comparator, state.textA[i], state.textB[i]);
    }
    return sum;
  }
}

package org.kinlink.score;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.kinlink.benchmarks.Same;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A model learnt by expectation maximisation, by one thread: from the counts of patterns, and by
 * the naive twin from every pair in every round. Six identifiers, one pair in eight of one person.
 * No Java library is known that learns such a model, so there is no peer; Splink learns its own in
 * {@code kinlink-bench peers}. Set-up holds the two to the same parameters.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar EmBenchmark -p pairs=300000
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
@NullMarked
@SuppressWarnings("NullAway.Init") // JMH calls set-up before anything else.
public class EmBenchmark {
  private static final int FIELDS = 6;
  private static final int SAMPLE = 100_000;
  private static final double EQUAL_BY_CHANCE = 0.002;
  private static final double NEAR = 1e-6;

  /** How many candidate pairs there are. */
  @Param("100000")
  public int pairs;

  private final List<int[]> levels = new ArrayList<>();
  private final List<int[]> random = new ArrayList<>();
  private ImmutableList<ComparedField> fields;
  private Evidence evidence;

  /** JMH makes one. */
  public EmBenchmark() {}

  /** Makes the pairs, and compares the answers. */
  @Setup
  public void prepare() {
    SplittableRandom dice = new SplittableRandom(1);
    PatternCounts candidates = new PatternCounts();
    PatternCounts sample = new PatternCounts();
    int same = pairs / 8;
    for (int i = 0; i < pairs; i++) {
      levels.add(drawn(dice, i < same ? 0.9 : 0.02));
      candidates.countOne(pattern(levels.get(i)));
    }
    for (int i = 0; i < Math.min(SAMPLE, pairs); i++) {
      random.add(drawn(dice, EQUAL_BY_CHANCE));
      sample.countOne(pattern(random.get(i)));
    }
    ImmutableList.Builder<ComparedField> made = ImmutableList.builder();
    ImmutableList.Builder<Evidence.Agreement> agreement = ImmutableList.builder();
    long records = 2L * same;
    double allowed = (double) records * records;
    for (int f = 0; f < FIELDS; f++) {
      Field field = new Field("number_" + f, FieldKind.IDENTIFIER);
      made.add(new ComparedField(f, field, Comparators.forKind(FieldKind.IDENTIFIER)));
      agreement.add(new Evidence.Agreement(allowed, allowed * EQUAL_BY_CHANCE + 0.9 * same));
    }
    fields = made.build();
    evidence =
        new Evidence(
            ImmutableList.of(candidates),
            sample,
            agreement.build(),
            null,
            ImmutableList.of((long) allowed),
            ImmutableList.of(records),
            ImmutableList.of(records));
    Same.hold(same(learn(), learnNaively()), "parameters learnt from patterns and from pairs");
  }

  private static int[] drawn(SplittableRandom dice, double equal) {
    int[] levels = new int[FIELDS];
    for (int f = 0; f < FIELDS; f++) {
      double fate = dice.nextDouble();
      levels[f] = dice.nextInt(20) == 0 ? 0 : fate < equal ? 1 : fate < equal + 0.05 ? 2 : 3;
    }
    return levels;
  }

  private static long pattern(int[] levels) {
    long pattern = 0;
    for (int f = 0; f < FIELDS; f++) {
      pattern |= (long) levels[f] << (4 * f);
    }
    return pattern;
  }

  private static boolean same(Model model, NaiveEm naive) {
    boolean same = Math.abs(model.n11[0] / naive.one - 1) < NEAR && naive.one > 1;
    for (int f = 0; f < FIELDS; f++) {
      for (int l = 0; l < naive.m[f].length; l++) {
        same &= Math.abs(model.m[f][l + 1] / naive.m[f][l] - 1) < NEAR;
        same &= Math.abs(model.u[f][l + 1] / naive.u[f][l] - 1) < NEAR;
      }
    }
    return same;
  }

  /**
   * From the counts of patterns.
   *
   * @return the model
   */
  @Benchmark
  public Model learn() {
    return ModelLearner.learn(fields, evidence);
  }

  /**
   * The twin, from every pair.
   *
   * @return the model
   */
  @Benchmark
  public NaiveEm learnNaively() {
    return new NaiveEm(fields, levels, random, evidence).learn();
  }
}

package org.kinlink.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.kinlink.compare.EditDistance;
import org.kinlink.compare.JaroWinkler;
import org.kinlink.compare.OneEdit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The string kernels beside commons-text, by one thread, on pairs of made-up names of which half
 * are a slip apart and half have nothing to do with each other.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar Similarity -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SimilarityBenchmark {
  private static final int PAIRS = 4_096;

  /** JMH makes one. */
  public SimilarityBenchmark() {}

  /** Pairs of names. */
  @State(Scope.Benchmark)
  public static class Names {
    final JaroWinklerSimilarity commonsText = new JaroWinklerSimilarity();
    final LevenshteinDistance levenshtein = new LevenshteinDistance(null);
    final String[] textA = new String[PAIRS];
    final String[] textB = new String[PAIRS];
    final char[][] charsA = new char[PAIRS][];
    final char[][] charsB = new char[PAIRS][];

    /** Makes the names. */
    public Names() {
      SplittableRandom random = new SplittableRandom(1);
      Words words = Words.make(4_000, random);
      for (int i = 0; i < PAIRS; i++) {
        textA[i] = words.common(random);
        textB[i] = i % 2 == 0 ? Slips.slip(textA[i], random) : words.common(random);
        charsA[i] = textA[i].toCharArray();
        charsB[i] = textB[i].toCharArray();
      }
    }

    /** Compares the answers. */
    @Setup
    public void compare() {
      SimilarityBenchmark benchmark = new SimilarityBenchmark();
      double apart = benchmark.jaroWinkler(this) - benchmark.jaroWinklerCommonsText(this);
      Same.hold(Math.abs(apart) < 1e-6, "Jaro-Winkler and commons-text");
      for (int i = 0; i < PAIRS; i++) {
        Same.hold(
            OneEdit.apart(charsA[i], charsB[i]) == NaiveOneEdit.apart(textA[i], textB[i]),
            "one edit and commons-text");
        Same.hold(
            EditDistance.levenshtein(charsA[i], charsB[i]) == levenshtein.apply(textA[i], textB[i]),
            "Levenshtein and commons-text");
        Same.hold(
            EditDistance.optimalAlignment(charsA[i], charsB[i])
                == NaiveAlignment.distance(textA[i], textB[i]),
            "alignment and the whole table");
      }
    }
  }

  /**
   * Jaro-Winkler similarity.
   *
   * @param state the names
   * @return the sum of the similarities
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double jaroWinkler(Names state) {
    double sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += JaroWinkler.similarity(state.charsA[i], state.charsB[i]);
    }
    return sum;
  }

  /**
   * The twin of {@link #jaroWinkler} by commons-text.
   *
   * @param state the names
   * @return the sum of the similarities
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public double jaroWinklerCommonsText(Names state) {
    double sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += state.commonsText.apply(state.textA[i], state.textB[i]);
    }
    return sum;
  }

  /**
   * Whether names are one slip apart.
   *
   * @param state the names
   * @return how many are
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int oneEdit(Names state) {
    int apart = 0;
    for (int i = 0; i < PAIRS; i++) {
      apart += OneEdit.apart(state.charsA[i], state.charsB[i]) ? 1 : 0;
    }
    return apart;
  }

  /**
   * The twin of {@link #oneEdit} by commons-text.
   *
   * @param state the names
   * @return how many are
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int oneEditCommonsText(Names state) {
    int apart = 0;
    for (int i = 0; i < PAIRS; i++) {
      apart += NaiveOneEdit.apart(state.textA[i], state.textB[i]) ? 1 : 0;
    }
    return apart;
  }

  /**
   * Levenshtein distance.
   *
   * @param state the names
   * @return the sum of the distances
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int levenshtein(Names state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += EditDistance.levenshtein(state.charsA[i], state.charsB[i]);
    }
    return sum;
  }

  /**
   * The twin of {@link #levenshtein} by commons-text.
   *
   * @param state the names
   * @return the sum of the distances
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int levenshteinCommonsText(Names state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += state.levenshtein.apply(state.textA[i], state.textB[i]);
    }
    return sum;
  }

  /**
   * Optimal string alignment distance.
   *
   * @param state the names
   * @return the sum of the distances
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int alignment(Names state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += EditDistance.optimalAlignment(state.charsA[i], state.charsB[i]);
    }
    return sum;
  }

  /**
   * The twin of {@link #alignment} by the whole table.
   *
   * @param state the names
   * @return the sum of the distances
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int alignmentNaively(Names state) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += NaiveAlignment.distance(state.textA[i], state.textB[i]);
    }
    return sum;
  }
}

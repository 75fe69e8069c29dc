package org.kinlink.benchmarks;

import java.util.concurrent.TimeUnit;
import org.kinlink.compare.Comparison;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Candidate pairs a second through comparison and through weighing, by one thread, on two made-up
 * files with the automatic blocking rules. One operation is a portion of the candidates; read the
 * counter {@code pairs}, and divide allocation by {@code pairs} over operations.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar MatchingLoop -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class MatchingLoopBenchmark {

  /** JMH makes one. */
  public MatchingLoopBenchmark() {}

  /** How many pairs went through. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Pairs {
    /** Pairs since the iteration began. */
    public long pairs;

    /** JMH makes one. */
    public Pairs() {}
  }

  /** Two files, and a walk through the portions of their candidates. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH calls set-up before anything else.
  public static class Files {
    /** Records in each of the two files. */
    @Param("50000")
    public int records;

    Matching matching;
    private int walked;

    /** JMH makes one. */
    public Files() {}

    /** Makes the files. */
    @Setup
    public void prepare() {
      matching = new Matching(records);
    }

    /** The next portion; any stretch of the walk is spread evenly over all blocking rules. */
    int next() {
      double place = walked++ * 0.6180339887498949 % 1;
      return (int) (place * matching.candidates().portions());
    }
  }

  /** The six fields, compared. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init")
  public static class Compared extends Files {
    Comparison comparison;
    NaiveComparison naive;
    PatternCounts counts;
    GroupRuns runs;

    /** JMH makes one. */
    public Compared() {}

    @Override
    @Setup
    public void prepare() {
      super.prepare();
      comparison = matching.wholeComparison();
      naive = new NaiveComparison(matching.people(), comparison.fields());
      counts = new PatternCounts();
      runs = new GroupRuns(matching.people(), comparison, counts);
      matching
          .candidates()
          .visit(
              next(),
              (a, b) -> Same.hold(comparison.pattern(a, b) == naive.pattern(a, b), "patterns"));
    }
  }

  /** The six fields, weighed by the model that knows households. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init")
  public static class Weighed extends Files {
    final long[] patterns = new long[Comparison.MOST_ROWS];
    PairScorer scorer;
    RememberedOdds odds;

    /** JMH makes one. */
    public Weighed() {}

    @Override
    @Setup
    public void prepare() {
      super.prepare();
      scorer = matching.learn(matching.wholeComparison());
      odds = new RememberedOdds(scorer);
    }
  }

  /** The four fields of the person, weighed by the model without households. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init")
  public static class PersonWeighed extends Files {
    PairScorer scorer;
    NaiveScorer naive;

    /** JMH makes one. */
    public PersonWeighed() {}

    @Override
    @Setup
    public void prepare() {
      super.prepare();
      Comparison comparison = matching.personComparison();
      scorer = matching.learn(comparison);
      naive = new NaiveScorer(matching.people(), comparison, scorer);
      matching
          .candidates()
          .visit(next(), (a, b) -> Same.hold(scorer.step(a, b) == naive.step(a, b), "steps"));
    }
  }

  /**
   * Six fields to an agreement pattern, counted.
   *
   * @param state the files
   * @param seen counts the pairs
   * @return the counts
   */
  @Benchmark
  public PatternCounts compare(Compared state, Pairs seen) {
    state
        .matching
        .candidates()
        .visit(
            state.next(),
            (a, b) -> {
              state.counts.add(state.comparison.pattern(a, b), 1);
              seen.pairs++;
            });
    return state.counts;
  }

  /**
   * The same as a run does it: a group of records as a whole, a field at a time.
   *
   * @param state the files
   * @param seen counts the pairs
   * @return the counts
   */
  @Benchmark
  public PatternCounts compareRuns(Compared state, Pairs seen) {
    seen.pairs += state.runs.portion(state.matching.candidates(), state.next());
    return state.counts;
  }

  /**
   * Six fields compared and weighed with households as a run does it: log odds that depend on the
   * pattern alone are worked out once a pattern.
   *
   * @param state the files
   * @param seen counts the pairs
   * @return the sum of the log odds
   */
  @Benchmark
  public double scoreRuns(Weighed state, Pairs seen) {
    double[] sum = new double[1];
    state
        .matching
        .candidates()
        .visitRuns(
            state.next(),
            (a, rowsB, count) -> {
              state.scorer.patterns(a, rowsB, count, state.patterns);
              for (int i = 0; i < count; i++) {
                sum[0] += state.odds.of(a, rowsB[i], state.patterns[i]);
              }
              seen.pairs += count;
            });
    return sum[0];
  }

  /**
   * The twin of {@link #compare} with strings and commons-text.
   *
   * @param state the files
   * @param seen counts the pairs
   * @return the counts
   */
  @Benchmark
  public PatternCounts compareNaively(Compared state, Pairs seen) {
    state
        .matching
        .candidates()
        .visit(
            state.next(),
            (a, b) -> {
              state.counts.add(state.naive.pattern(a, b), 1);
              seen.pairs++;
            });
    return state.counts;
  }

  /**
   * Six fields to log odds and deterministic step, with households.
   *
   * @param state the files
   * @param seen counts the pairs
   * @param hole takes the answers
   */
  @Benchmark
  public void score(Weighed state, Pairs seen, Blackhole hole) {
    weigh(state, state.scorer, seen, hole);
  }

  /**
   * The four fields of the person to log odds and deterministic step.
   *
   * @param state the files
   * @param seen counts the pairs
   * @param hole takes the answers
   */
  @Benchmark
  public void scorePerson(PersonWeighed state, Pairs seen, Blackhole hole) {
    weigh(state, state.scorer, seen, hole);
  }

  private static void weigh(Files state, PairScorer scorer, Pairs seen, Blackhole hole) {
    state
        .matching
        .candidates()
        .visit(
            state.next(),
            (a, b) -> {
              hole.consume(scorer.logOdds(a, b));
              hole.consume(scorer.step(a, b));
              seen.pairs++;
            });
  }

  /**
   * The twin of {@link #scorePerson} with strings and maps.
   *
   * @param state the files
   * @param seen counts the pairs
   * @param hole takes the answers
   */
  @Benchmark
  public void scorePersonNaively(PersonWeighed state, Pairs seen, Blackhole hole) {
    state
        .matching
        .candidates()
        .visit(
            state.next(),
            (a, b) -> {
              hole.consume(state.naive.weight(a, b));
              hole.consume(state.naive.step(a, b));
              seen.pairs++;
            });
  }
}

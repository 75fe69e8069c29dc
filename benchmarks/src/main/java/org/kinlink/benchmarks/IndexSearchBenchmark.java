package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.exchange.SourceReading;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.PersonIndex;
import org.kinlink.link.SearchMatch;
import org.kinlink.record.People;
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
 * How long one record takes to search in an index, explained, for somebody who is there, and in
 * four of five cases twice; and how long a look at every record takes, which weighs nothing.
 * Sampled, so that the slowest in a hundred is seen. Set-up holds both to finding the person.
 *
 * <pre>{@code
 * java -Xmx4g -jar benchmarks/target/benchmarks.jar IndexSearch -p records=500000
 * }</pre>
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls set-up before anything else.
public class IndexSearchBenchmark {
  /** Records in each of the two sources of the index. */
  @Param("50000")
  public int records;

  private PersonIndex index;
  private People searched;
  private int next;

  /** JMH makes one. */
  public IndexSearchBenchmark() {}

  /** Builds the index. */
  @Setup
  public void prepare() {
    People people = TwoFiles.make(records, 20_261_121);
    searched = TwoFiles.make(records, 20_261_121);
    ImmutableList<SourceReading> sources =
        people.sources().stream()
            .map(IndexSearchBenchmark::reading)
            .collect(ImmutableList.toImmutableList());
    Extracts extracts =
        new Extracts(people, sources, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    index = PersonIndex.build(extracts, ImmutableList.of(), LinkageSettings.DEFAULT, Progress.NONE);
    for (int i = 0; i < 20; i++) {
      int row = whole(i * (searched.size() / 20));
      Same.hold(
          index.search(wanted(row), 10).stream()
              .anyMatch(m -> m.record().recordId().equals(searched.recordId(row))),
          "who is searched and who is found");
      Same.hold(
          equal(row, best(row)) == equal(row, row), "who is searched and who a look at all finds");
    }
  }

  /**
   * The next record that lacks no field: of one without names or birthday too many are as like as
   * itself, and an index shows none of them.
   */
  private int whole(int from) {
    int row = from;
    while (equal(row, row) < searched.schema().size()) {
      row = (row + 1) % searched.size();
    }
    return row;
  }

  private static SourceReading reading(String source) {
    return new SourceReading(
        SourcePlan.of(source, Path.of(source + ".csv")), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Searches for one record.
   *
   * @return the ten best matches
   */
  @Benchmark
  public ImmutableList<SearchMatch> search() {
    return index.search(wanted(next()), 10);
  }

  /**
   * The twin: looks at every record, and takes the one with the most equal values.
   *
   * @return its row
   */
  @Benchmark
  public int searchNaively() {
    return best(next());
  }

  private int next() {
    return (int) (next++ * 0.6180339887498949 % 1 * searched.size());
  }

  private int best(int wanted) {
    int best = -1;
    int most = -1;
    for (int row = 0; row < searched.size(); row++) {
      int equal = equal(wanted, row);
      if (equal > most) {
        most = equal;
        best = row;
      }
    }
    return best;
  }

  private int equal(int wanted, int row) {
    int equal = 0;
    for (int f = 0; f < searched.schema().size(); f++) {
      String value = searched.value(f, wanted);
      equal += value != null && value.equals(searched.value(f, row)) ? 1 : 0;
    }
    return equal;
  }

  private Map<String, String> wanted(int row) {
    Map<String, String> wanted = new HashMap<>();
    IntStream.range(0, searched.schema().size())
        .forEach(
            f -> {
              String value = searched.value(f, row);
              if (value != null) {
                wanted.put(searched.schema().field(f).name(), value);
              }
            });
    return wanted;
  }
}

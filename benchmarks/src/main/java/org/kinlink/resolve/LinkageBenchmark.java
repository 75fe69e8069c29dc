package org.kinlink.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.kinlink.benchmarks.Same;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;
import org.kinlink.safeguard.Safeguards;
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
 * Average linkage of one lot of records that hang together: with sums that are kept, and with all
 * pairs weighed anew in every round. The records are of people with ten records each, who are
 * sometimes taken for their neighbours. Set-up holds both to the same groups.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar LinkageBenchmark -p records=100
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
@NullMarked
public class LinkageBenchmark {
  private static final int PERSON = 10;

  /** How many records hang together. */
  @Param({"20", "100"})
  public int records;

  private final List<int[]> edges = new ArrayList<>();
  private double[][] odds = new double[0][0];
  private @Nullable Constraints constraints;

  /** JMH makes one. */
  public LinkageBenchmark() {}

  /** Makes the records, and compares the answers. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    PeopleBuilder builder =
        new PeopleBuilder(new Schema(ImmutableList.of(new Field("forename", FieldKind.FORENAME))))
            .source("s");
    odds = new double[records][records];
    for (int row = 0; row < records; row++) {
      builder.add("r" + row, row + 1, "f" + row);
      for (int other = row + 1; other < records; other++) {
        boolean same = row / PERSON == other / PERSON;
        odds[row][other] = (same ? 5 : -5) + 6 * random.nextDouble(-1, 1);
        if (odds[row][other] > 0) {
          edges.add(new int[] {row, other});
        }
      }
    }
    People people = builder.build();
    constraints =
        new Constraints(
            people,
            Safeguards.of(ImmutableList.of(), people),
            new boolean[] {false},
            ImmutableSet.of(),
            KnownTwins.NONE);
    Same.hold(Arrays.equals(link(), linkNaively()), "average linkage, kept sums and none");
  }

  private double odds(int a, int b) {
    return odds[a][b];
  }

  /**
   * Sums are kept, and only those of joined groups change.
   *
   * @return the group of each record
   */
  @Benchmark
  public int[] link() {
    Clusters clusters = new Clusters(records);
    if (constraints == null) {
      throw new IllegalStateException("not prepared");
    }
    Merging merging = new Merging(clusters, constraints, this::odds, (left, right) -> true);
    merging.lot(edges.stream().mapToLong(e -> (long) e[0] << Integer.SIZE | e[1]).toArray());
    return IntStream.range(0, records).map(clusters::of).toArray();
  }

  /**
   * The twin, which weighs all pairs in every round.
   *
   * @return the group of each record
   */
  @Benchmark
  public int[] linkNaively() {
    return NaiveLinkage.groups(records, edges, this::odds);
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.record.People;
import org.kinlink.record.Schema;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An extract read from its file to the table of its people, which includes its SHA-256, its
 * encoding, what its columns are, repeated record ids and standard forms. The twin does without the
 * first four. An operation is a file.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar Reading -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadingBenchmark {
  /** JMH makes one. */
  public ReadingBenchmark() {}

  /** An extract in a temporary file. */
  @State(Scope.Benchmark)
  public static class Extract {
    /** How many rows it has. */
    @Param("100000")
    public int records = 100_000;

    private Path file = Path.of("");
    private Schema schema = new Schema(ImmutableList.of());

    /** JMH makes one. */
    public Extract() {}

    /**
     * Writes the file, and holds both readings equal.
     *
     * @throws IOException if the file cannot be written
     */
    @Setup
    public void prepare() throws IOException {
      file = Files.createTempFile("reading", ".csv");
      SplittableRandom random = new SplittableRandom(60);
      Words names = Words.make(3000, random);
      StringBuilder text = new StringBuilder("id,forename,surname,date_of_birth,postcode\n");
      for (int i = 0; i < records; i++) {
        text.append('r').append(i).append(',').append(names.common(random)).append(',');
        text.append(names.common(random)).append(',').append(1 + random.nextInt(28)).append('/');
        text.append(1 + random.nextInt(12)).append('/').append(1960 + random.nextInt(60));
        text.append(",ZX").append(1 + random.nextInt(9)).append(' ').append(random.nextInt(10));
        text.append((char) ('A' + random.nextInt(2))).append("B\n");
      }
      Files.writeString(file, text);
      People people = read();
      schema = people.schema();
      Same.hold(equal(people, NaiveReading.read(file, schema)), "rows read and their twin");
    }

    /**
     * Deletes the file.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void clear() throws IOException {
      Files.delete(file);
    }

    private People read() {
      return ExtractReader.read(
              ImmutableList.of(SourcePlan.of("a", file)), NumbersPolicy.DETECT, Progress.NONE)
          .people();
    }

    private static boolean equal(People one, People other) {
      boolean equal = one.size() == other.size();
      for (int row = 0; equal && row < one.size(); row++) {
        equal = one.recordId(row).equals(other.recordId(row)) && one.line(row) == other.line(row);
        for (int f = 0; equal && f < one.schema().size(); f++) {
          equal = Objects.equals(one.value(f, row), other.value(f, row));
        }
      }
      return equal;
    }
  }

  /**
   * Reads the file.
   *
   * @param extract the file
   * @return its people
   */
  @Benchmark
  public People read(Extract extract) {
    return extract.read();
  }

  /**
   * Reads the file row by row.
   *
   * @param extract the file
   * @return its people
   */
  @Benchmark
  public People readNaively(Extract extract) {
    return NaiveReading.read(extract.file, extract.schema);
  }
}

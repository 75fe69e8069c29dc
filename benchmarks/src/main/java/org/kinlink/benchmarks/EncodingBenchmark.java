package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
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
 * Filters of five fields (forename, surname, date of birth, sex, postcode) by one thread: with the
 * positions of tokens remembered (warm), by a new encoder (anew), with nothing remembered from one
 * record to the next (cold), and by the naive twin.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar EncodingBenchmark -prof org.kinlink.benchmarks.CpuProfiler
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EncodingBenchmark {
  private static final int RECORDS = 1_024;

  /** JMH makes one. */
  public EncodingBenchmark() {}

  /** Records, and a key that is fixed so that every run measures the same. */
  @State(Scope.Benchmark)
  public static class Records {
    /** The profile. */
    @Param({"kinlink-2026-record", "kinlink-2026-field"})
    public String profile = "";

    static final ImmutableList<Field> FIELDS =
        ImmutableList.of(
            new Field("forename", FieldKind.FORENAME),
            new Field("surname", FieldKind.SURNAME),
            new Field("date_of_birth", FieldKind.DATE_OF_BIRTH),
            new Field("sex", FieldKind.SEX),
            new Field("postcode", FieldKind.POSTCODE));

    final String[][] rows;
    final LinkageKey key;
    final long[] filter = new long[EncodingProfile.BITS / Long.SIZE];

    /** Makes the records and the key. */
    public Records() {
      People people = TwoFiles.make(RECORDS, 1);
      rows = new String[RECORDS][FIELDS.size()];
      for (int f = 0; f < FIELDS.size(); f++) {
        int from = people.schema().indexOf(FIELDS.get(f).kind());
        for (int i = 0; i < RECORDS; i++) {
          String value = people.value(from, i);
          rows[i][f] = value == null ? "" : value;
        }
      }
      byte[] bytes = new byte[Secret.SHORTEST];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i * 7);
      }
      key = LinkageKey.of(Secret.of(bytes), LocalDate.EPOCH);
    }

    /** Compares the answers. */
    @Setup
    public void compare() {
      NaiveEncoder naive = naive();
      try (RecordEncoder encoder = encoder()) {
        for (int i = 0; i < 10; i++) {
          encoder.encode(rows[i], filter, 0);
          Same.hold(Arrays.equals(filter, naive.encode(rows[i])), "filters and their twin");
        }
      }
    }

    EncodingPlan plan() {
      return EncodingProfile.ofName(profile).orElseThrow().plan(FIELDS);
    }

    RecordEncoder encoder() {
      return new RecordEncoder(plan(), key, "benchmark", "nobody");
    }

    NaiveEncoder naive() {
      return new NaiveEncoder(plan(), key, "benchmark", "nobody");
    }
  }

  /** An encoder that has seen every record. */
  @State(Scope.Benchmark)
  public static class Warm {
    @Nullable RecordEncoder encoder;

    RecordEncoder encoder(Records records) {
      RecordEncoder made = encoder;
      if (made == null) {
        made = records.encoder();
        encoder = made;
      }
      return made;
    }
  }

  /**
   * With what was met before remembered.
   *
   * @param records the records
   * @param warm the encoder
   * @return the last filter
   */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public long[] warm(Records records, Warm warm) {
    RecordEncoder encoder = warm.encoder(records);
    for (String[] row : records.rows) {
      encoder.encode(row, records.filter, 0);
    }
    return records.filter;
  }

  /**
   * A new encoder for the records, which it meets once, and is wiped after.
   *
   * @param records the records
   * @return the last filter
   */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public long[] anew(Records records) {
    try (RecordEncoder encoder = records.encoder()) {
      for (String[] row : records.rows) {
        encoder.encode(row, records.filter, 0);
      }
    }
    return records.filter;
  }

  /**
   * Every token hashed anew for every record, as nothing is remembered.
   *
   * @param records the records
   * @param warm the encoder
   * @return the last filter
   */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public long[] cold(Records records, Warm warm) {
    RecordEncoder encoder = warm.encoder(records);
    for (String[] row : records.rows) {
      encoder.encode(row, records.filter, 0);
      encoder.forget();
    }
    return records.filter;
  }

  /**
   * The naive twin: texts, lists and a new MAC for every token.
   *
   * @param records the records
   * @return the last filter
   */
  @Benchmark
  @OperationsPerInvocation(RECORDS)
  public long[] naively(Records records) {
    NaiveEncoder encoder = records.naive();
    long[] filter = records.filter;
    for (String[] row : records.rows) {
      filter = encoder.encode(row);
    }
    return filter;
  }
}

package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.encode.RecordEncoder;

/** What is timed side by side does the same. */
class EncodingBenchmarkTest {
  @Test
  void theNaiveTwinSetsTheSameBits() {
    EncodingBenchmark.Records records = new EncodingBenchmark.Records();
    for (String profile : List.of("kinlink-2026-record", "kinlink-2026-field")) {
      records.profile = profile;
      NaiveEncoder naive = records.naive();
      try (RecordEncoder encoder = records.encoder()) {
        for (int i = 0; i < 300; i++) {
          encoder.encode(records.rows[i], records.filter, 0);
          assertArrayEquals(naive.encode(records.rows[i]), records.filter);
          if (i % 50 == 0) {
            encoder.forget();
          }
        }
      }
    }
  }

  @Test
  void allWaysEndWithTheSameFilter() {
    EncodingBenchmark benchmark = new EncodingBenchmark();
    EncodingBenchmark.Records records = new EncodingBenchmark.Records();
    records.profile = "kinlink-2026-record";
    long[] naive = benchmark.naively(records);
    assertTrue(Arrays.stream(naive).anyMatch(word -> word != 0));
    assertArrayEquals(naive, benchmark.warm(records, new EncodingBenchmark.Warm()).clone());
    assertArrayEquals(naive, benchmark.cold(records, new EncodingBenchmark.Warm()).clone());
    assertArrayEquals(naive, benchmark.anew(records).clone());
  }
}

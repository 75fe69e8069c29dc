package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, and the harness counts something. */
class SmokeTest {
  @ParameterizedTest
  @CsvSource({
    "AssignmentBenchmark, 6",
    "BitKernelBenchmark, 5",
    "ComparatorBenchmark, 10",
    "EmBenchmark, 2",
    "EncodingBenchmark, 8",
    "FamilyBenchmark, 2",
    "IndexSearchBenchmark, 2",
    "KeyedPadBenchmark, 2",
    "MatchingLoopBenchmark, 7",
    "NhsNumberBenchmark, 9",
    "PseudonymBenchmark, 5",
    "ReadingBenchmark, 2",
    "SimilarityBenchmark, 8"
  })
  void runs(String suite, int benchmarks) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("\\." + suite + "\\.")
            .param("records", "1500")
            .param("pairs", "5000")
            .param("families", "300")
            .forks(0)
            .addProfiler(CpuProfiler.class)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(5))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    assertEquals(benchmarks, results.size());
    for (RunResult result : results) {
      assertTrue(result.getPrimaryResult().getScore() > 0);
      assertTrue(result.getSecondaryResults().get("cpu.ops").getScore() > 0);
      assertTrue(result.getSecondaryResults().get("cpu.share").getScore() > 0);
    }
  }
}

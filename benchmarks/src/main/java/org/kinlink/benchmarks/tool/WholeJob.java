package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinlink.exchange.Json;

/**
 * {@code kinlink link} from its start to its end, as the operating system sees it.
 *
 * @param home the folder of the script {@code kinlink}
 * @param work a folder for results
 * @param options value of KINLINK_JAVA_OPTS
 */
record WholeJob(Path home, Path work, String options) {
  /** Stages that go through candidate pairs. */
  static final ImmutableList<String> PAIR_STAGES =
      ImmutableList.of("comparing candidates", "weighing candidates");

  /** Where the last result is. */
  Path result() {
    return work.resolve("result");
  }

  /** Builds the program where it is missing, so that building is not measured. */
  void ready() throws IOException {
    Files.createDirectories(work);
    Job.run(work, List.of(home.resolve("kinlink").toString(), "--version"), options);
  }

  /**
   * Links and measures.
   *
   * @param what what it is, in plain words
   * @param inputs extracts or a project file
   * @return the figures
   * @throws IOException if it fails
   */
  Measurement run(String what, List<Path> inputs) throws IOException {
    double load = Machine.load();
    Path timings = work.resolve("timings.json");
    Files.deleteIfExists(timings);
    List<String> command = new ArrayList<>(List.of(home.resolve("kinlink").toString(), "link"));
    inputs.forEach(input -> command.add(input.toString()));
    command.addAll(
        List.of("--out", result().toString(), "--timings", timings.toString(), "--quiet"));
    Job.Taken taken = Job.run(work, command, options);
    ImmutableMap<String, Double> counts = counts(result().resolve("run.json"));
    ImmutableMap<String, Double> stages = stages(timings, "seconds");
    ImmutableMap<String, Double> processors = stages(timings, "cpu_seconds");
    double records = counts.getOrDefault("records", 0.0);
    double pairs = counts.getOrDefault("candidate_pairs", 0.0);
    double onPairs = PAIR_STAGES.stream().mapToDouble(s -> processors.getOrDefault(s, 0.0)).sum();
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    values.put(Measurement.SECONDS, taken.seconds());
    values.put(Measurement.CPU, taken.cpuSeconds());
    values.put(Measurement.PEAK, taken.peakMegabytes());
    values.put(Measurement.RECORDS, records);
    values.put(Measurement.PAIRS, pairs);
    values.put(Measurement.RECORD_RATE, records / taken.seconds());
    if (onPairs > 0) {
      values.put(Measurement.PAIR_RATE, pairs / onPairs);
    }
    values.put(Measurement.LOAD, load);
    return new Measurement("kinlink", what, (long) records, values.buildOrThrow(), stages);
  }

  private static ImmutableMap<String, Double> counts(Path run) {
    ImmutableMap.Builder<String, Double> counts = ImmutableMap.builder();
    if (Json.read(run) instanceof Map<?, ?> json && json.get("counts") instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (value instanceof Number number) {
              counts.put(String.valueOf(name), number.doubleValue());
            }
          });
    }
    return counts.buildOrThrow();
  }

  private static ImmutableMap<String, Double> stages(Path timings, String figure) {
    ImmutableMap.Builder<String, Double> stages = ImmutableMap.builder();
    if (Json.read(timings) instanceof Map<?, ?> json && json.get("stages") instanceof List<?> all) {
      for (Object entry : all) {
        if (entry instanceof Map<?, ?> map && map.get(figure) instanceof Number seconds) {
          stages.put(String.valueOf(map.get("stage")), seconds.doubleValue());
        }
      }
    }
    return stages.buildOrThrow();
  }
}

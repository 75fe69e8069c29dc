package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Json;
import org.kinlink.record.BadDataException;

/**
 * A file of measurements.
 *
 * @param kind the command that made it: micro, scale, peers or own
 * @param machine where it was measured
 * @param measurements each round of each job, in the order of measuring
 */
record Results(String kind, Machine machine, ImmutableList<Measurement> measurements) {
  private static final String FORMAT = "kinlink_bench";

  /**
   * Refuses a place before any long work: only figures of an earlier time are replaced.
   *
   * @throws BadDataException if there is something else
   */
  static void requirePlace(Path file) {
    if (Files.exists(file)) {
      read(file);
    }
  }

  void write(Path file) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(FORMAT, 1);
    json.put("kind", kind);
    json.put("machine", machine.json());
    json.put("measurements", measurements.stream().map(Measurement::json).toList());
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, Json.write(json));
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws BadDataException if it is something else
   */
  static Results read(Path file) {
    if (!(Json.read(file) instanceof Map<?, ?> json) || !json.containsKey(FORMAT)) {
      throw new BadDataException(file.toString(), "is no result of kinlink-bench");
    }
    ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
    for (Object entry : list(json.get("measurements"))) {
      if (entry instanceof Map<?, ?> map) {
        measurements.add(
            new Measurement(
                text(map.get("job")),
                text(map.get("what")),
                map.get("size") instanceof Number size ? size.longValue() : 0,
                numbers(map.get("values")),
                numbers(map.get("stages"))));
      }
    }
    return new Results(
        text(json.get("kind")), Machine.of(json.get("machine")), measurements.build());
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static ImmutableMap<String, Double> numbers(@Nullable Object value) {
    ImmutableMap.Builder<String, Double> numbers = ImmutableMap.builder();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, number) -> {
            if (name instanceof String text && number instanceof Number figure) {
              numbers.put(text, figure.doubleValue());
            }
          });
    }
    return numbers.buildOrThrow();
  }
}

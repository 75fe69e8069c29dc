package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Json;

/** Precision and recall of a result beside what it took. */
final class Quality {
  private Quality() {}

  /** A measurement with the quality of its result by {@code kinlink evaluate}. */
  static Measurement of(Path home, Path result, Path truth, Measurement measured)
      throws IOException {
    String said =
        Job.output(
            home,
            List.of(
                home.resolve("kinlink").toString(),
                "evaluate",
                result.toString(),
                "--truth",
                truth.resolve("truth.csv").toString(),
                "--json"));
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    values.putAll(measured.values());
    // What the program says before, such as that it is being built, stands on lines of its own.
    Object measures =
        Json.parse("evaluate", said.substring(Math.max(0, said.indexOf('{'))))
                instanceof Map<?, ?> json
            ? json.get("measures")
            : null;
    put(values, Measurement.PRECISION, measures);
    put(values, Measurement.RECALL, measures);
    return new Measurement(
        measured.job(), measured.what(), measured.size(), values.buildOrThrow(), measured.stages());
  }

  private static void put(
      ImmutableMap.Builder<String, Double> values, String name, @Nullable Object measures) {
    if (measures instanceof Map<?, ?> map
        && map.get(name) instanceof Map<?, ?> rate
        && rate.get("value") instanceof Number number) {
      values.put(name, number.doubleValue());
    }
  }
}

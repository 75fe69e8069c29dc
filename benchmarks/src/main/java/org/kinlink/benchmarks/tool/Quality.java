package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kinlink.exchange.Json;

/** Precision and recall of a result beside what it took. */
final class Quality {
  /** So many pairs a tenth must hold to be judged. */
  private static final double FEWEST = 100;

  /** A probability that is further from the truth is off. */
  private static final double OFF = 0.1;

  private Quality() {}

  /** A measurement with precision and recall of its result by {@code kinlink evaluate}. */
  static Measurement of(Path home, Path result, Path truth, Measurement measured)
      throws IOException {
    return with(measured, rates(evaluated(home, result, truth, ImmutableList.of())));
  }

  /** The same with F1, and with how far the probabilities of the run can be relied on. */
  static Measurement withReliability(Path home, Path result, Path truth, Measurement measured)
      throws IOException {
    return with(
        measured, reliability(evaluated(home, result, truth, ImmutableList.of("--reliability"))));
  }

  /** The figures of what {@code kinlink evaluate --reliability --json} says. */
  static ImmutableMap<String, Double> reliability(Map<?, ?> json) {
    ImmutableMap.Builder<String, Double> more = ImmutableMap.builder();
    more.putAll(rates(json));
    more.put(Measurement.EXPECTED, number(json, "expected_pairs") / number(json, "true_pairs"));
    int tenths = 0;
    int off = 0;
    if (json.get("reliability") instanceof List<?> all) {
      // The first and the last tenth hold what is as good as sure.
      for (Object entry : all.subList(1, all.size() - 1)) {
        if (entry instanceof Map<?, ?> tenth && number(tenth, "pairs") >= FEWEST) {
          tenths++;
          double away = number(tenth, "probability") - number(tenth, "one_person");
          off += Math.abs(away) > OFF ? 1 : 0;
        }
      }
    }
    more.put(Measurement.TENTHS, (double) tenths);
    more.put(Measurement.TENTHS_OFF, (double) off);
    return more.buildOrThrow();
  }

  private static Map<?, ?> evaluated(Path home, Path result, Path truth, List<String> options)
      throws IOException {
    ImmutableList.Builder<String> command = ImmutableList.builder();
    command.add(home.resolve("kinlink").toString(), "evaluate", result.toString());
    command.add("--truth", truth.resolve("truth.csv").toString(), "--json");
    command.addAll(options);
    String said = Job.output(home, command.build());
    // What the program says before, such as that it is being built, stands on lines of its own.
    return Json.parse("evaluate", said.substring(Math.max(0, said.indexOf('{'))))
            instanceof Map<?, ?> json
        ? json
        : ImmutableMap.of();
  }

  private static ImmutableMap<String, Double> rates(Map<?, ?> evaluated) {
    ImmutableMap.Builder<String, Double> rates = ImmutableMap.builder();
    if (evaluated.get("measures") instanceof Map<?, ?> measures) {
      for (String rate : Measurement.RATES) {
        if (measures.get(rate) instanceof Map<?, ?> measure) {
          rates.put(rate, number(measure, "value"));
        }
      }
    }
    return rates.buildOrThrow();
  }

  private static double number(Map<?, ?> json, String name) {
    return json.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static Measurement with(Measurement measured, ImmutableMap<String, Double> more) {
    ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
    values.putAll(measured.values()).putAll(more);
    return new Measurement(
        measured.job(), measured.what(), measured.size(), values.buildOrThrow(), measured.stages());
  }
}

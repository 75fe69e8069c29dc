package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * What one iteration of a benchmark says, in one form whatever its mode: operations a second by the
 * clock and of processor time, bytes an operation, and microseconds of the median and of the
 * slowest in a hundred where each was timed. Where pairs are counted, an operation is a pair.
 */
final class MicroFigures {
  static final String RATE = "operations_per_second";
  static final String CPU_RATE = "operations_per_cpu_second";
  static final String BYTES = "bytes_per_operation";
  private static final String PAIRS = "pairs";

  private MicroFigures() {}

  static ImmutableMap<String, Double> of(IterationResult iteration) {
    Map<String, Double> others = new TreeMap<>();
    iteration.getSecondaryResults().forEach((label, r) -> others.put(label, r.getScore()));
    Result<?> primary = iteration.getPrimaryResult();
    return of(primary.getScore(), primary.getScoreUnit(), others);
  }

  static ImmutableMap<String, Double> of(double measured, String unit, Map<String, Double> others) {
    double rate = rate(measured, unit);
    Double counted = others.get(PAIRS);
    double pairs = counted == null ? 1 : counted / rate;
    ImmutableMap.Builder<String, Double> figures = ImmutableMap.builder();
    put(figures, RATE, rate * pairs);
    others.forEach(
        (label, score) -> {
          if (label.endsWith("gc.alloc.rate.norm")) {
            // Some hundred bytes are those of the harness, spread over all operations.
            put(figures, BYTES, score / pairs);
          } else if (label.equals("cpu.ops")) {
            put(figures, CPU_RATE, score * pairs);
          } else if (label.endsWith("p0.50") || label.endsWith("p0.99")) {
            put(figures, "microseconds_p" + label.substring(label.length() - 2), score);
          }
        });
    return figures.buildKeepingLast();
  }

  private static double rate(double measured, String unit) {
    if (unit.startsWith("ops/")) {
      return measured / seconds(unit.substring(4));
    }
    return 1 / (measured * seconds(unit.substring(0, unit.indexOf('/'))));
  }

  private static double seconds(String unit) {
    TimeUnit of =
        switch (unit) {
          case "ns" -> TimeUnit.NANOSECONDS;
          case "us" -> TimeUnit.MICROSECONDS;
          case "ms" -> TimeUnit.MILLISECONDS;
          default -> TimeUnit.SECONDS;
        };
    return of.toNanos(1) / 1e9;
  }

  private static void put(ImmutableMap.Builder<String, Double> figures, String name, double value) {
    if (Double.isFinite(value)) {
      figures.put(name, value);
    }
  }
}

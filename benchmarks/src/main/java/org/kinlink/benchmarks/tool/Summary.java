package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measurements of one thing put together: medians, and the range where there are several. */
final class Summary {
  private final ImmutableList<Measurement> rounds;

  private Summary(List<Measurement> rounds) {
    this.rounds = ImmutableList.copyOf(rounds);
  }

  /** Puts the rounds of each job together, in the order of their first. */
  static ImmutableMap<String, Summary> of(List<Measurement> measurements) {
    Map<String, List<Measurement>> grouped = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      grouped.computeIfAbsent(measurement.key(), key -> new ArrayList<>()).add(measurement);
    }
    ImmutableMap.Builder<String, Summary> summaries = ImmutableMap.builder();
    grouped.forEach((key, rounds) -> summaries.put(key, new Summary(rounds)));
    return summaries.buildOrThrow();
  }

  Measurement first() {
    return rounds.get(0);
  }

  int rounds() {
    return rounds.size();
  }

  boolean has(String figure) {
    return rounds.stream().anyMatch(m -> m.values().containsKey(figure));
  }

  Samples samples(String figure) {
    ImmutableDoubleArray.Builder values = ImmutableDoubleArray.builder();
    for (Measurement round : rounds) {
      Double value = round.values().get(figure);
      if (value != null) {
        values.add(value);
      }
    }
    return new Samples(values.build());
  }

  double median(String figure) {
    return has(figure) ? samples(figure).median() : 0;
  }

  /** Medians of the stages, in the order of their first appearance. */
  ImmutableMap<String, Double> stages() {
    Map<String, ImmutableDoubleArray.Builder> seen = new LinkedHashMap<>();
    for (Measurement round : rounds) {
      round
          .stages()
          .forEach(
              (stage, seconds) ->
                  seen.computeIfAbsent(stage, s -> ImmutableDoubleArray.builder()).add(seconds));
    }
    ImmutableMap.Builder<String, Double> stages = ImmutableMap.builder();
    seen.forEach((stage, values) -> stages.put(stage, new Samples(values.build()).median()));
    return stages.buildOrThrow();
  }

  /** A median, with its range where there are several rounds. */
  String shown(String figure) {
    if (!has(figure)) {
      return "–";
    }
    Samples samples = samples(figure);
    if (Measurement.RATES.contains(figure)) {
      return String.format(Locale.ROOT, "%.4f", samples.median());
    }
    if (Measurement.TENTHS.equals(figure) || Measurement.TENTHS_OFF.equals(figure)) {
      return String.format(Locale.ROOT, "%.0f", samples.median());
    }
    if (Measurement.EXPECTED.equals(figure)) {
      return String.format(Locale.ROOT, "%.3f", samples.median());
    }
    String middle = number(samples.median());
    return samples.lowest() == samples.highest()
        ? middle
        : middle + " (" + number(samples.lowest()) + " – " + number(samples.highest()) + ")";
  }

  /** Three figures that count, and no more. */
  static String number(double value) {
    if (value >= 999.5) {
      double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
      return String.format(Locale.ROOT, "%,.0f", Math.round(value / step) * step);
    }
    if (value >= 99.5) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, value >= 9.95 ? "%.1f" : "%.2f", value);
  }

  /** The names of all figures that any of these have, sorted. */
  static ImmutableList<String> figures(Iterable<Summary> summaries) {
    Map<String, Boolean> names = new TreeMap<>();
    for (Summary summary : summaries) {
      summary.rounds.forEach(m -> m.values().keySet().forEach(name -> names.put(name, true)));
    }
    return ImmutableList.copyOf(names.keySet());
  }
}

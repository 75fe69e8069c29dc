package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of JMH by suite, each twin beside what it is the twin of. */
final class MicroTable {
  /** What the names of twins and peers end with. */
  private static final ImmutableList<String> TWINS =
      ImmutableList.of("Naively", "Naive", "CommonsText", "BouncyCastle", "ByJgrapht", "Scalar");

  private static final ImmutableList<String> HEAD =
      ImmutableList.of(
          "benchmark", "a processor second", "a second", "bytes each", "times as fast as");

  private MicroTable() {}

  /** For each suite its rows, the head first. */
  static Map<String, List<List<String>>> of(List<Summary> summaries) {
    Map<String, List<List<String>>> suites = new LinkedHashMap<>();
    for (Summary summary : summaries) {
      String what = summary.first().what();
      String suite = what.substring(0, what.indexOf('.'));
      List<List<String>> rows = suites.computeIfAbsent(suite, s -> new ArrayList<>());
      if (rows.isEmpty()) {
        rows.add(HEAD);
      }
      rows.add(
          List.of(
              what.substring(suite.length() + 1),
              summary.shown(MicroFigures.CPU_RATE),
              Summary.number(summary.median(MicroFigures.RATE)),
              bytes(summary),
              twins(summary, summaries)));
    }
    return suites;
  }

  private static String bytes(Summary summary) {
    if (!summary.has(MicroFigures.BYTES)) {
      return "–";
    }
    double bytes = summary.median(MicroFigures.BYTES);
    return bytes < 0.5 ? "0" : Summary.number(Math.rint(bytes)).replaceFirst("\\.0+$", "");
  }

  private static String twins(Summary summary, List<Summary> all) {
    List<String> ratios = new ArrayList<>();
    String what = summary.first().what();
    String name = what.replaceFirst(",.*", "");
    for (String twin : TWINS) {
      for (Summary other : all) {
        if (other.first().what().equals(name + twin + what.substring(name.length()))) {
          double ratio =
              summary.median(MicroFigures.CPU_RATE) / other.median(MicroFigures.CPU_RATE);
          ratios.add(
              String.format(Locale.ROOT, "%s %s", twin.replace("By", ""), Summary.number(ratio)));
        }
      }
    }
    return String.join(", ", ratios);
  }
}

package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;

/** The pictures of a file of figures. */
final class Pictures {
  private Pictures() {}

  /** Pictures by name. */
  static ImmutableMap<String, String> of(String kind, List<Summary> summaries) {
    ImmutableMap.Builder<String, String> pictures = ImmutableMap.builder();
    if (kind.equals("scale") && summaries.size() > 1) {
      pictures.put("throughput", bySize(summaries, "Throughput", Measurement.RECORD_RATE));
      pictures.put("time", bySize(summaries, "Time of the whole job", Measurement.SECONDS));
      pictures.put("memory", bySize(summaries, "Largest memory", Measurement.PEAK));
    } else {
      pictures.put("time", bars(summaries, "Time of the whole job", Measurement.SECONDS));
      pictures.put("memory", bars(summaries, "Largest memory", Measurement.PEAK));
    }
    ImmutableList<Plot.Bar> stages =
        summaries.stream()
            .filter(s -> !s.stages().isEmpty())
            .map(s -> stages(s, kind.equals("scale")))
            .collect(ImmutableList.toImmutableList());
    if (!stages.isEmpty()) {
      pictures.put("stages", Plot.bars("Where the time goes", "share of seconds, %", stages));
    }
    return pictures.buildOrThrow();
  }

  private static String bySize(List<Summary> summaries, String title, String figure) {
    ImmutableList<Plot.Point> points =
        summaries.stream()
            .filter(s -> s.has(figure) && s.median(figure) > 0)
            .map(s -> new Plot.Point(s.median(Measurement.RECORDS), s.median(figure)))
            .sorted(Comparator.comparingDouble(Plot.Point::x))
            .collect(ImmutableList.toImmutableList());
    return Plot.lines(title, figure.replace('_', ' '), List.of(new Plot.Line("kinlink", points)));
  }

  private static String bars(List<Summary> summaries, String title, String figure) {
    return Plot.bars(
        title,
        figure.replace('_', ' ') + ", medians",
        summaries.stream()
            .map(
                s ->
                    new Plot.Bar(
                        s.first().job() + ", " + s.first().what(),
                        ImmutableList.of(new Plot.Part(figure, s.median(figure)))))
            .toList());
  }

  // A share, so that a small job and a large one can be read beside each other.
  private static Plot.Bar stages(Summary summary, boolean bySize) {
    double all = summary.stages().values().stream().mapToDouble(Double::doubleValue).sum();
    ImmutableList<Plot.Part> parts =
        summary.stages().entrySet().stream()
            .map(e -> new Plot.Part(e.getKey(), 100 * e.getValue() / all))
            .collect(ImmutableList.toImmutableList());
    String records = Summary.number(summary.median(Measurement.RECORDS)) + " records";
    return new Plot.Bar(bySize ? records : summary.first().what(), parts);
  }
}

package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;

/** The pictures of a file of figures. */
final class Pictures {
  private static final ImmutableList<String> STAGES =
      ImmutableList.of(
          "starting",
          "checking",
          "reading",
          "choosing blocking rules",
          "comparing candidates",
          "sampling pairs",
          "learning the model",
          "weighing candidates",
          "resolving persons",
          "assembling households",
          "assembling families",
          "writing",
          "looking through",
          "looking into households");

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
    ImmutableList<Plot.Mark> marks =
        summaries.stream()
            .filter(s -> s.has(Measurement.PRECISION) && s.has(Measurement.RECALL))
            .map(s -> new Plot.Mark(s.first().job(), s.first().what(), quality(s)))
            .collect(ImmutableList.toImmutableList());
    if (!marks.isEmpty()) {
      pictures.put(
          "quality",
          Plot.field("Quality and time", "F1, by seconds of the whole job; medians", marks));
    }
    ImmutableList<Plot.Bar> stages =
        summaries.stream()
            .filter(s -> !s.stages().isEmpty())
            .map(s -> stages(s, label(s, summaries, kind)))
            .collect(ImmutableList.toImmutableList());
    if (!stages.isEmpty()) {
      pictures.put(
          "stages",
          Plot.bars("Where the time goes", "share of seconds, and seconds", stages, STAGES));
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

  private static Plot.Point quality(Summary summary) {
    double precision = summary.median(Measurement.PRECISION);
    double recall = summary.median(Measurement.RECALL);
    double both = precision + recall;
    return new Plot.Point(
        summary.median(Measurement.SECONDS), both > 0 ? 2 * precision * recall / both : 0);
  }

  private static String bars(List<Summary> summaries, String title, String figure) {
    return Plot.bars(
        title,
        figure.replace('_', ' ') + ", medians",
        summaries.stream()
            .map(
                s ->
                    new Plot.Bar(
                        s.first().what(),
                        ImmutableList.of(new Plot.Part(s.first().job(), s.median(figure))),
                        Summary.number(s.median(figure))))
            .toList(),
        ImmutableList.of("kinlink"));
  }

  private static String label(Summary summary, List<Summary> all, String kind) {
    if (kind.equals("scale")) {
      return Summary.number(summary.median(Measurement.RECORDS)) + " records";
    }
    String job = summary.first().job();
    boolean alone = all.stream().filter(s -> s.first().job().equals(job)).count() == 1;
    return alone ? job : job + ", " + summary.first().what();
  }

  // A share, so that a small job and a large one can be read beside each other.
  private static Plot.Bar stages(Summary summary, String label) {
    double all = summary.stages().values().stream().mapToDouble(Double::doubleValue).sum();
    ImmutableList<Plot.Part> parts =
        summary.stages().entrySet().stream()
            .map(e -> new Plot.Part(e.getKey(), 100 * e.getValue() / all))
            .collect(ImmutableList.toImmutableList());
    String seconds = Summary.number(all);
    return new Plot.Bar(label, parts, seconds);
  }
}

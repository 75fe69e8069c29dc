package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became faster or slower. */
@Command(
    name = "compare",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nCompare two files of figures: the ratio of the medians, new over old, with a 95 %%"
          + " interval by redrawing the rounds. A figure is called better or worse only where the"
          + " interval leaves out 1 and the change is above the tolerance.",
      "Ends with code 3 where anything is worse, so that a script can stop there. Figures of two"
          + " machines say little about the program."
    },
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = "%nExample: kinlink-bench compare docs/baseline.json benchmarks/target/scale.json")
final class CompareCommand extends Bench {
  private static final int WORSE = 3;

  @Parameters(index = "0", paramLabel = "OLD", description = "The figures before.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The figures after.")
  private Path next = Path.of("");

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      description = "What may change without a word; 5 if not stated.")
  private double tolerance = 5;

  @Override
  public Integer call() {
    Results before = Results.read(old);
    Results after = Results.read(next);
    machines(before.machine(), after.machine());
    ImmutableMap<String, Summary> earlier = Summary.of(before.measurements());
    boolean worse = false;
    boolean machine = false;
    boolean micro = after.kind().equals("micro");
    int compared = 0;
    for (Map.Entry<String, Summary> entry : Summary.of(after.measurements()).entrySet()) {
      Summary was = earlier.get(entry.getKey());
      if (was == null) {
        continue;
      }
      print(entry.getKey());
      for (String figure : Summary.figures(List.of(entry.getValue()))) {
        if (was.has(figure) && !Measurement.COUNTS.contains(figure)) {
          boolean became = line(figure, was, entry.getValue());
          worse |= became;
          machine |= became && !was.first().job().equals("kinlink") && !micro;
          compared++;
        }
      }
    }
    if (compared == 0) {
      throw new IllegalArgumentException("the two files have no job in common");
    }
    if (machine) {
      say("Programs that are not ours became worse, too: look at the machine first.");
    }
    return worse ? WORSE : 0;
  }

  private void machines(Machine before, Machine after) {
    for (String fact : new String[] {"processor", "processors", "java"}) {
      String was = before.facts().getOrDefault(fact, "unknown");
      String is = after.facts().getOrDefault(fact, "unknown");
      if (!was.equals(is)) {
        say("Not the same " + fact + ": " + was + ", now " + is + ".");
      }
    }
  }

  private boolean line(String figure, Summary was, Summary is) {
    Samples.Ratio ratio = is.samples(figure).over(was.samples(figure));
    boolean larger = figure.endsWith("_second");
    boolean changed = ratio.sure() && Math.abs(ratio.ratio() - 1) * 100 > tolerance;
    boolean worse = changed && larger == ratio.ratio() < 1;
    print(
        String.format(
            Locale.ROOT,
            "  %-22s %10s -> %10s   x %.2f (%.2f - %.2f)%s",
            figure.replace('_', ' '),
            Summary.number(was.median(figure)),
            Summary.number(is.median(figure)),
            ratio.ratio(),
            ratio.low(),
            ratio.high(),
            changed ? worse ? "  WORSE" : "  better" : ""));
    return worse;
  }
}

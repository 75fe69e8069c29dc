package org.kinlink.benchmarks.tool;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kinlink.population.RegisterKind;
import org.kinlink.population.Registers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well records are linked of which the truth is known. */
@Command(
    name = "quality",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nLink files of which the truth is known, with the defaults, and say how many pairs were"
          + " right and how far the probabilities can be relied on.",
      "Made-up registers are linked where nothing else is stated, each with another difficulty:"
          + " census (a survey beside it, other names), voters (other surnames and addresses),"
          + " languages (names from all over the world), history (a life in up to fourteen"
          + " records), once (nearly everybody once). The truth is read after a run, never by it."
    },
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "%nExamples:",
      "  kinlink-bench quality",
      "  kinlink-bench quality --registers census,voters --people 100k --seed 7",
      "  kinlink-bench quality mine --registers none"
    })
final class QualityCommand extends Bench {
  private static final String TRUTH = "truth.csv";
  private static final long MOST_PEOPLE = 10_000_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description =
          "Folders of extracts as CSV files and their truth.csv (source, record_id, entity); a"
              + " source is named like its file. The names of the folders stand in the figures.")
  private List<Path> folders = List.of();

  @Option(
      names = "--registers",
      paramLabel = "NAMES",
      description = "Which made-up registers, or none; all if not stated.")
  private String registers = "census,voters,languages,history,once";

  @Option(
      names = "--people",
      paramLabel = "SIZE",
      description = "How many people each made-up register is about; 20k if not stated.")
  private String people = "20k";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of the made-up registers; 1 if not stated.")
  private long seed = 1;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the figures go; benchmarks/target/quality.json if not stated.")
  private Path out = work("quality.json");

  @Override
  public Integer call() throws IOException {
    Results.requirePlace(out);
    ImmutableList<RegisterKind> kinds =
        registers.equals("none")
            ? ImmutableList.of()
            : Splitter.on(',')
                .trimResults()
                .splitToStream(registers)
                .map(QualityCommand::kind)
                .collect(ImmutableList.toImmutableList());
    int size = people();
    // What is missing is said before anything is linked.
    ImmutableMap.Builder<Path, ImmutableList<Path>> named = ImmutableMap.builder();
    for (Path folder : folders) {
      named.put(folder.toAbsolutePath().normalize(), extracts(folder));
    }
    WholeJob job = new WholeJob(home(), work("quality"), "");
    job.ready();
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    for (RegisterKind kind : kinds) {
      Path folder = work("quality").resolve(kind.key());
      measured.add(link(job, kind.key(), Registers.write(kind, size, seed, folder), folder));
    }
    for (Map.Entry<Path, ImmutableList<Path>> own : named.buildOrThrow().entrySet()) {
      String name = String.valueOf(own.getKey().getFileName());
      measured.add(link(job, name, own.getValue(), own.getKey()));
    }
    Results results = new Results("quality", machine(""), measured.build());
    results.write(out);
    SummaryTable.lines(Summary.of(results.measurements()).values(), SummaryTable.QUALITY)
        .forEach(this::print);
    say(
        "Tenths are those between 0.1 and 0.9 with 100 pairs; off is more than 0.10 from the"
            + " truth.");
    say("The figures are in " + out + ".");
    return 0;
  }

  private int people() {
    ImmutableList<Long> sizes = Sizes.parse("--people", people);
    if (sizes.size() > 1 || sizes.get(0) > MOST_PEOPLE) {
      throw new IllegalArgumentException("--people takes one size from 1k to 10m, such as 20k");
    }
    return sizes.get(0).intValue();
  }

  private Measurement link(WholeJob job, String what, List<Path> extracts, Path truth)
      throws IOException {
    say("linking " + what);
    Measurement linked = job.run(what, extracts);
    return Quality.withReliability(home(), job.result(), truth, linked);
  }

  private static RegisterKind kind(String name) {
    return Arrays.stream(RegisterKind.values())
        .filter(kind -> kind.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--registers takes census, voters, languages, history and once, with commas"
                        + " between them, or none"));
  }

  private static ImmutableList<Path> extracts(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(TRUTH))) {
      throw new IOException(
          folder.resolve(TRUTH) + " is not there; it says who is who (source, record_id, entity)");
    }
    try (Stream<Path> inside = Files.list(folder.toAbsolutePath())) {
      ImmutableList<Path> found =
          inside
              .filter(file -> file.toString().endsWith(".csv") && !file.endsWith(TRUTH))
              .sorted()
              .collect(ImmutableList.toImmutableList());
      if (found.isEmpty()) {
        throw new IOException(
            folder + " has no extract beside " + TRUTH + "; put the CSV files there");
      }
      return found;
    }
  }
}

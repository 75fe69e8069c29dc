package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the time goes, frame by frame. */
@Command(
    name = "flame",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nRun the whole job once under Java Flight Recorder, and write a page with flame graphs: of"
          + " the slowest stage, of the whole, and what each stage allocates. What is linked is"
          + " thrown away; frames are names of methods, so nothing of the files is in them."
    },
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "%nExamples:",
      "  kinlink-bench flame school.csv health.csv --out flames",
      "  kinlink-bench flame examples/borough/linkage.yaml --out flames"
    })
final class FlameCommand extends Bench {
  private static final int HEAVIEST = 12;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Extracts as CSV files, or one project file.")
  private List<Path> files = List.of();

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      description =
          "The stage to look into, such as \"comparing candidates\"; the slowest if not"
              + " stated.")
  private String stage = "";

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      description = "Options of the Java machine, such as -Xmx4g.")
  private String options = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder for flame.md and the pictures.")
  private Path out = Path.of("");

  @Override
  @SuppressWarnings("deprecation") // Only the deletion of a folder that nobody else can write to.
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("kinlink-bench");
    try {
      new WholeJob(home(), work, options).ready();
      Path file = work.resolve("recording.jfr");
      String recorded =
          "-XX:FlightRecorderOptions=stackdepth=256"
              + " -XX:StartFlightRecording=settings=profile,filename="
              + file
              + " "
              + options;
      Measurement measured =
          new WholeJob(home(), work, recorded.strip())
              .run("flame", files.stream().map(Path::toAbsolutePath).toList());
      page(FlightRecording.read(file, measured.stages()), measured);
    } finally {
      MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    say("The page is " + out.resolve("flame.md") + ".");
    return 0;
  }

  private void page(FlightRecording recording, Measurement measured) throws IOException {
    ImmutableMap<String, Double> stages = measured.stages();
    String slowest = stage;
    if (stage.isEmpty()) {
      slowest =
          stages.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElseThrow(() -> new IOException("the run told no stages"));
    } else if (!stages.containsKey(stage)) {
      throw new IllegalArgumentException("--stage: there is only " + stages.keySet());
    }
    Files.createDirectories(out);
    FoldedStacks running = recording.running(slowest);
    Files.writeString(
        out.resolve("flame-stage.svg"),
        FlameGraph.of("Stage: " + slowest, "samples of running threads", running));
    Files.writeString(out.resolve("flame-stage.folded"), running.lines());
    Files.writeString(
        out.resolve("flame.svg"),
        FlameGraph.of("The whole job", "samples of running threads", recording.running()));
    StringBuilder page = new StringBuilder("# Where the time goes\n\n");
    page.append("Written by `kinlink-bench flame`.\n\n");
    page.append(PageCommand.facts(machine(options)));
    page.append(
        String.format(
            Locale.ROOT,
            "%nOne run of %,d records and %,.0f candidate pairs under Java Flight Recorder, which"
                + " slows it a little. Samples every 10 ms of threads that run Java code, so"
                + " compilers, collector and waiting for files are not among them.%n%n",
            measured.size(),
            measured.values().getOrDefault(Measurement.PAIRS, 0.0)));
    table(recording, measured, page);
    page.append("\n## The slowest stage: ").append(slowest).append("\n\n");
    page.append("![Flame graph of the slowest stage](flame-stage.svg)\n\n");
    page.append("The methods in which it was seen, without what they call:\n\n");
    page.append("| method | share |\n| --- | ---: |\n");
    for (Map.Entry<String, Long> frame : running.heaviest(HEAVIEST)) {
      page.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %.1f %% |%n",
              frame.getKey().replace('/', '.'),
              100.0 * frame.getValue() / running.total()));
    }
    page.append("\n## The whole job\n\n![Flame graph of the whole job](flame.svg)\n");
    Files.writeString(out.resolve("flame.md"), page.toString());
  }

  private static void table(FlightRecording recording, Measurement measured, StringBuilder page) {
    double pairs = measured.values().getOrDefault(Measurement.PAIRS, 0.0);
    page.append("| stage | seconds | samples | allocated, MB | bytes a pair |\n");
    page.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (String name : recording.stages()) {
      long bytes = recording.allocating(name).total();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %,d | %,.0f | %s |%n",
              name,
              measured.stages().getOrDefault(name, 0.0),
              recording.running(name).total(),
              bytes / 1e6,
              WholeJob.PAIR_STAGES.contains(name) && pairs > 0
                  ? String.format(Locale.ROOT, "%.1f", bytes / pairs)
                  : ""));
    }
    page.append(
        "\nAllocation is estimated from samples. What stages that go through pairs allocate are"
            + " tables of a thread and what is kept of each pair; the loop over pairs itself"
            + " allocates nothing, which a test counts to the byte.\n");
  }
}

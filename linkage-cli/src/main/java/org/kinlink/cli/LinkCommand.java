package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Project;
import org.kinlink.cli.project.RunNotes;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Json;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.WholeFile;
import org.kinlink.link.EarlierResult;
import org.kinlink.link.LinkageResult;
import org.kinlink.link.LinkageSettings;
import org.kinlink.link.Thresholds;
import org.kinlink.record.BadDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links extracts. */
@Command(
    name = "link",
    description = {
      "Link people across extracts. With one extract, find the duplicates inside it.",
      "Without a project file the columns are recognised by their names and contents; what they"
          + " were taken for is shown. The result folder holds tables, report.html and run.json."
    },
    footer = {
      "Examples:",
      "  kinlink link school.csv health.csv --out result",
      "  kinlink link linkage.yaml --out result",
      "  kinlink link linkage.yaml --previous result --out result"
    })
final class LinkCommand extends KinlinkCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Extracts as CSV files, or one project file (.yaml or .json).")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder for the result: new, empty, or an earlier result to replace.")
  private Path out = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of a source, once for each extract and in their order.")
  private List<String> names = List.of();

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "Why the files are linked, for the run record.")
  private @Nullable String purpose;

  @Option(
      names = "--link-threshold",
      paramLabel = "P",
      description = "Probability from which a pair is linked; 0.8 if nothing is stated.")
  private @Nullable Double link;

  @Option(
      names = "--review-threshold",
      paramLabel = "P",
      description = "Probability from which a pair goes to review; 0.2 if nothing is stated.")
  private @Nullable Double review;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of the sampling that the model learns from.")
  private @Nullable Long seed;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description = {
        "Earlier result of the same sources: persons, households and sibships keep their ids, and"
            + " changes.csv tells what changed. Its safeguards must still be in the list."
      })
  private @Nullable Path previous;

  @Option(
      names = "--safeguards-reviewed",
      description = "Entries were taken out of the safeguards list on purpose.")
  private boolean safeguardsReviewed;

  @Mixin private final UnitOptions unit = new UnitOptions();

  @Option(
      names = "--timings",
      paramLabel = "FILE",
      description = {
        "Write how long each stage took to a new JSON file, by the clock and of all processors. The"
            + " result itself never says, so that equal runs give equal results."
      })
  private @Nullable Path timings;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  private boolean quiet;

  LinkCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (timings != null && Files.exists(timings)) {
      throw CommandFailure.output(timings + " exists; name a new file with --timings");
    }
    if (files.stream().anyMatch(EncodedLink::isEncoded)) {
      return linkEncoded();
    }
    if (unit.given()) {
      throw CommandFailure.usage(
          "--keys, --owner and --received go with encoded files, whose names end in .enc; leave"
              + " them out for others");
    }
    Project stated = Inputs.project(files, ImmutableList.copyOf(names));
    Project project = stated.with(settings(stated.settings()), notes(stated.notes()));
    checkOut();
    EarlierResult earlier = null;
    if (previous != null) {
      earlier = EarlierResult.read(previous);
      SafeguardsKept.check(previous, project.safeguardsFile(), safeguardsReviewed);
    }
    try (ProgressLine progress = console.progress(quiet)) {
      StageClock stages = StageClock.ofProcess(progress);
      LinkRun run = new LinkRun(project, stages);
      Extracts extracts = run.read();
      if (!quiet) {
        progress.wipe();
        new ReadingText(console).print(extracts);
      }
      LinkageResult result = run.link(extracts);
      progress.wipe();
      stages.begin("writing");
      ResultWriter writer = new ResultWriter(project, result, earlier, Clock.systemUTC());
      write(writer);
      writeTimings(stages);
      if (!quiet) {
        new LinkageText(console).print(result);
        if (earlier != null) {
          new ChangesText(console).print(writer.changes());
        }
        console.line("");
        console.line("The result is in " + out + "; open " + out.resolve("report.html") + ".");
      }
    }
    return ExitCode.DONE;
  }

  private int linkEncoded() {
    if (!files.stream().allMatch(EncodedLink::isEncoded)) {
      throw CommandFailure.usage(
          "encoded files, whose names end in .enc, are linked with one another only; have the"
              + " other owners encode theirs, or leave their files out");
    }
    if (previous != null || !names.isEmpty() || timings != null) {
      throw CommandFailure.usage("--previous, --name and --timings do not go with encoded files");
    }
    checkOut();
    new EncodedLink(
            console, files, unit, settings(LinkageSettings.DEFAULT), notes(RunNotes.NONE), quiet)
        .run(out);
    return ExitCode.DONE;
  }

  private void writeTimings(StageClock stages) {
    if (timings == null) {
      return;
    }
    String text = Json.write(Map.of("stages", stages.stages()));
    try {
      WholeFile.write(timings, place -> Files.writeString(place, text));
    } catch (IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  private LinkageSettings settings(LinkageSettings stated) {
    Thresholds usual = stated.thresholds();
    try {
      double linkFrom = link == null ? usual.link() : link;
      double reviewFrom = review == null ? Math.min(usual.review(), linkFrom) : review;
      return new LinkageSettings(
          stated.comparators(),
          stated.blocking(),
          new Thresholds(linkFrom, reviewFrom, usual.margin()),
          stated.numbers(),
          seed == null ? stated.seed() : seed,
          stated.householdContext(),
          stated.labels());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--link-threshold must be at least 0.5 and below 1, --review-threshold above 0 and not"
              + " above it");
    }
  }

  private RunNotes notes(RunNotes stated) {
    return purpose == null ? stated : stated.withPurpose(purpose);
  }

  private void checkOut() {
    try {
      ResultFolder.check(out);
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }

  private void write(ResultWriter writer) {
    try {
      ResultFolder.write(out, folder -> writer.write(folder, out));
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
  }
}

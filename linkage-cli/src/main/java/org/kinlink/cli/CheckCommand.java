package org.kinlink.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.check.CheckReport;
import org.kinlink.check.CheckRequest;
import org.kinlink.check.FileCheck;
import org.kinlink.check.RowListener;
import org.kinlink.cli.project.SafeguardsList;
import org.kinlink.exchange.Json;
import org.kinlink.preset.Preset;
import org.kinlink.preset.Presets;
import org.kinlink.safeguard.SafeguardEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks extracts one by one. */
@Command(
    name = "check",
    description = {
      "Check extracts before they are linked: valid and doubtful identifiers, numbers on several"
          + " records, people with several numbers, swapped columns, placeholder dates, and"
          + " postcodes that stand for no home.",
      "It tells counts and line numbers, never values. What each check means stands in"
          + " docs/guide/checking.md."
    },
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.BUG_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.INPUT_TEXT,
      ExitCode.OUTPUT_TEXT,
      ExitCode.TARGET_TEXT,
      ExitCode.INTERRUPTED_TEXT
    },
    footer = {
      "Examples:",
      "  kinlink check school.csv health.csv",
      "  kinlink check care.csv --target 95 --rows to-mend.csv"
    })
final class CheckCommand extends KinlinkCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Extracts as CSV files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "The layout that all the files come in, as \"kinlink presets\" lists them; without it the"
              + " columns are recognised.")
  private @Nullable String preset;

  @Option(
      names = "--target",
      paramLabel = "PERCENT",
      description =
          "Share of records that must have a valid NHS number; a file below it ends the command"
              + " with 5. Shown without it: the 95 of child protection information sharing.")
  private @Nullable Double target;

  @Option(
      names = "--safeguards",
      paramLabel = "FILE",
      description =
          "A safeguards list; sealed records are passed over as if they were not in the files.")
  private @Nullable Path safeguards;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "Name of a source in the safeguards list, once for each extract and in their order.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--first",
      paramLabel = "NUMBER",
      description = "How many line numbers to show of each finding; 5 if not given.")
  private int first = 5;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = "Write the line numbers of all findings as CSV: check, file, line, group.")
  private @Nullable Path rows;

  @Option(names = "--json", description = "Print JSON for a program.")
  private boolean json;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (first < 0 || first > 1000) {
      throw CommandFailure.usage("--first must be from 0 to 1000");
    }
    double wanted = target == null ? CheckTarget.CHILD_PROTECTION : target;
    if (!(wanted >= 0 && wanted <= 100)) {
      throw CommandFailure.usage("--target must be a percentage from 0 to 100");
    }
    ImmutableList<String> sources = Inputs.sourceNames(files, names);
    ImmutableList<SafeguardEntry> entries =
        safeguards == null
            ? ImmutableList.of()
            : SafeguardsList.read(safeguards, ImmutableSet.copyOf(sources));
    List<CheckReport> reports = checked(sources, entries);
    boolean missed = false;
    List<Object> printed = new ArrayList<>();
    for (CheckReport report : reports) {
      CheckTarget met = CheckTarget.of(report, wanted, target != null);
      missed |= met.missed();
      if (json) {
        printed.add(CheckJson.of(report, met));
      } else {
        new CheckText(console, first).print(report, met);
      }
    }
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("format", 1);
      all.put("files", printed);
      console.out().print(Json.write(all));
      console.out().flush();
    } else if (rows != null) {
      console.line("All line numbers: " + rows);
    }
    return missed ? ExitCode.TARGET : ExitCode.DONE;
  }

  private @Nullable Preset layout() {
    if (preset == null) {
      return null;
    }
    return Presets.named(preset)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--preset names no layout that is known; \"kinlink presets\" lists them"));
  }

  private List<CheckReport> checked(List<String> sources, ImmutableList<SafeguardEntry> entries)
      throws IOException {
    List<CheckReport> reports = new ArrayList<>();
    try (ProgressLine progress = console.progress(false)) {
      RowsFile.write(
          rows,
          files,
          listeners -> {
            for (int i = 0; i < files.size(); i++) {
              Path file = files.get(i);
              RowListener listener = listeners.apply(file);
              reports.add(
                  FileCheck.of(
                      new CheckRequest(file, sources.get(i), entries, layout(), first, listener),
                      progress));
            }
          });
    }
    return reports;
  }
}

package org.kinlink.benchmarks.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A page of tables and pictures. */
@Command(
    name = "page",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = "%nWrite a page with tables and pictures of figures that other commands kept.",
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = "%nExample: kinlink-bench page benchmarks/target/*.json --out docs/measured")
final class PageCommand extends Bench {
  private static final String HEAD = "# Measured\n\nWritten by `kinlink-bench page`.\n";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of figures.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder for README.md and the pictures.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<Results> all = files.stream().map(Results::read).toList();
    Path file = out.resolve("README.md");
    if (Files.exists(file) && !Files.readString(file).startsWith(HEAD)) {
      throw new IllegalArgumentException(
          "--out: " + file + " was not written by this command; name another folder");
    }
    Files.createDirectories(out);
    StringBuilder page = new StringBuilder(HEAD);
    for (int i = 0; i < all.size(); i++) {
      section(all.get(i), stem(files.get(i)), page);
    }
    Files.writeString(file, page.toString());
    say("The page is " + file + ".");
    return 0;
  }

  private static String stem(Path file) {
    return file.toAbsolutePath().getFileName().toString().replaceFirst("\\.json$", "");
  }

  private void section(Results results, String stem, StringBuilder page) throws IOException {
    List<Summary> summaries = List.copyOf(Summary.of(results.measurements()).values());
    page.append("\n## ").append(heading(results.kind(), summaries)).append("\n\n");
    page.append(facts(results.machine()));
    page.append(load(results.measurements()));
    if (results.kind().equals("micro")) {
      page.append(
          "\n"
              + "Operations a second of processor time: the median of all iterations, and lowest"
              + " and highest. Then the median by the clock, bytes allocated by each, and how many"
              + " times as fast as its twin or peer it is by the processor.\n");
      MicroTable.of(summaries)
          .forEach(
              (suite, rows) -> {
                page.append("\n### ").append(suite).append("\n\n");
                table(rows, 1, page);
              });
      return;
    }
    page.append("\nMedians, and lowest and highest where there are several rounds.\n\n");
    if (results.kind().equals("quality")) {
      table(SummaryTable.rows(summaries, SummaryTable.QUALITY), 2, page);
      return;
    }
    table(SummaryTable.rows(summaries, SummaryTable.LINKING), 2, page);
    for (Map.Entry<String, String> picture : Pictures.of(results.kind(), summaries).entrySet()) {
      String name = stem + "-" + picture.getKey() + ".svg";
      Files.writeString(out.resolve(name), picture.getValue());
      page.append("\n![").append(picture.getKey()).append("](").append(name).append(")\n");
    }
  }

  /** Where something was measured, as a list. */
  static String facts(Machine machine) {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> fact : machine.facts().entrySet()) {
      if (!fact.getValue().isEmpty()) {
        list.append("- ").append(fact.getKey().replace('_', ' ')).append(": ");
        list.append(fact.getValue()).append('\n');
      }
    }
    return list.toString();
  }

  /** The load that the rounds met, as on a busy machine only processor seconds mean much. */
  private static String load(List<Measurement> rounds) {
    DoubleSummaryStatistics loads =
        rounds.stream()
            .map(m -> m.values().get(Measurement.LOAD))
            .filter(Objects::nonNull)
            .mapToDouble(load -> load)
            .summaryStatistics();
    return loads.getCount() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "- load before the rounds: %.1f to %.1f%n",
            loads.getMin(),
            loads.getMax());
  }

  private static String heading(String kind, List<Summary> summaries) {
    boolean encoded =
        kind.equals("peers")
            && summaries.stream().allMatch(s -> s.first().what().startsWith("encoded"));
    if (encoded) {
      return "Beside other programs, encoded";
    }
    return switch (kind) {
      case "micro" -> "Hot paths";
      case "scale" -> "How cost grows";
      case "quality" -> "How well records are linked";
      case "peers" -> "Beside other programs";
      default -> "Own extracts";
    };
  }

  private static void table(List<List<String>> rows, int names, StringBuilder page) {
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      page.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (r == 0) {
        List<String> rule = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
          rule.add(c < names ? "---" : "---:");
        }
        page.append("| ").append(String.join(" | ", rule)).append(" |\n");
      }
    }
  }
}

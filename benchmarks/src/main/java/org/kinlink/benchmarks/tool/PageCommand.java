package org.kinlink.benchmarks.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    for (Results results : all) {
      section(results, page);
    }
    Files.writeString(file, page.toString());
    say("The page is " + file + ".");
    return 0;
  }

  private void section(Results results, StringBuilder page) throws IOException {
    List<Summary> summaries = List.copyOf(Summary.of(results.measurements()).values());
    page.append("\n## ").append(heading(results.kind())).append("\n\n");
    for (Map.Entry<String, String> fact : results.machine().facts().entrySet()) {
      if (!fact.getValue().isEmpty()) {
        page.append("- ").append(fact.getKey().replace('_', ' ')).append(": ");
        page.append(fact.getValue()).append('\n');
      }
    }
    page.append("\nMedians, and lowest and highest where there are several rounds.\n\n");
    boolean micro = results.kind().equals("micro");
    table(
        SummaryTable.rows(summaries, micro ? Summary.figures(summaries) : SummaryTable.LINKING),
        page);
    if (micro) {
      return;
    }
    for (Map.Entry<String, String> picture : Pictures.of(results.kind(), summaries).entrySet()) {
      String name = results.kind() + "-" + picture.getKey() + ".svg";
      Files.writeString(out.resolve(name), picture.getValue());
      page.append("\n![").append(picture.getKey()).append("](").append(name).append(")\n");
    }
  }

  private static String heading(String kind) {
    return switch (kind) {
      case "micro" -> "Hot paths";
      case "scale" -> "How cost grows";
      case "peers" -> "Beside other programs";
      default -> "Own extracts";
    };
  }

  private static void table(List<List<String>> rows, StringBuilder page) {
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      page.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (r == 0) {
        List<String> rule = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
          rule.add(c < 2 ? "---" : "---:");
        }
        page.append("| ").append(String.join(" | ", rule)).append(" |\n");
      }
    }
  }
}

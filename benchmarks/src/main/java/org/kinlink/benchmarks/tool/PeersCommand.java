package org.kinlink.benchmarks.tool;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.benchmarks.PeerFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Beside Splink and anonlink, on the same files. */
@Command(
    name = "peers",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nRun kinlink and its peers in turn on the same two files with the same five columns,"
          + " several rounds, and show medians and ranges: Splink with the same blocking rules;"
          + " and, where the files are encoded and every pair is compared, clkhash and anonlink.",
      "The peers are installed from PyPI the first time; that needs python3 with venv. Splink has"
          + " the settings of its own demos and keeps all in memory: two files of half a million"
          + " take 8 GB with the loose rules. anonlink has the threshold that did best with the"
          + " truth; kinlink finds its own without it. Neither's time counts the start of Python,"
          + " while kinlink's counts three starts of Java, keys, signatures and envelopes."
    },
    optionListHeading = "%nOptions:%n",
    footer = "%nExample: kinlink-bench peers --rows 100k --rules tight,loose --rounds 3")
final class PeersCommand extends Bench {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "Folder of a.csv and b.csv (record_id, forename, surname, sex, date_of_birth, postcode)"
              + " and perhaps truth.csv (source, record_id, entity); made-up files if not stated.")
  private @Nullable Path files;

  @Option(
      names = "--rows",
      paramLabel = "SIZE",
      description = "Records in each made-up file; 100k if not stated.")
  private String rows = "100k";

  @Option(
      names = "--rules",
      paramLabel = "NAMES",
      description =
          "Blocking rules of benchmarks/peers/rules.json, or none; tight,loose if not stated.")
  private String rules = "tight,loose";

  @Option(
      names = "--splink",
      paramLabel = "VERSIONS",
      description = "Releases of Splink, or none; 4.0.16,5.0.0 if not stated.")
  private String versions = "4.0.16,5.0.0";

  @Option(
      names = "--anonlink",
      paramLabel = "VERSIONS",
      description = "Releases of anonlink, or none; 0.15.3 if not stated.")
  private String anonlinks = "0.15.3";

  @Option(
      names = "--anonlink-threshold",
      paramLabel = "SIMILARITY",
      description = "From which anonlink may link; 0.9 if not stated.")
  private double threshold = 0.9;

  @Option(
      names = "--encoded-rows",
      paramLabel = "SIZE",
      description =
          "Most records of each file that are encoded, as every pair is compared; 10k if not"
              + " stated.")
  private String encoded = "10k";

  @Option(
      names = "--rounds",
      paramLabel = "NUMBER",
      description = "How often each of them runs, in turn; 3 if not stated.")
  private int rounds = 3;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the figures go; benchmarks/target/peers.json if not stated.")
  private Path out = work("peers.json");

  @Override
  public Integer call() throws IOException {
    atLeastOne(rounds);
    Results.requirePlace(out);
    Path folder = files == null ? made() : files.toAbsolutePath();
    Results results =
        new Results(
            "peers",
            machine(""),
            new PeerRounds(
                    folder,
                    list(rules),
                    list(versions),
                    list(anonlinks),
                    threshold,
                    Sizes.parse("--encoded-rows", encoded).get(0).intValue(),
                    rounds)
                .run(this::say));
    results.write(out);
    SummaryTable.lines(Summary.of(results.measurements()).values(), SummaryTable.LINKING)
        .forEach(this::print);
    say("The figures are in " + out + ".");
    return 0;
  }

  private static List<String> list(String names) {
    return names.equals("none")
        ? List.of()
        : Splitter.on(',').trimResults().omitEmptyStrings().splitToList(names);
  }

  private Path made() throws IOException {
    ImmutableList<Long> size = Sizes.parse("--rows", rows);
    Path folder = work("two-files").resolve(size.get(0).toString());
    if (!Files.exists(folder.resolve("truth.csv"))) {
      say(String.format(Locale.ROOT, "Making two files of %,d records...", size.get(0)));
      Files.createDirectories(folder);
      PeerFiles.write(folder, size.get(0).intValue(), 1);
    }
    return folder;
  }
}

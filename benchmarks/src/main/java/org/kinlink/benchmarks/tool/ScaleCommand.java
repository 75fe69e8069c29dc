package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How cost grows with size. */
@Command(
    name = "scale",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nRun the whole job on the synthetic population at several sizes: time of each stage, pairs,"
          + " pairs a second and processor, and largest memory as the operating system sees it.",
      "A population is made once for a size and a seed, and kept for later runs."
    },
    optionListHeading = "%nOptions:%n",
    footer = "%nExample: kinlink-bench scale --rows 10k,100k,1m --rounds 3")
final class ScaleCommand extends Bench {
  // The extracts of a population hold about four records for three people.
  private static final long PEOPLE = 3;
  private static final long RECORDS = 4;

  @Option(
      names = "--rows",
      paramLabel = "SIZES",
      description = "About how many records in all: 10k,100k,1m,10m; 10k,100k if not stated.")
  private String rows = "10k,100k";

  @Option(
      names = "--rounds",
      paramLabel = "NUMBER",
      description = "How often each size runs, in turn; 3 if not stated.")
  private int rounds = 3;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of the population; 1 if not stated.")
  private long seed = 1;

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      description = "Options of the Java machine, such as -Xmx4g.")
  private String options = "";

  @Option(
      names = "--quality",
      description = "Compare the first result of each size with the truth, too.")
  private boolean quality;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the figures go; benchmarks/target/scale.json if not stated.")
  private Path out = work("scale.json");

  @Override
  public Integer call() throws IOException {
    atLeastOne(rounds);
    Results.requirePlace(out);
    ImmutableList<Long> sizes = Sizes.parse(rows);
    Path work = work("scale");
    WholeJob job = new WholeJob(home(), work, options);
    job.ready();
    for (long size : sizes) {
      population(size);
    }
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    for (int round = 1; round <= rounds; round++) {
      for (long size : sizes) {
        Path folder = folder(size);
        say(String.format(Locale.ROOT, "%,d records, round %d of %d", size, round, rounds));
        String what = String.format(Locale.ROOT, "population, about %,d records", size);
        Measurement one = job.run(what, List.of(folder.resolve("linkage.yaml")));
        measured.add(
            quality && round == 1
                ? Quality.of(home(), job.result(), folder.resolve("truth"), one)
                : one);
      }
    }
    Results results = new Results("scale", machine(options), measured.build());
    results.write(out);
    SummaryTable.lines(Summary.of(results.measurements()).values(), SummaryTable.LINKING)
        .forEach(this::print);
    say("The figures are in " + out + ".");
    return 0;
  }

  private Path folder(long size) {
    return work("population").resolve(size + "-" + seed);
  }

  private void population(long size) throws IOException {
    Path folder = folder(size);
    if (Files.exists(folder.resolve("linkage.yaml"))) {
      return;
    }
    say(String.format(Locale.ROOT, "Making a population for about %,d records...", size));
    Files.createDirectories(folder.resolveSibling("."));
    Job.run(
        home(),
        List.of(
            home().resolve("kinlink").toString(),
            "synthesise",
            "--people",
            Long.toString(size * PEOPLE / RECORDS),
            "--seed",
            Long.toString(seed),
            "--out",
            folder.toString()),
        "");
  }
}

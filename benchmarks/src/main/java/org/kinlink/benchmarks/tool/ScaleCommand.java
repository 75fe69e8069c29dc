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
      "A population is made once for a size and a seed, and kept for later runs. It takes 1 GB of"
          + " disk for a million records, and as much again while a result is written; what a size"
          + " needs is said before anything is made, and looked for on the disk.",
      "Without --java-options the job may take 70 %% of the memory, as kinlink itself; 1m wants"
          + " -Xmx9g, and 10m, by projection, -Xmx60g."
    },
    optionListHeading = "%nOptions:%n",
    footer = {
      "%nExamples:",
      "  kinlink-bench scale --rows 10k,100k --rounds 3",
      "  kinlink-bench scale --rows 1m --rounds 1 --java-options -Xmx9g --work /data/bench"
    })
final class ScaleCommand extends Bench {
  // The extracts of a population hold about eight records for seven people.
  private static final long PEOPLE = 7;
  private static final long RECORDS = 8;

  /** Of an extract with its side files, and of a result. */
  private static final long BYTES_A_RECORD = 2_000;

  private static final double GIGABYTE = 1e9;

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
      names = "--work",
      paramLabel = "DIR",
      description =
          "Where populations are kept and results written; benchmarks/target if not stated.")
  private Path place = work("");

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
    ImmutableList<Long> sizes = Sizes.parse("--rows", rows);
    Path work = place.toAbsolutePath().resolve("scale");
    Files.createDirectories(work);
    space(sizes, work);
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
    return place.toAbsolutePath().resolve("population").resolve("p" + people(size) + "-" + seed);
  }

  private static long people(long size) {
    return size * PEOPLE / RECORDS;
  }

  /** Says what disk is needed, before hours have gone into filling it. */
  private void space(List<Long> sizes, Path work) throws IOException {
    long missing =
        sizes.stream()
            .filter(size -> !Files.exists(folder(size).resolve("linkage.yaml")))
            .mapToLong(size -> size * BYTES_A_RECORD / 2)
            .sum();
    long largest = sizes.stream().mapToLong(size -> size * BYTES_A_RECORD / 2).max().orElse(0);
    long free = Files.getFileStore(work).getUsableSpace();
    String needed =
        String.format(
            Locale.ROOT,
            "Disk needed: %.1f GB for populations and %.1f GB for a result; free: %.1f GB.",
            missing / GIGABYTE,
            largest / GIGABYTE,
            free / GIGABYTE);
    say(needed);
    if (missing + largest > free) {
      throw new IOException(needed + " Name another place with --work.");
    }
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
            Long.toString(people(size)),
            "--seed",
            Long.toString(seed),
            "--out",
            folder.toString()),
        "");
  }
}

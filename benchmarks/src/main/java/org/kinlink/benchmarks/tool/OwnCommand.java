package org.kinlink.benchmarks.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kinlink.benchmarks.PeerFiles;
import org.kinlink.exchange.ExtractReader;
import org.kinlink.exchange.Progress;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.LinkageSettings;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The user's own extracts. */
@Command(
    name = "own",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nRun the whole job on extracts of your own, or on a project file, several rounds. What is"
          + " linked is thrown away; only figures are kept, without names of files or columns.",
      "With --peers, two extracts are linked by Splink, too: both sides then read the forename,"
          + " surname, sex, date of birth and postcode that kinlink recognised, from copies that"
          + " only you can read and that are deleted afterwards, and use the same blocking rules."
    },
    parameterListHeading = "%nWhat to name:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "%nExamples:",
      "  kinlink-bench own school.csv health.csv",
      "  kinlink-bench own school.csv health.csv --peers"
    })
final class OwnCommand extends Bench {
  private static final ImmutableList<FieldKind> NEEDED =
      ImmutableList.of(
          FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Extracts as CSV files, or one project file.")
  private List<Path> files = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "NUMBER",
      description = "How often it runs; 3 if not stated.")
  private int rounds = 3;

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      description = "Options of the Java machine, such as -Xmx4g.")
  private String options = "";

  @Option(names = "--peers", description = "Run Splink in turn; needs two extracts.")
  private boolean peers;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the figures go; benchmarks/target/own.json if not stated.")
  private Path out = work("own.json");

  @Override
  public Integer call() throws IOException {
    atLeastOne(rounds);
    Results.requirePlace(out);
    if (peers && files.size() != 2) {
      throw new IllegalArgumentException("--peers needs two extracts");
    }
    Path work = Files.createTempDirectory("kinlink-bench");
    // Copies of people's records must go when somebody interrupts, too.
    Thread removal = new Thread(() -> remove(work));
    Runtime.getRuntime().addShutdownHook(removal);
    ImmutableList.Builder<Measurement> measured = ImmutableList.builder();
    try {
      WholeJob job = new WholeJob(home(), work, options);
      job.ready();
      List<Path> inputs = files.stream().map(Path::toAbsolutePath).toList();
      for (int round = 1; round <= rounds; round++) {
        say("own extracts, round " + round + " of " + rounds);
        measured.add(job.run("own extracts", inputs));
      }
      if (peers) {
        copies(inputs, work);
        measured.addAll(
            new PeerRounds(
                    work, List.of("tight"), List.of("4.0.16", "5.0.0"), List.of(), 0, 0, rounds)
                .run(this::say));
      }
    } finally {
      remove(work);
    }
    Results results = new Results("own", machine(options), measured.build());
    results.write(out);
    SummaryTable.lines(Summary.of(results.measurements()).values(), SummaryTable.LINKING)
        .forEach(this::print);
    say("The figures are in " + out + ".");
    return 0;
  }

  private static void remove(Path folder) {
    try {
      if (Files.exists(folder)) {
        // Nobody else can write to the folder, so nobody can put a link in the way.
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be deleted; delete it yourself", e);
    }
  }

  private static void copies(List<Path> inputs, Path work) throws IOException {
    ImmutableList<SourcePlan> plans =
        ImmutableList.of(SourcePlan.of("a", inputs.get(0)), SourcePlan.of("b", inputs.get(1)));
    People people =
        ExtractReader.read(plans, LinkageSettings.DEFAULT.numbers(), Progress.NONE).people();
    for (FieldKind kind : NEEDED) {
      if (people.schema().fields().stream().noneMatch(f -> f.kind() == kind)) {
        throw new IllegalArgumentException(
            "--peers: no column of both extracts was recognised as " + kind.key());
      }
    }
    PeerFiles.extract(people, 0, work.resolve("a.csv"));
    PeerFiles.extract(people, 1, work.resolve("b.csv"));
  }
}

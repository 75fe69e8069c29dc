package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.population.Borough;
import org.kinlink.population.BoroughOptions;
import org.kinlink.population.ErrorProfile;
import org.kinlink.population.ExtractWriter;
import org.kinlink.population.Extracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the extracts of an invented borough, with the truth about it. */
@Command(
    name = "population",
    description = {
      "Write extracts about an invented borough: a school roll, children's social care and"
          + " community health, with the project file that links them and the truth to evaluate"
          + " with.",
      "Nobody in them exists. The same options write the same bytes."
    },
    footer = "Example: kinlink population --out wexcombe --families 500 --profile stress")
final class PopulationCommand extends KinlinkCommand {
  /** How many errors the agencies of the borough make. */
  enum Profile {
    calm,
    stress;

    ErrorProfile errors() {
      return this == calm ? ErrorProfile.CALM : ErrorProfile.STRESS;
    }
  }

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "Folder to write: new, empty, or with an earlier population in it.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Another seed makes another borough.")
  private @Nullable Long seed;

  @Option(
      names = "--families",
      paramLabel = "NUMBER",
      description = "How many families found the borough, 10 to 5000; 60 if not given.")
  private @Nullable Integer families;

  @Option(
      names = "--profile",
      paramLabel = "calm|stress",
      description = "How many errors the extracts hold; calm if not given.")
  private Profile profile = Profile.calm;

  PopulationCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    BoroughOptions usual = BoroughOptions.example();
    int founders = families == null ? usual.families() : families;
    if (founders < 10 || founders > 5000) {
      throw CommandFailure.usage("--families must be from 10 to 5000");
    }
    BoroughOptions options =
        new BoroughOptions(seed == null ? usual.seed() : seed, founders, usual.today());
    Extracts extracts = Extracts.of(Borough.grow(options), profile.errors(), options.seed());
    refuseForeign(extracts.files().keySet());
    ExtractWriter.write(extracts, out);
    console.line("Wrote " + extracts.files().size() + " files to " + out + ".");
    console.line("Link them:  kinlink link " + out.resolve("linkage.yaml") + " --out DIR");
    return ExitCode.DONE;
  }

  private void refuseForeign(Set<String> ours) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw CommandFailure.output(out + " is a file; name a folder");
    }
    try (Stream<Path> inside = Files.walk(out)) {
      List<Path> foreign =
          inside
              .filter(file -> !Files.isDirectory(file))
              .filter(file -> !ours.contains(out.relativize(file).toString().replace('\\', '/')))
              .filter(file -> !file.endsWith("README.md"))
              .toList();
      if (!foreign.isEmpty()) {
        throw CommandFailure.output(
            out + " holds other files than a population; name a new or empty folder");
      }
    }
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.population.ErrorProfile;
import org.kinlink.population.Synthesis;
import org.kinlink.population.SynthesisOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the extracts of a synthetic England, with the truth about it. */
@Command(
    name = "synthesise",
    description = {
      "Write what the agencies of a synthetic England would hold: school census, SEN2, children in"
          + " need, looked-after children, safeguarding, community health, maternity, mental health"
          + " and housing, with the project file that links them and the truth to evaluate with.",
      "Nobody in them exists. The same options write the same bytes on any machine."
    },
    footer = "Example: kinlink synthesise --out wexcombe --people 20000 --profile stress")
final class SynthesiseCommand extends KinlinkCommand {
  /** How many errors the agencies make. */
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
      description = "Folder to write: new, empty, or with an earlier synthesis in it.")
  private Path out = Path.of("");

  @Option(names = "--seed", paramLabel = "NUMBER", description = "Another seed makes other people.")
  private @Nullable Long seed;

  @Option(
      names = "--people",
      paramLabel = "NUMBER",
      description = "How many people live there today, about: 200 to 20000000; 600 if not given.")
  private @Nullable Integer people;

  @Option(
      names = "--profile",
      paramLabel = "calm|stress",
      description = "How many errors the extracts hold; calm if not given.")
  private Profile profile = Profile.calm;

  SynthesiseCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    SynthesisOptions usual = SynthesisOptions.example();
    int living = people == null ? usual.people() : people;
    if (living < 200 || living > 20_000_000) {
      throw CommandFailure.usage("--people must be from 200 to 20000000");
    }
    refuseForeign();
    Synthesis.write(
        new SynthesisOptions(
            living, seed == null ? usual.seed() : seed, profile.errors(), usual.today()),
        out);
    console.line("Wrote " + Synthesis.files().size() + " files to " + out + ".");
    console.line("Link them:  kinlink link " + out.resolve("linkage.yaml") + " --out DIR");
    return ExitCode.DONE;
  }

  private void refuseForeign() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw CommandFailure.output(out + " is a file; name a folder");
    }
    Set<String> ours = Set.copyOf(Synthesis.files());
    try (Stream<Path> inside = Files.walk(out)) {
      List<Path> foreign =
          inside
              .filter(file -> !Files.isDirectory(file))
              .filter(file -> !ours.contains(out.relativize(file).toString().replace('\\', '/')))
              .filter(file -> !file.endsWith("README.md"))
              .filter(file -> !Synthesis.isUnfinished(file))
              .toList();
      if (!foreign.isEmpty()) {
        throw CommandFailure.output(
            out + " holds other files than a synthesis; name a new or empty folder");
      }
    }
  }
}

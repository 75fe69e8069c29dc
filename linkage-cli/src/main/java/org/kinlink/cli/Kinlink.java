package org.kinlink.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself, which only shows its commands. */
@Command(
    name = "kinlink",
    description = {
      "Links records about the same person across extracts of education, social care and health,"
          + " and assembles families that span several households.",
      "It works on this computer only and opens no network connection."
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "Start with:  kinlink link school.csv health.csv --out result",
      "More on one: kinlink link --help"
    })
final class Kinlink extends KinlinkCommand {
  @Spec private CommandSpec spec;

  Kinlink(Console console) {
    super(console);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE;
  }
}

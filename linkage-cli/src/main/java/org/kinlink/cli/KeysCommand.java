package org.kinlink.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys of an organisation, which only shows its commands. */
@Command(
    name = "keys",
    description = {
      "Make, rotate, check and hand on the keys that pseudonyms are made with.",
      "Whoever holds a key can find out who is behind every pseudonym made with it: no command"
          + " prints one, and key files are sealed with a pass-phrase."
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "Example:     kinlink keys create project.keys",
      "More on one: kinlink keys create --help"
    })
final class KeysCommand extends KinlinkCommand {
  @Spec private CommandSpec spec;

  private KeysCommand(Console console) {
    super(console);
    this.spec = CommandSpec.create();
  }

  static CommandLine with(Console console) {
    CommandLine command = new CommandLine(new KeysCommand(console));
    command.addSubcommand(new KeysCreateCommand(console));
    command.addSubcommand(new KeysListCommand(console));
    command.addSubcommand(new KeysAddCommand(console));
    command.addSubcommand(new KeysChangeCommand.Promote(console));
    command.addSubcommand(new KeysChangeCommand.Disable(console));
    command.addSubcommand(new KeysChangeCommand.Enable(console));
    command.addSubcommand(new KeysChangeCommand.Destroy(console));
    command.addSubcommand(new KeysCheckCommand(console));
    command.addSubcommand(new KeysDeriveCommand(console));
    command.addSubcommand(new KeysExportCommand(console));
    command.addSubcommand(new KeysPublicCommand(console));
    command.addSubcommand(new KeysImportCommand(console));
    command.addSubcommand(new KeysPassphraseCommand(console));
    return command;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE;
  }
}

package org.kinlink.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** Starts kinlink on the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    Failures failures = new Failures(console);
    // Errors of the Java machine, such as too little memory, do not pass through the command.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> Runtime.getRuntime().halt(failures.tell(thrown)));
    System.exit(run(console, args));
  }

  static int run(Console console, String... args) {
    return commands(console).execute(args);
  }

  /** The program with all its commands. */
  static CommandLine commands(Console console) {
    CommandLine command = new CommandLine(new Kinlink(console));
    command.addSubcommand(new CheckCommand(console));
    command.addSubcommand(new LinkCommand(console));
    command.addSubcommand(new ExplainCommand(console));
    command.addSubcommand(new EvaluateCommand(console));
    command.addSubcommand(new FamilyCommand(console));
    command.addSubcommand(new ReleaseCommand(console, Clock.systemUTC()));
    command.addSubcommand(new SynthesiseCommand(console));
    command.addSubcommand(new PresetsCommand(console));
    command.addSubcommand(new PseudonymiseCommand(console));
    command.addSubcommand(new RepseudonymiseCommand(console));
    command.addSubcommand(new EncodeCommand(console));
    command.addSubcommand(new ReceiveCommand(console));
    command.addSubcommand(new ClkCommand(console));
    command.addSubcommand(KeysCommand.with(console));
    command.addSubcommand(new SchemaCommand(console));
    command.addSubcommand(new HelpCommand());
    command.setOut(console.out());
    command.setErr(console.err());
    command.setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    command.setParameterExceptionHandler(new UsageMistakes(console));
    command.setExecutionExceptionHandler(new Failures(console));
    command.setAbbreviatedOptionsAllowed(false);
    return command;
  }
}

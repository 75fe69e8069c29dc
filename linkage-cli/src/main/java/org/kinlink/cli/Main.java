package org.kinlink.cli;

import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** Starts kinlink on the command line. */
public final class Main {
  private static final String HELP = "help";

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

  /** Of all commands only the one that is named is made ready, for that takes long. */
  static int run(Console console, String... args) {
    ImmutableMap<String, Supplier<Object>> makers = makers(console);
    String name = args.length == 0 ? HELP : args[0];
    Supplier<Object> maker = name.equals(HELP) ? null : makers.get(name);
    return commands(console, maker == null ? makers : ImmutableMap.of(name, maker)).execute(args);
  }

  /** The program with all its commands. */
  static CommandLine commands(Console console) {
    return commands(console, makers(console));
  }

  /** What makes each command, in the order of the help. */
  private static ImmutableMap<String, Supplier<Object>> makers(Console console) {
    return ImmutableMap.<String, Supplier<Object>>builder()
        .put("check", () -> new CheckCommand(console))
        .put("link", () -> new LinkCommand(console))
        .put("explain", () -> new ExplainCommand(console))
        .put("evaluate", () -> new EvaluateCommand(console))
        .put("family", () -> new FamilyCommand(console))
        .put("release", () -> new ReleaseCommand(console, Clock.systemUTC()))
        .put("synthesise", () -> new SynthesiseCommand(console))
        .put("presets", () -> new PresetsCommand(console))
        .put("pseudonymise", () -> new PseudonymiseCommand(console))
        .put("repseudonymise", () -> new RepseudonymiseCommand(console))
        .put("encode", () -> new EncodeCommand(console))
        .put("receive", () -> new ReceiveCommand(console))
        .put("clk", () -> new ClkCommand(console))
        .put("keys", () -> KeysCommand.with(console))
        .put("schema", () -> new SchemaCommand(console))
        .put(HELP, HelpCommand::new)
        .buildOrThrow();
  }

  private static CommandLine commands(
      Console console, ImmutableMap<String, Supplier<Object>> makers) {
    CommandLine command = new CommandLine(new Kinlink(console));
    makers.forEach((name, maker) -> command.addSubcommand(name, maker.get()));
    command.setOut(console.out());
    command.setErr(console.err());
    command.setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    command.setParameterExceptionHandler(new UsageMistakes(console));
    command.setExecutionExceptionHandler(new Failures(console));
    command.setAbbreviatedOptionsAllowed(false);
    return command;
  }
}

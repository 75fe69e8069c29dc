package org.kinlink.benchmarks.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.kinlink.record.BadDataException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** Starts {@code kinlink-bench}. */
public final class Main {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine command = new CommandLine(new Bench());
    command.addSubcommand(new MicroCommand());
    command.addSubcommand(new ScaleCommand());
    command.addSubcommand(new PeersCommand());
    command.addSubcommand(new QualityCommand());
    command.addSubcommand(new OwnCommand());
    command.addSubcommand(new FlameCommand());
    command.addSubcommand(new CompareCommand());
    command.addSubcommand(new PageCommand());
    command.addSubcommand(new HelpCommand());
    command.setOut(out);
    command.setErr(err);
    command.setExecutionExceptionHandler(
        (thrown, line, parsed) -> {
          if (thrown instanceof BadDataException || thrown instanceof IOException) {
            err.println("kinlink-bench: " + thrown.getMessage());
            return FAILED;
          }
          if (thrown instanceof IllegalArgumentException) {
            err.println("kinlink-bench: " + thrown.getMessage());
            err.println("Try:  kinlink-bench " + line.getCommandName() + " --help");
            return USAGE;
          }
          throw thrown;
        });
    return command.execute(args);
  }
}

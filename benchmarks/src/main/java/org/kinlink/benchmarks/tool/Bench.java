package org.kinlink.benchmarks.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself, which only shows its commands; and what they have in common. */
@Command(
    name = "kinlink-bench",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "Usage: ",
    description = {
      "%nMeasures kinlink on this machine and keeps what it measured as JSON.",
      "Nothing leaves the machine but the downloads of the peers, which only \"peers\" and"
          + " \"own --peers\" make."
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "%nAn honest figure for two files of your own, in minutes:",
      "  kinlink-bench own school.csv health.csv"
    })
class Bench implements Callable<Integer> {
  /** System property that names the folder of the scripts. */
  static final String HOME = "kinlink.home";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean helpAsked;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The folder of the scripts {@code kinlink} and {@code kinlink-bench}. */
  static Path home() {
    return Path.of(System.getProperty(HOME, "")).toAbsolutePath();
  }

  /** A folder for what a command makes and needs no longer afterwards. */
  static Path work(String name) {
    return home().resolve("benchmarks").resolve("target").resolve(name);
  }

  static Machine machine(String options) {
    return Machine.here(home(), options, Clock.systemUTC());
  }

  void say(String line) {
    spec.commandLine().getErr().println(line);
  }

  void print(String line) {
    spec.commandLine().getOut().println(line);
  }

  static void atLeastOne(int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds must be at least 1");
    }
  }
}

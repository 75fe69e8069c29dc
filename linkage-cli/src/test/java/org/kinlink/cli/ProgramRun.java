package org.kinlink.cli;

import java.util.List;

/**
 * A finished run of the program in this process, for tests of other packages.
 *
 * @param exitCode what it ended with
 * @param out what it printed as results
 * @param err what it printed as errors
 */
public record ProgramRun(int exitCode, String out, String err) {

  /**
   * Runs one command.
   *
   * @param args the command line, without the name of the program
   * @return what came of it
   */
  public static ProgramRun of(List<String> args) {
    TestConsole console = new TestConsole();
    int exitCode = console.run(args.toArray());
    return new ProgramRun(exitCode, console.out(), console.err());
  }
}

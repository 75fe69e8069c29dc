package org.kinlink.cli;

import java.io.Serial;

/** A command cannot go on. The message is one plain line without values. */
final class CommandFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.USAGE, message);
  }

  static CommandFailure input(String message) {
    return new CommandFailure(ExitCode.INPUT, message);
  }

  static CommandFailure output(String message) {
    return new CommandFailure(ExitCode.OUTPUT, message);
  }

  int exitCode() {
    return exitCode;
  }
}

package org.kinlink.cli;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.project.Mistake;
import org.kinlink.cli.project.ProjectException;
import org.kinlink.record.BadDataException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code. No value and no stack trace is shown. */
final class Failures implements IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine command, @Nullable ParseResult parsed) {
    return tell(thrown);
  }

  int tell(Throwable thrown) {
    debug(thrown);
    if (thrown instanceof CommandFailure failure) {
      console.error(text(failure));
      return failure.exitCode();
    }
    if (thrown instanceof ProjectException project) {
      for (Mistake mistake : project.mistakes()) {
        console.error(mistake.text());
      }
      return project.onlyFiles() ? ExitCode.INPUT : ExitCode.USAGE;
    }
    if (thrown instanceof BadDataException bad) {
      console.error(text(bad));
      return ExitCode.INPUT;
    }
    if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return io(unchecked.getCause());
    }
    if (thrown instanceof IOException io) {
      return io(io);
    }
    if (Throwables.getCausalChain(thrown).stream().anyMatch(OutOfMemoryError.class::isInstance)) {
      // In a worker it comes as the cause of what the worker's owner throws.
      console.error(
          "needs more memory than Java was given; try again with KINLINK_JAVA_OPTS=-Xmx8g or more");
      return ExitCode.BUG;
    }
    console.error(bug(thrown));
    return ExitCode.BUG;
  }

  private int io(IOException thrown) {
    console.error("the output cannot be written: " + reason(thrown));
    return ExitCode.OUTPUT;
  }

  static String reason(IOException thrown) {
    if (thrown instanceof FileSystemException failed) {
      String file = failed.getFile() == null ? "" : failed.getFile() + ": ";
      String reason = failed.getReason() == null ? kind(failed) : failed.getReason();
      return file + reason.toLowerCase(Locale.ROOT);
    }
    return "the system reports an input or output error";
  }

  private static String kind(FileSystemException failed) {
    return switch (failed.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "you may not write there";
      case "NoSuchFileException" -> "there is no such file or folder";
      case "FileAlreadyExistsException" -> "there is something of that name already";
      default -> "the system refuses it";
    };
  }

  private static String bug(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    String at = "";
    for (StackTraceElement frame : frames) {
      if (frame.getClassName().startsWith("org.kinlink.")) {
        at = " at " + frame.getClassName() + ", line " + frame.getLineNumber();
        break;
      }
    }
    return String.format(
        Locale.ROOT,
        "stopped by an error of its own (%s%s, version %s); please report this line, which holds"
            + " none of your data, to the maintainers named in the README",
        thrown.getClass().getSimpleName(),
        at,
        Version.text());
  }

  // Messages may hold values, so that only the places are shown, even here.
  private void debug(Throwable thrown) {
    if (System.getProperty("kinlink.debug") != null) {
      console.err().print("debug: " + thrown.getClass().getName() + "\n");
      for (StackTraceElement frame : thrown.getStackTrace()) {
        console.err().print("debug:   at " + frame + "\n");
      }
    }
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? "no reason is known" : thrown.getMessage();
  }
}

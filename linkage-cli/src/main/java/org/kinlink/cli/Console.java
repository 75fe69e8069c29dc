package org.kinlink.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.kinlink.key.KeySetFile;

/**
 * What a command writes to, and how it opens key files.
 *
 * @param out results
 * @param err errors and progress
 * @param terminal whether somebody watches {@code err} at a terminal
 * @param colour whether colours are welcome there
 * @param keyFiles how key files are opened
 */
record Console(
    PrintWriter out, PrintWriter err, boolean terminal, boolean colour, KeyFiles keyFiles) {

  /** Opens key files. Tests seal theirs at less cost, as they protect nothing. */
  @FunctionalInterface
  interface KeyFiles {
    KeySetFile at(Path file);
  }

  /** Returns the console of this process. */
  static Console ofProcess() {
    boolean terminal = Terminal.watched();
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    return new Console(
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        new PrintWriter(System.err, true, Charset.defaultCharset()),
        terminal,
        colour,
        KeySetFile::new);
  }

  /** Returns a line that follows the work, or nothing where nobody watches. */
  ProgressLine progress(boolean quiet) {
    return new ProgressLine(err, terminal && !quiet);
  }

  /** Prints a line of results, with the line end that every system understands. */
  void line(String text) {
    out.print(text);
    out.print('\n');
    out.flush();
  }

  /** Prints a line that tells what went wrong. */
  void error(String text) {
    err.print("kinlink: " + text + "\n");
    err.flush();
  }
}

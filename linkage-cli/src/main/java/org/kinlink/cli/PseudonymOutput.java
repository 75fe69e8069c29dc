package org.kinlink.cli;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.cli.pseudonym.ColumnsArgument;
import org.kinlink.cli.pseudonym.PseudonymText;
import org.kinlink.exchange.ColumnUse;
import org.kinlink.exchange.WholeFile;
import org.kinlink.key.KeyId;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.record.BadDataException;
import picocli.CommandLine.Option;

/** The options about what a command that makes pseudonyms writes and prints. */
final class PseudonymOutput {
  @Option(
      names = "--keep",
      paramLabel = "COLUMN,...",
      description = "Columns to keep as they are, whatever they hold.")
  private List<String> keep = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "File to write; it appears whole or not at all.")
  private Path out = Path.of("");

  @Option(names = "--replace", description = "Replace the file if it is there.")
  private boolean replace;

  @Option(
      names = "--set-aside",
      paramLabel = "FILE",
      description = "List each row and value that could not be used, by line and reason.")
  private @Nullable Path setAside;

  @Option(
      names = "--bits",
      paramLabel = "128|192|256",
      description = "Length of a pseudonym; 128 if not given.")
  private int bits = PseudonymLength.BITS_128.bits();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  private boolean quiet;

  ImmutableSet<String> kept() {
    return ColumnsArgument.kept(keep);
  }

  Path out() {
    return out;
  }

  @Nullable Path setAside() {
    return setAside;
  }

  boolean quiet() {
    return quiet;
  }

  PseudonymLength length() {
    for (PseudonymLength length : PseudonymLength.values()) {
      if (length.bits() == bits) {
        return length;
      }
    }
    throw CommandFailure.usage("--bits must be 128, 192 or 256");
  }

  /** Refuses names of a project and recipient that are none; what stands before their options. */
  static void checkDomain(String prefix, String project, String recipient) {
    try {
      new PseudonymDomain(PseudonymDomain.NHS_NUMBER, project, recipient);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--" + prefix + e.getMessage() + "; name it as all data owners do, to the letter");
    }
  }

  /** Refuses places where nothing may be written, before any work. */
  void checkPlaces(Path... inputs) {
    try {
      for (Path input : inputs) {
        WholeFile.check(out, input, replace);
        if (setAside != null) {
          WholeFile.check(setAside, input, replace);
        }
      }
    } catch (BadDataException | IOException e) {
      throw CommandFailure.output(String.valueOf(e.getMessage()));
    }
    if (setAside != null
        && setAside.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw CommandFailure.usage("--set-aside and --out name the same file");
    }
  }

  /** Prints what becomes of the columns. */
  void print(Console console, List<ColumnUse> columns) {
    if (quiet) {
      return;
    }
    TextTable table = new TextTable("column", "becomes", "why");
    for (ColumnUse use : columns) {
      table.row(use.header(), PseudonymText.fate(use), use.why());
    }
    table.print(console);
    console.line("");
  }

  /** Prints what came of it. */
  void print(Console console, List<String> counts, KeyId key) {
    if (!quiet) {
      counts.forEach(console::line);
      console.line("The pseudonyms of key " + key + " are in " + out + ".");
    }
  }
}

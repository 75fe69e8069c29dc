package org.kinlink.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the pass-phrase of a key file comes from. */
final class PassphraseOptions {
  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File that holds the pass-phrase; if none is named, the terminal is asked.")
  private @Nullable Path file;

  @Option(
      names = "--passphrase-fd",
      paramLabel = "NUMBER",
      description = "File descriptor to read the pass-phrase from.")
  private @Nullable Integer descriptor;

  @Option(
      names = "--passphrase-env",
      paramLabel = "NAME",
      description = "Variable that holds the pass-phrase, where nothing safer can be had.")
  private @Nullable String variable;

  PassphraseSource of(Path keys) {
    return new PassphraseSource(keys.toString(), "--passphrase", file, descriptor, variable);
  }
}

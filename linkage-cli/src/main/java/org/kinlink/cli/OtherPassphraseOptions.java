package org.kinlink.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the pass-phrase of a second key file comes from. */
final class OtherPassphraseOptions {
  @Option(
      names = "--other-passphrase-file",
      paramLabel = "FILE",
      description = "File that holds the pass-phrase of the other file.")
  private @Nullable Path file;

  @Option(
      names = "--other-passphrase-fd",
      paramLabel = "NUMBER",
      description = "File descriptor to read that pass-phrase from.")
  private @Nullable Integer descriptor;

  @Option(
      names = "--other-passphrase-env",
      paramLabel = "NAME",
      description = "Variable that holds that pass-phrase, where nothing safer can be had.")
  private @Nullable String variable;

  PassphraseSource of(Path keys) {
    return new PassphraseSource(keys.toString(), "--other-passphrase", file, descriptor, variable);
  }
}

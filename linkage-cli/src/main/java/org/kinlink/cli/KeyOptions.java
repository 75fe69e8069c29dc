package org.kinlink.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeySet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the key file of a command is opened, and which key it must hold. */
final class KeyOptions {
  @Mixin private final PassphraseOptions passphrase = new PassphraseOptions();

  @Option(
      names = "--expect",
      paramLabel = "VALUE",
      description = "Check value of the key to use; nothing is done with another key.")
  private @Nullable String expected;

  KeySet open(Console console, Path keyFile) {
    return KeysOpened.of(console, keyFile, passphrase.of(keyFile), expected);
  }
}

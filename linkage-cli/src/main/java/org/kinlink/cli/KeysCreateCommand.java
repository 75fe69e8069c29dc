package org.kinlink.cli;

import java.io.IOException;
import java.security.SecureRandom;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a key file with one new key. */
@Command(
    name = "create",
    description = {
      "Make a key file with one new key of 256 random bits, which becomes primary.",
      "The file is sealed with a pass-phrase of at least 15 characters, 24 for PKCS#12. Without"
          + " the pass-phrase nobody can ever open it."
    },
    footer = "Example: kinlink keys create project.keys")
final class KeysCreateCommand extends KeyFileCommand {
  /** How the file is written. */
  enum Format {
    sealed,
    pkcs12
  }

  @Option(
      names = "--format",
      paramLabel = "sealed|pkcs12",
      description =
          "How the file is written; sealed, kinlink's own and the stronger, if not given.")
  private Format format = Format.sealed;

  KeysCreateCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    try (Passphrase passphrase = choose();
        KeySet keys = KeySet.of(LinkageKey.generate(new SecureRandom(), today()))) {
      keyFile(file())
          .create(
              keys,
              passphrase,
              format == Format.sealed ? KeySetFile.Format.SEALED : KeySetFile.Format.PKCS12);
      show("Made " + file() + " with", keys.primary());
      console.line("Keep a copy of the file in another place, and its pass-phrase in neither.");
    }
  }
}

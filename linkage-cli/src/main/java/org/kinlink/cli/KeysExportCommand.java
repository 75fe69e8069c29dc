package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Seals one key for another organisation. */
@Command(
    name = "export",
    description = {
      "Seal one key for another organisation, in a file with a pass-phrase of its own. Send the"
          + " file one way and the pass-phrase another, and have the check value read back."
    },
    footer = {"Example: kinlink keys export project.keys --out for-wexcombe.keys"})
final class KeysExportCommand extends KeyFileCommand {
  @Option(
      names = "--key",
      paramLabel = "KEYID",
      description = "The key to export; the primary one if not given.")
  private @Nullable String key;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "File to write, for its owner only.")
  private Path out = Path.of("");

  @Mixin private final OtherPassphraseOptions other = new OtherPassphraseOptions();

  KeysExportCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).read(passphrase)) {
      LinkageKey exported = key == null ? keys.primary() : keys.key(id(key));
      if (!exported.state().makes()) {
        throw CommandFailure.usage(
            "key "
                + exported.id()
                + " is "
                + exported.state()
                + "; only an enabled key is handed on");
      }
      KeySet travelling = KeySet.of(exported);
      try (Passphrase seals = other.of(out).choose()) {
        if (seals.matches(passphrase)) {
          throw CommandFailure.usage(
              "the exported file needs a pass-phrase of its own, as somebody else will know it");
        }
        keyFile(out).create(travelling, seals, KeySetFile.Format.SEALED);
      }
      show("Sealed in " + out + ":", exported);
    }
  }
}

package org.kinlink.cli;

import java.io.IOException;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Seals a key file with another pass-phrase. */
@Command(
    name = "passphrase",
    description = {
      "Seal a key file with another pass-phrase, as when somebody who knew it has left. Copies of"
          + " the file still open with the former one: replace them, and if one may have been"
          + " taken, change the keys too."
    },
    footer = "Example: kinlink keys passphrase project.keys")
final class KeysPassphraseCommand extends KeyFileCommand {
  @Mixin private final OtherPassphraseOptions next = new OtherPassphraseOptions();

  KeysPassphraseCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    try (Passphrase former = ask();
        Passphrase chosen = next.of(file()).choose()) {
      keyFile(file()).changePassphrase(former, chosen);
      console.line("Sealed " + file() + " with the new pass-phrase.");
    }
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.security.SecureRandom;
import org.kinlink.key.KeySet;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;

/** Adds a new key to a file. */
@Command(
    name = "add",
    description = {
      "Add a new key to a file, the first step of a rotation. It is not used until it is promoted:"
          + " first export it to all who take part."
    },
    footer = "Example: kinlink keys add project.keys")
final class KeysAddCommand extends KeyFileCommand {
  KeysAddCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    LinkageKey key = LinkageKey.generate(new SecureRandom(), today());
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).update(passphrase, present -> present.add(key))) {
      show("Added", keys.key(key.id()));
      console.line("Next: kinlink keys export " + file() + " --key " + key.id() + " --out FILE");
    }
  }
}

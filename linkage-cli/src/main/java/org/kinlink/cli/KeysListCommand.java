package org.kinlink.cli;

import java.io.IOException;
import org.kinlink.key.KeySet;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;

/** Lists the keys of a file. */
@Command(
    name = "list",
    description = {
      "List the keys of a file: id, state, the day each was made, and its check value, by which two"
          + " organisations see that they hold the same key. None of it is secret."
    },
    footer = "Example: kinlink keys list project.keys")
final class KeysListCommand extends KeyFileCommand {
  KeysListCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).read(passphrase)) {
      TextTable table = new TextTable("key", "state", "", "made", "check value");
      for (LinkageKey key : keys.keys()) {
        String primary = keys.isPrimary(key.id()) ? "primary" : "";
        table.row(key.id(), key.state(), primary, key.created(), key.checkValue());
      }
      table.print(console);
    }
  }
}

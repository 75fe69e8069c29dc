package org.kinlink.cli;

import java.io.IOException;
import org.kinlink.key.KeyId;
import org.kinlink.key.KeySet;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes the state of one key in a file. */
abstract class KeysChangeCommand extends KeyFileCommand {
  @Parameters(index = "1", paramLabel = "KEYID", description = "The id of the key.")
  private String key = "";

  private KeysChangeCommand(Console console) {
    super(console);
  }

  abstract KeySet change(KeySet keys, KeyId id);

  @Override
  final void run() throws IOException {
    KeyId id = id(key);
    try (Passphrase passphrase = ask();
        KeySet keys = keyFile(file()).update(passphrase, present -> change(present, id))) {
      String primary = keys.isPrimary(id) ? " and primary" : "";
      console.line("Key " + id + " is " + keys.key(id).state() + primary + ".");
    }
  }

  /** Makes a key the primary one. */
  @Command(
      name = "promote",
      description = {
        "Make a key the one that new pseudonyms are made with. The former primary key becomes"
            + " verify-only: it recognises what was made with it, and makes nothing new.",
        "Promote only when all who take part have the key. Promoting the former key undoes it."
      },
      footer = "Example: kinlink keys promote project.keys 1f0c9a3e")
  static final class Promote extends KeysChangeCommand {
    Promote(Console console) {
      super(console);
    }

    @Override
    KeySet change(KeySet keys, KeyId id) {
      return keys.promote(id);
    }
  }

  /** Takes a key out of use. */
  @Command(
      name = "disable",
      description = {
        "Take a key out of use. It is kept, and \"kinlink keys enable\" brings it back."
      },
      footer = "Example: kinlink keys disable project.keys 1f0c9a3e")
  static final class Disable extends KeysChangeCommand {
    Disable(Console console) {
      super(console);
    }

    @Override
    KeySet change(KeySet keys, KeyId id) {
      return keys.disable(id);
    }
  }

  /** Brings a key back. */
  @Command(
      name = "enable",
      description = {
        "Bring a disabled key back as verify-only: it recognises what was made with it. To make"
            + " something new with it, promote it."
      },
      footer = "Example: kinlink keys enable project.keys 1f0c9a3e")
  static final class Enable extends KeysChangeCommand {
    Enable(Console console) {
      super(console);
    }

    @Override
    KeySet change(KeySet keys, KeyId id) {
      return keys.enable(id);
    }
  }

  /** Forgets a key. */
  @Command(
      name = "destroy",
      description = {
        "Forget the bytes of a disabled key for ever. What was made with it can never be recognised"
            + " again, unless somebody has a copy: destroy the back-ups of the file too, and ask"
            + " all who were given the key to do the same."
      },
      footer = "Example: kinlink keys destroy project.keys 1f0c9a3e")
  static final class Destroy extends KeysChangeCommand {
    Destroy(Console console) {
      super(console);
    }

    @Override
    KeySet change(KeySet keys, KeyId id) {
      return keys.destroy(id);
    }
  }
}

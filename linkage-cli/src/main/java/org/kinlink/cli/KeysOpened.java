package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyCheckValue;
import org.kinlink.key.KeyFileException;
import org.kinlink.key.KeySet;
import org.kinlink.key.Passphrase;

/** Opens the key file of a command and sees that it holds the right key. */
final class KeysOpened {
  private KeysOpened() {}

  static KeySet of(Console console, Path file, PassphraseSource source, @Nullable String expected) {
    KeyCheckValue value = KeyFileCommand.checkValue(expected);
    try (Passphrase passphrase = source.ask()) {
      KeySet keys = console.keyFiles().at(file).read(passphrase);
      if (value != null) {
        expect(keys, value);
      }
      return keys;
    } catch (KeyFileException e) {
      throw CommandFailure.input(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.input(file + ": the key file cannot be read");
    }
  }

  private static void expect(KeySet keys, KeyCheckValue value) {
    try {
      KeyFileCommand.expect(keys, value);
    } catch (CommandFailure e) {
      keys.close();
      throw e;
    }
  }
}

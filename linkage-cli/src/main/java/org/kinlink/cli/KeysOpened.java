package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyCheckValue;
import org.kinlink.key.KeyFileException;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.KeyStateException;
import org.kinlink.key.Passphrase;

/** Opens the key file of a command and sees that it holds the right key. */
final class KeysOpened {
  private KeysOpened() {}

  static KeySet of(Path file, @Nullable Path passphraseFile, @Nullable String expected) {
    try (Passphrase passphrase = passphrase(passphraseFile)) {
      KeySet keys = new KeySetFile(file).read(passphrase);
      expect(keys, expected);
      return keys;
    } catch (KeyFileException e) {
      throw CommandFailure.input(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.input(file + ": the key file cannot be read");
    }
  }

  private static void expect(KeySet keys, @Nullable String expected) {
    if (expected == null) {
      return;
    }
    KeyCheckValue value;
    try {
      value = KeyCheckValue.parse(expected);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--expect takes a key check value, six groups of four letters and digits, as \"kinlink"
              + " keys list\" shows it");
    }
    try {
      keys.expect(value);
    } catch (KeyStateException e) {
      throw CommandFailure.input(String.valueOf(e.getMessage()));
    }
  }

  // From Java 22 on a console is there even without a terminal, and reads nothing from it.
  @SuppressWarnings("SystemConsoleNull")
  private static Passphrase passphrase(@Nullable Path file) throws IOException {
    if (file != null) {
      byte[] line = Files.readAllBytes(file);
      try {
        return Passphrase.ofUtf8(line);
      } catch (IllegalArgumentException e) {
        throw CommandFailure.input(file + ": must hold the pass-phrase in one line of UTF-8");
      } finally {
        Arrays.fill(line, (byte) 0);
      }
    }
    java.io.Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword("Pass-phrase: ");
    if (typed == null) {
      throw CommandFailure.usage(
          "there is no terminal to type the pass-phrase at; name a file that holds it with"
              + " --passphrase-file");
    }
    try {
      return Passphrase.of(typed);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("the pass-phrase must be one line");
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyCheckValue;
import org.kinlink.key.KeyFileException;
import org.kinlink.key.KeyId;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.KeyStateException;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands about a key file have in common. No byte of a key is ever printed. */
abstract class KeyFileCommand extends KinlinkCommand {
  @Parameters(index = "0", paramLabel = "KEYFILE", description = "The key file.")
  private Path file = Path.of("");

  @Mixin private final PassphraseOptions passphrase = new PassphraseOptions();

  KeyFileCommand(Console console) {
    super(console);
  }

  final Path file() {
    return file;
  }

  final KeySetFile keyFile(Path path) {
    return console.keyFiles().at(path);
  }

  final Passphrase ask() {
    return passphrase.of(file).ask();
  }

  final Passphrase choose() {
    return passphrase.of(file).choose();
  }

  /** The work; failures about keys need not be caught. */
  abstract void run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    try {
      run();
      return ExitCode.DONE;
    } catch (KeyFileException e) {
      throw e.reason() == KeyFileException.Reason.EXISTS
          ? CommandFailure.output(String.valueOf(e.getMessage()))
          : CommandFailure.input(String.valueOf(e.getMessage()));
    } catch (KeyStateException e) {
      throw CommandFailure.usage(
          e.getMessage() + "; see \"kinlink keys list " + file + "\"; nothing was changed");
    } catch (IllegalArgumentException e) {
      // The messages of core begin with the argument, which means nothing here.
      throw CommandFailure.usage(
          String.valueOf(e.getMessage())
              .replaceFirst("^(project|recipient): ", "--$1 ")
              .replaceFirst("^\\w+: ", ""));
    }
  }

  static KeyId id(String typed) {
    String id = typed.toLowerCase(Locale.ROOT);
    if (!KeyId.isId(id)) {
      throw CommandFailure.usage(
          "KEYID is eight digits 0-9 and a-f, as \"kinlink keys list\" shows it");
    }
    return new KeyId(id);
  }

  static @Nullable KeyCheckValue checkValue(@Nullable String typed) {
    try {
      return typed == null ? null : KeyCheckValue.parse(typed);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--expect takes a check value: six groups of four letters and digits 2 to 7, as \"kinlink"
              + " keys list\" shows it");
    }
  }

  static void expect(KeySet keys, KeyCheckValue value) {
    try {
      keys.expect(value);
    } catch (KeyStateException e) {
      throw CommandFailure.input(String.valueOf(e.getMessage()));
    }
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  final void show(String what, LinkageKey key) {
    console.line(what + " key " + key.id() + ", check value " + key.checkValue());
  }
}

package org.kinlink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyCheckValue;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import org.kinlink.key.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a key from another organisation into a key file. */
@Command(
    name = "import",
    description = {
      "Take the key that another organisation exported into a key file, which is made if it is not"
          + " there. In a file that was there the key is not used until it is promoted.",
      "Delete the exported file afterwards."
    },
    footer = {
      "Example: kinlink keys import project.keys --from for-wexcombe.keys \\",
      "           --expect abcd-efgh-ijkl-mnop-qrst-uvwx"
    })
final class KeysImportCommand extends KeyFileCommand {
  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      description = "The exported key file.")
  private Path from = Path.of("");

  @Option(
      names = "--raw",
      description = "The file holds 32 to 1024 random bytes instead, as a hardware module made.")
  private boolean raw;

  @Option(
      names = "--expect",
      paramLabel = "VALUE",
      description = "Check value of the key; another is not imported.")
  private @Nullable String expected;

  @Mixin private final OtherPassphraseOptions other = new OtherPassphraseOptions();

  KeysImportCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    KeyCheckValue value = checkValue(expected);
    KeySetFile keyFile = keyFile(file());
    boolean present = Files.exists(file());
    try (KeySet sent = sent();
        Passphrase passphrase = present ? ask() : choose()) {
      LinkageKey key = sent.primary();
      if (value != null) {
        expect(sent, value);
      }
      if (present) {
        keyFile.update(passphrase, keys -> keys.add(key)).close();
      } else {
        keyFile.create(sent, passphrase, KeySetFile.Format.SEALED);
      }
      show("Imported", key);
      console.line(
          value == null
              ? "Next: have this check value compared with that of the sender, by telephone."
              : "It is the expected key.");
      if (present) {
        console.line("To use it: kinlink keys promote " + file() + " " + key.id());
      }
    }
  }

  private KeySet sent() throws IOException {
    if (!raw) {
      try (Passphrase opens = other.of(from).ask()) {
        return keyFile(from).read(opens);
      }
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(PassphraseSource.OwnerOnly.require(from))) {
      bytes = in.readNBytes(Secret.LONGEST + 1);
    }
    try {
      return KeySet.of(LinkageKey.of(Secret.of(bytes), today()));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}

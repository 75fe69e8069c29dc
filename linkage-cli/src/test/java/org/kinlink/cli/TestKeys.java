package org.kinlink.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Random;
import org.kinlink.key.CheapKeyFiles;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import org.kinlink.key.Secret;

/**
 * A key file and the file that holds its pass-phrase.
 *
 * @param file the key file
 * @param passphraseFile the file with the pass-phrase
 */
record TestKeys(Path file, Path passphraseFile) {
  static final String PASSPHRASE = "kestrel marmalade towpath 42";

  static TestKeys none() {
    return new TestKeys(Path.of(""), Path.of(""));
  }

  static TestKeys write(Path folder) throws IOException {
    TestKeys keys = new TestKeys(folder.resolve("project.keys"), folder.resolve("passphrase"));
    Files.writeString(keys.passphraseFile, PASSPHRASE + "\n");
    Files.setPosixFilePermissions(
        keys.passphraseFile, PosixFilePermissions.fromString("rw-------"));
    byte[] line = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    try (Passphrase passphrase = Passphrase.ofUtf8(line)) {
      CheapKeyFiles.at(keys.file).create(keys.set(), passphrase, KeySetFile.Format.SEALED);
    }
    return keys;
  }

  KeySet set() {
    byte[] bytes = new byte[32];
    new Random(4).nextBytes(bytes);
    return KeySet.of(LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1)));
  }

  @Override
  public String toString() {
    return "TestKeys[hidden]";
  }
}

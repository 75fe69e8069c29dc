package org.kinlink.cli.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.kinlink.key.CheapKeyFiles;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeySetFile;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Passphrase;
import org.kinlink.key.Secret;

/** A key file whose keys, and what the runs derive from them, are canaries. */
final class PlantedKeys {
  static final String PASSPHRASE = "Qzkxvjpass marmalade towpath 42";
  static final String NEXT_PASSPHRASE = "Qzkxvjpass heron gasworks turnip 71";
  static final byte[] KEY = bytes(4);
  static final byte[] SECOND = bytes(5);

  private PlantedKeys() {}

  private static byte[] bytes(long seed) {
    byte[] bytes = new byte[Secret.SHORTEST];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static LinkageKey key(byte[] bytes) {
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  static String id(byte[] bytes) {
    return key(bytes).id().toString();
  }

  static void secret(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  static KeySet set() {
    return KeySet.of(key(KEY)).add(key(SECOND));
  }

  static void write(Path folder, Canaries canaries) throws IOException {
    canaries.passphrase(PASSPHRASE);
    canaries.key(KEY);
    canaries.key(SECOND);
    for (String type : List.of("nhs-number", "upn")) {
      for (LinkageKey key : set().keys()) {
        for (String project : List.of("p", "q")) {
          KeyScope scope = new KeyScope(type, project, "r");
          canaries.key(key.derive(KeyPurpose.PSEUDONYM, scope).bytes(KeyAccess.grant()));
        }
      }
    }
    canaries.passphrase(NEXT_PASSPHRASE);
    secret(folder.resolve("passphrase"), PASSPHRASE);
    secret(folder.resolve("next-passphrase"), NEXT_PASSPHRASE);
    byte[] line = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    try (Passphrase passphrase = Passphrase.ofUtf8(line)) {
      CheapKeyFiles.at(folder.resolve("project.keys"))
          .create(set(), passphrase, KeySetFile.Format.SEALED);
    }
  }
}

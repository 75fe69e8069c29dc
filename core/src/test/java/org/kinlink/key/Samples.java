package org.kinlink.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;

/** Keys and files for tests. */
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  static final Secret COUNTING = Secret.of(counting(32));

  private Samples() {}

  /** The bytes 0, 1, 2, and so on. */
  static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** A key of its own for each number, with bytes that nobody else wipes. */
  static LinkageKey key(int number) {
    byte[] bytes = counting(32);
    bytes[0] = (byte) number;
    bytes[1] = (byte) 0xff;
    return LinkageKey.of(Secret.of(bytes), DAY);
  }

  static Passphrase passphrase() {
    return Passphrase.of("correct horse battery staple".toCharArray());
  }

  /** The file that vectors.py wrote. */
  static String sealedText() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("/vectors/key/sealed.keys")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  static Path file(Path folder, String text) throws IOException {
    Path file = folder.resolve("sample.keys");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}

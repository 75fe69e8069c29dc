package org.kinlink.key;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.kinlink.key.KeySetFile.Format;

/**
 * Any bytes as a key file, a sealed file with some bytes changed, and any bytes under the seal. Key
 * files here are sealed cheaply, for they protect nothing.
 */
public final class KeyFiles {
  private static final Argon2id CHEAP = new Argon2id("cheap", 8, 1, 1);
  private static final ImmutableMap<Format, KeyFormat> FORMATS =
      ImmutableMap.of(Format.SEALED, new SealedKeys(CHEAP), Format.PKCS12, new Pkcs12Keys(1));
  private static final Passphrase PASSPHRASE =
      Passphrase.of("correct horse battery staple".toCharArray());
  private static final ImmutableList<byte[]> SEALED =
      FORMATS.values().stream().map(KeyFiles::sealed).collect(ImmutableList.toImmutableList());

  private KeyFiles() {}

  private static byte[] sealed(KeyFormat format) {
    byte[] bytes = new byte[Secret.SHORTEST];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 29 + 3);
    }
    LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.EPOCH);
    return format.seal(KeySet.of(key), PASSPHRASE, new SecureRandom());
  }

  /**
   * Reads bytes as a file.
   *
   * @param file where to write them; only its owner may use it
   * @param data the bytes
   * @throws IOException if the file cannot be written
   */
  public static void read(Path file, byte[] data) throws IOException {
    Files.write(file, data);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (KeySet keys = new KeySetFile(file, FORMATS).read(PASSPHRASE)) {
      keys.primary();
    } catch (KeyFileException e) {
      e.reason();
    }
  }

  /**
   * Reads a sealed file in which bytes were changed. The checksum is set right, so that more than
   * the checksum must notice it.
   *
   * @param file where to write it
   * @param data pairs of place and value
   * @throws IOException if the file cannot be written
   */
  public static void changed(Path file, byte[] data) throws IOException {
    if (data.length < 2) {
      return;
    }
    byte[] content = SEALED.get(data[0] & 1).clone();
    for (int i = 1; i + 2 < data.length; i += 3) {
      int at = (((data[i] & 0xff) << 8) | (data[i + 1] & 0xff)) % content.length;
      content[at] = data[i + 2];
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int body = text.indexOf("kinlink-keys: ");
    int checksum = text.indexOf("checksum: ");
    if ((data[0] & 1) == 0 && body >= 0 && checksum > body) {
      String summed = text.substring(body, checksum);
      text =
          text.substring(0, checksum)
              + "checksum: "
              + Hashing.sha256().hashString(summed, StandardCharsets.ISO_8859_1)
              + "\n";
    }
    read(file, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Reads bytes as what a sealed file holds.
   *
   * @param data the bytes
   */
  public static void held(byte[] data) {
    try (KeySet keys = KeySetCodec.read(data)) {
      keys.primary();
    } catch (IllegalArgumentException e) {
      if (e.getMessage() == null) {
        throw new UncheckedIOException(new IOException("a refusal without a reason", e));
      }
    }
  }
}

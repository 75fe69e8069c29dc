package org.kinlink.envelope;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinlink.record.BadDataException;

/**
 * The public half of a key pair, in a small text file that may be sent openly. Whoever uses it
 * compares its check value with the sender by another way, for a file can be exchanged on its way.
 *
 * @param use what the pair is for
 * @param name whose it is
 * @param key the 32 bytes of the public key, as lower-case hex
 */
public record PublicKeyFile(Use use, String name, String key) {
  private static final int LONGEST = 4_096;
  private static final int BYTES = 32;
  private static final String VERSION = "kinlink-public-key";

  /** What a key pair is for. */
  public enum Use {
    /** X25519: a linkage unit opens files with it. */
    RECEIVING,
    /** Ed25519: a data owner signs files with it. */
    SIGNING;

    private String text() {
      return this == RECEIVING ? "receiving" : "signing";
    }
  }

  /**
   * The check value by which two people see that they hold the same public key.
   *
   * @return six groups of four letters and digits
   */
  public String checkValue() {
    byte[] hash =
        Hashing.sha256().hashString(use.text() + " " + key, StandardCharsets.US_ASCII).asBytes();
    String text = BaseEncoding.base32().lowerCase().encode(hash).substring(0, 24);
    return String.join("-", Splitter.fixedLength(4).split(text));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(key);
  }

  /**
   * Writes the file, which must not exist.
   *
   * @param file where
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    String text =
        String.join(
            "\n",
            "# A public key of kinlink. Compare the check value with its owner by telephone.",
            VERSION + ": 1",
            "use: " + use.text(),
            "name: " + name,
            "key: " + key,
            "check: " + checkValue(),
            "");
    Files.writeString(
        file, text, StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.CREATE_NEW);
  }

  /**
   * Reads a file.
   *
   * @param file where
   * @param use what the key must be for
   * @return the key
   * @throws BadDataException if it is no such file, was changed, or is for another use
   */
  public static PublicKeyFile read(Path file, Use use) {
    Map<String, String> values = values(file);
    if (!"1".equals(values.get(VERSION))) {
      throw new BadDataException(
          file.toString(),
          "is not a public key of kinlink; \"kinlink keys public\" makes one from a key file");
    }
    if (!use.text().equals(values.get("use"))) {
      throw new BadDataException(
          file.toString(),
          "is not a key for "
              + use.text()
              + "; \"kinlink keys public --use "
              + use.text()
              + "\" makes one");
    }
    String key = values.getOrDefault("key", "");
    PublicKeyFile found = new PublicKeyFile(use, values.getOrDefault("name", ""), key);
    if (!key.matches("[0-9a-f]{" + 2 * BYTES + "}")
        || !found.checkValue().equals(values.get("check"))) {
      throw new BadDataException(file.toString(), "is damaged; have it sent again");
    }
    return found;
  }

  private static Map<String, String> values(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadDataException(
            file.toString(), "there is no such public key file; check how it is named");
      }
      if (Files.size(file) > LONGEST) {
        throw new BadDataException(
            file.toString(), "is not a public key of kinlink; name a file that ends in .pub");
      }
      Map<String, String> values = new TreeMap<>();
      List<String> lines =
          Splitter.onPattern("\r?\n")
              .splitToList(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      for (String line : lines) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          values.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
      }
      return values;
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "cannot be read");
    }
  }
}

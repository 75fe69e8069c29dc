package org.kinlink.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The secret that data owners share and a linkage unit never sees. Pseudonyms and encodings are
 * made with secrets derived from it.
 *
 * <p>Guarantees: at least 32 bytes that are not obviously weak; bytes given out against {@link
 * KeyAccess} only; comparison in constant time; {@link #toString} shows the id alone. Does not
 * guarantee: that the bytes are random, which no test can tell; that nothing of them stays in
 * memory after use, which Java cannot promise.
 *
 * <p>There are so few NHS numbers that whoever holds the key can try them all. The key is therefore
 * as sensitive as the data.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class LinkageKey {
  /** The fewest bytes a key may have, which is also how many a new one has. */
  public static final int SHORTEST = 32;

  /** The most bytes a key may have. */
  public static final int LONGEST = 1_024;

  /** Of 32 random bytes about 30 differ; fewer than 16 do in fewer than one of 10^16 keys. */
  private static final int FEWEST_DIFFERENT = 16;

  private static final byte[] ID_LABEL =
      "kinlink linkage key id".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_BYTES = 4;

  private final byte[] bytes;
  private final String id;

  private LinkageKey(byte[] bytes) {
    this.bytes = bytes;
    this.id = HexFormat.of().formatHex(new HmacSha256(bytes).of(ID_LABEL), 0, ID_BYTES);
  }

  /**
   * Makes a new key.
   *
   * @param random where its bytes come from
   * @return a key of {@link #SHORTEST} bytes
   */
  public static LinkageKey generate(SecureRandom random) {
    byte[] bytes = new byte[SHORTEST];
    random.nextBytes(bytes);
    return new LinkageKey(checked(bytes));
  }

  /**
   * The key of bytes that come from elsewhere, such as a key store.
   *
   * @param bytes the bytes, of which the key keeps a copy
   * @return the key
   * @throws IllegalArgumentException if they are too few or too many, all zero, too little varied,
   *     or a text; the message shows none of them
   */
  public static LinkageKey of(byte[] bytes) {
    return new LinkageKey(checked(bytes.clone()));
  }

  /**
   * Reads a key from its file.
   *
   * @param file the file, as {@link #write} makes it
   * @return the key
   * @throws KeyFileException if others than the owner may use the file, or if it does not hold a
   *     whole, sound key; the message names the file, says how to mend it, and shows none of its
   *     content
   * @throws IOException if the file cannot be read
   */
  public static LinkageKey read(Path file) throws IOException {
    return KeyFile.read(file);
  }

  /**
   * Writes the key to a new file that only its owner can use.
   *
   * <p>The file is ASCII text: comments, which begin with {@code #}, and three lines {@code
   * kinlink-key: 1} (the version of the format), {@code id:} and the id, {@code secret:} and the
   * bytes in hexadecimal. Where the file system has no POSIX permissions, as on Windows, the folder
   * must protect it.
   *
   * @param file the file, which must not exist
   * @throws java.nio.file.FileAlreadyExistsException if it exists; no key is ever overwritten
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    KeyFile.write(this, file);
  }

  private static byte[] checked(byte[] bytes) {
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "bytes: a key has " + SHORTEST + " to " + LONGEST + " bytes, not " + bytes.length);
    }
    boolean zero = true;
    boolean text = true;
    boolean[] seen = new boolean[256];
    int different = 0;
    for (byte b : bytes) {
      zero &= b == 0;
      text &= b >= ' ' && b <= '~';
      if (!seen[b & 0xff]) {
        seen[b & 0xff] = true;
        different++;
      }
    }
    if (zero) {
      throw new IllegalArgumentException("bytes: a key cannot be all zero");
    }
    if (different < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException(
          "bytes: a key has at least " + FEWEST_DIFFERENT + " different bytes, not " + different);
    }
    if (text) {
      throw new IllegalArgumentException("bytes: a key is random bytes, not text");
    }
    return bytes;
  }

  /**
   * A public name of the key, derived from it one way: equal ids mean equal keys, but for one
   * chance in four thousand million. Run records carry it, so that a wrong key is seen before work
   * starts.
   *
   * @return eight lower-case hexadecimal digits
   */
  public String id() {
    return id;
  }

  /**
   * The bytes of the key.
   *
   * @param access the proof that the caller means to handle them
   * @return a copy, for the caller to overwrite after use
   */
  public byte[] bytes(KeyAccess access) {
    Objects.requireNonNull(access, "access");
    return bytes.clone();
  }

  /**
   * Derives a secret for one purpose and context, so that the key itself is never used directly.
   *
   * @param purpose public bytes that separate one use of keys from another, used as HKDF salt
   * @param context the context, encoded by {@link KeyContext#encode}
   * @param length how many bytes to derive
   * @param access the proof that the caller means to handle them
   * @return the derived secret
   * @throws IllegalArgumentException if the length is out of the bounds of {@link
   *     HkdfSha256#derive}
   */
  public byte[] derive(byte[] purpose, byte[] context, int length, KeyAccess access) {
    Objects.requireNonNull(access, "access");
    return HkdfSha256.derive(bytes, purpose, context, length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinkageKey that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Shows the id, which is public, and nothing else. */
  @Override
  public String toString() {
    return "LinkageKey[" + id + "]";
  }
}

package org.kinlink.key;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a key in memory.
 *
 * <p>Guarantees: at least 256 bits that are not obviously weak; bytes given out against {@link
 * KeyAccess} only; overwritten by {@link #close}; comparison in constant time; {@link #toString}
 * shows the id alone. Does not guarantee: that the bytes are random, which no test can tell; that
 * nothing of them stays in memory after use, as Java moves and copies as it likes.
 *
 * <p>Safe to share between threads.
 */
public final class Secret implements KeyMaterial, AutoCloseable {
  /** The fewest bytes a secret may have, which is also how many a new one has. */
  public static final int SHORTEST = 32;

  /** The most bytes a secret may have. */
  public static final int LONGEST = 1_024;

  /** Of 32 random bytes about 30 differ; fewer than 16 do in fewer than one of 10^16 keys. */
  private static final int FEWEST_DIFFERENT = 16;

  private final byte[] bytes;
  private final KeyId id;
  private boolean forgotten;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
    this.id = KeyNames.id(this);
  }

  /**
   * Makes a new secret.
   *
   * @param random where its bytes come from: the system's, {@code new SecureRandom()}
   * @return a secret of {@link #SHORTEST} bytes
   */
  public static Secret generate(SecureRandom random) {
    byte[] bytes = new byte[SHORTEST];
    random.nextBytes(bytes);
    return new Secret(checked(bytes));
  }

  /**
   * The secret of bytes that come from elsewhere, such as a key ceremony or a key service.
   *
   * @param bytes the bytes, of which it keeps a copy
   * @return the secret
   * @throws IllegalArgumentException if they are too few or too many, all zero, too little varied,
   *     or a text; the message shows none of them
   */
  public static Secret of(byte[] bytes) {
    return new Secret(checked(bytes.clone()));
  }

  /** Takes over derived bytes, which need no check as their source had it. */
  static Secret ofDerived(byte[] bytes) {
    return new Secret(bytes);
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
   * The public name of the secret.
   *
   * @return its id
   */
  public KeyId id() {
    return id;
  }

  /**
   * The bytes.
   *
   * @param access the proof that the caller means to handle them
   * @return a copy, for the caller to overwrite after use
   * @throws IllegalStateException if they were forgotten
   */
  public synchronized byte[] bytes(KeyAccess access) {
    Objects.requireNonNull(access, "access");
    if (forgotten) {
      throw new IllegalStateException("secret " + id + " was forgotten");
    }
    return bytes.clone();
  }

  @Override
  public byte[] hmacSha256(byte[] message) {
    byte[] key = bytes(KeyAccess.grant());
    try {
      return HmacSha256.once(key, message);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Whether the bytes were forgotten.
   *
   * @return true after {@link #close}
   */
  public synchronized boolean isForgotten() {
    return forgotten;
  }

  @Override
  public synchronized void forget() {
    Arrays.fill(bytes, (byte) 0);
    forgotten = true;
  }

  /** Overwrites the bytes; nothing can be done with them afterwards. */
  @Override
  public void close() {
    forget();
  }

  /** Compares in constant time. A forgotten secret equals itself only. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Secret that
        && !isForgotten()
        && !that.isForgotten()
        && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Shows the id, which is public, and nothing else. */
  @Override
  public String toString() {
    return "Secret[" + id + "]";
  }
}

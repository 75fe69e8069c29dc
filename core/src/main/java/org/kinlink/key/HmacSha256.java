package org.kinlink.key;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key, by the JDK, which uses the processor's own SHA instructions.
 *
 * <p>Guarantees that nobody without the key can tell the results from random bytes. It does not
 * hide that two messages are equal. Safe to share between threads, each of which works on its own.
 *
 * <p>Sources: RFC 2104, RFC 4231 (test vectors).
 */
public final class HmacSha256 {
  /** The length of a result in bytes. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final ThreadLocal<Mac> macs;

  /**
   * Prepares for a key, of which it keeps a copy for as long as it lives itself.
   *
   * @param secret the key
   * @throws IllegalStateException if the key was forgotten
   */
  public HmacSha256(Secret secret) {
    byte[] key = secret.bytes(KeyAccess.grant());
    SecretKeySpec spec = spec(key);
    Arrays.fill(key, (byte) 0);
    macs = ThreadLocal.withInitial(() -> mac(spec));
  }

  /** Authenticates one message with a key of any length, as {@link SecretKeySpec} takes it. */
  static byte[] once(byte[] key, byte[] message) {
    return mac(spec(key)).doFinal(message);
  }

  /**
   * Authenticates a message.
   *
   * @param message the message
   * @return {@link #LENGTH} bytes
   */
  public byte[] of(byte[] message) {
    return macs.get().doFinal(message);
  }

  /**
   * Authenticates a part of an array into another.
   *
   * @param message holds the message
   * @param from where it begins
   * @param length how long it is
   * @param result takes the {@link #LENGTH} bytes
   * @param at where in {@code result} they begin
   * @throws IndexOutOfBoundsException if an array is too short
   */
  public void of(byte[] message, int from, int length, byte[] result, int at) {
    Objects.checkFromIndexSize(from, length, message.length);
    Objects.checkFromIndexSize(at, LENGTH, result.length);
    Mac mac = macs.get();
    mac.update(message, from, length);
    try {
      mac.doFinal(result, at);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("the room was checked", e);
    }
  }

  private static SecretKeySpec spec(byte[] key) {
    return new SecretKeySpec(key, ALGORITHM);
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java runtime provides " + ALGORITHM, e);
    }
  }
}

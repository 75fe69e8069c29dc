package org.kinlink.key;

/**
 * A key that can authenticate, wherever it is kept: in memory ({@link Secret}), or in a PKCS#11
 * module or key service ({@link ProviderKey}, or an implementation of your own), where its bytes
 * never leave it.
 *
 * <p>Implementations may be shared between threads, and have a {@code toString} that shows no byte
 * of the key.
 */
public interface KeyMaterial {
  /**
   * Authenticates a message with the key.
   *
   * @param message the message, which is left as it is
   * @return HMAC-SHA-256 (RFC 2104) of the message, 32 bytes
   * @throws IllegalStateException if the key is no longer there
   */
  byte[] hmacSha256(byte[] message);

  /** Forgets what is in memory. A key that is kept elsewhere stays there. */
  void forget();
}

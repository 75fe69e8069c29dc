package org.kinlink.key;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A key that a provider of the Java cryptography architecture keeps, such as a PKCS#11 module
 * ({@code SunPKCS11}) or a key service. Its bytes never come out; the provider authenticates.
 *
 * <p>To destroy such a key, delete it where it is kept as well.
 */
public final class ProviderKey implements KeyMaterial {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;
  private final Provider provider;

  /**
   * A key of a provider.
   *
   * @param key the key, as the provider's key store gives it; at least 256 bits, random, and
   *     allowed to sign
   * @param provider the provider, which must offer the {@code Mac} named {@code HmacSHA256}
   * @throws IllegalArgumentException if the provider cannot authenticate with the key
   */
  public ProviderKey(SecretKey key, Provider provider) {
    this.key = key;
    this.provider = provider;
    try {
      mac(key, provider);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalArgumentException(
          "key: provider " + provider.getName() + " does not compute " + ALGORITHM + " with it", e);
    }
  }

  @Override
  public byte[] hmacSha256(byte[] message) {
    try {
      return mac(key, provider).doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(
          "provider " + provider.getName() + " no longer has the key", e);
    }
  }

  private static Mac mac(SecretKey key, Provider provider)
      throws NoSuchAlgorithmException, InvalidKeyException {
    Mac mac = Mac.getInstance(ALGORITHM, provider);
    mac.init(key);
    return mac;
  }

  /** Does nothing: the bytes were never in memory. */
  @Override
  public void forget() {}

  /** Shows the name of the provider. */
  @Override
  public String toString() {
    return "ProviderKey[" + provider.getName() + "]";
  }
}

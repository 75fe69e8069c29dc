package org.kinlink.key;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Derives from one secret as many independent ones as there are contexts. Whoever holds a derived
 * secret learns nothing of the first, nor of any other.
 *
 * <p>Source: RFC 5869, HKDF with SHA-256.
 */
public final class HkdfSha256 {
  private static final int LONGEST = 255 * HmacSha256.LENGTH;

  private HkdfSha256() {}

  /**
   * Derives a secret, by extract and expand.
   *
   * @param secret the secret to derive from
   * @param salt public bytes that separate one use from another; empty for none
   * @param context the context that the derived secret is bound to; {@link KeyContext} encodes it
   *     so that no two contexts meet
   * @param length how many bytes to derive, 1 to 8,160
   * @return the derived secret
   * @throws IllegalArgumentException if the secret is empty or the length is out of bounds
   */
  public static byte[] derive(byte[] secret, byte[] salt, byte[] context, int length) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("secret: is empty");
    }
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("length: not from 1 to " + LONGEST);
    }
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, salt, context));
    byte[] derived = new byte[length];
    generator.generateBytes(derived, 0, length);
    return derived;
  }
}

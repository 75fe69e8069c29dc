package org.kinlink.envelope;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Encrypts or opens a stream in chunks that each stand for themselves, so that a file of any size
 * is never in memory whole, and that cannot be reordered, repeated, left out or cut off (V. Hoang,
 * R. Reyhanitabar, P. Rogaway, D. Vizár, "Online authenticated-encryption and its nonce-reuse
 * misuse-resistance", 2015: STREAM). The nonce is the number of the chunk and whether it is the
 * last; the key is of one file only.
 *
 * <p>Method: X25519 between a key of the file and the unit's, HKDF-SHA-256 with the header as info,
 * AES-256-GCM.
 */
final class Chunks {
  /** Bytes of a chunk before it is encrypted; only the last may have fewer. */
  static final int PLAIN = 1 << 16;

  /** Bytes that encrypting adds. */
  static final int TAG = 16;

  private static final int PIECE = 1 << 10;
  private static final int NONCE = 12;
  private static final int LAST = 11;
  private static final int KEY = 32;

  private final SecretKeySpec key;
  private final int mode;
  private long next;

  private Chunks(SecretKeySpec key, int mode) {
    this.key = key;
    this.mode = mode;
  }

  static Chunks encrypting(
      X25519PrivateKeyParameters own, X25519PublicKeyParameters other, byte[] header) {
    return new Chunks(key(own, other, header), Cipher.ENCRYPT_MODE);
  }

  static Chunks opening(
      X25519PrivateKeyParameters own, X25519PublicKeyParameters other, byte[] header) {
    return new Chunks(key(own, other, header), Cipher.DECRYPT_MODE);
  }

  private static SecretKeySpec key(
      X25519PrivateKeyParameters own, X25519PublicKeyParameters other, byte[] header) {
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(own);
    byte[] shared = new byte[agreement.getAgreementSize()];
    byte[] bytes = new byte[KEY];
    try {
      agreement.calculateAgreement(other, shared, 0);
      HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
      hkdf.init(new HKDFParameters(shared, null, header));
      hkdf.generateBytes(bytes, 0, KEY);
      return new SecretKeySpec(bytes, "AES");
    } finally {
      Arrays.fill(shared, (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Encrypts or opens the next chunk.
   *
   * @throws GeneralSecurityException if it is not the one that was encrypted in this place
   */
  byte[] next(byte[] bytes, int length, boolean last) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE).putLong(0, next++).array();
    nonce[LAST] = (byte) (last ? 1 : 0);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(Byte.SIZE * TAG, nonce));
    if (mode == Cipher.DECRYPT_MODE) {
      return cipher.doFinal(bytes, 0, length);
    }
    // In small pieces, as Java compiles thoroughly what it has called often.
    byte[] sealed = new byte[length + TAG];
    int at = 0;
    int made = 0;
    for (; at + PIECE < length; at += PIECE) {
      made += cipher.update(bytes, at, PIECE, sealed, made);
    }
    cipher.doFinal(bytes, at, length - at, sealed, made);
    return sealed;
  }
}

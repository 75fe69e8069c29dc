package org.kinlink.encode.clk;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Two keys for each column, ignored ones included, from one secret: HKDF (RFC 5869). */
final class ClkKeys {
  private static final int HASHES = 2;

  private final boolean sha512;
  private final byte[] salt;
  private final byte[] info;
  private final int size;

  ClkKeys(boolean sha512, byte[] salt, byte[] info, int size) {
    this.sha512 = sha512;
    this.salt = salt;
    this.info = info;
    this.size = size;
  }

  /** The most bytes that HKDF gives. */
  int longest() {
    return 255 * digest().getDigestSize();
  }

  private Digest digest() {
    return sha512 ? new SHA512Digest() : new SHA256Digest();
  }

  /** The keys of each feature. */
  byte[][][] derive(byte[] secret, int features) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(digest());
    hkdf.init(new HKDFParameters(secret, salt, info));
    byte[] all = new byte[features * HASHES * size];
    hkdf.generateBytes(all, 0, all.length);
    byte[][][] keys = new byte[features][HASHES][];
    for (int f = 0; f < features; f++) {
      for (int h = 0; h < HASHES; h++) {
        int from = (f * HASHES + h) * size;
        keys[f][h] = Arrays.copyOfRange(all, from, from + size);
      }
    }
    Arrays.fill(all, (byte) 0);
    return keys;
  }
}

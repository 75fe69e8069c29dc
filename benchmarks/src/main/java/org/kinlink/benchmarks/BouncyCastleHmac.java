package org.kinlink.benchmarks;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SHA-256 by the lightweight interface of Bouncy Castle. Not safe to share. */
final class BouncyCastleHmac {
  private final HMac mac = new HMac(new SHA256Digest());

  BouncyCastleHmac(byte[] key) {
    mac.init(new KeyParameter(key));
  }

  byte[] of(byte[] message) {
    mac.update(message, 0, message.length);
    byte[] result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return result;
  }
}

package org.kinlink.envelope;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

/**
 * The key pairs that are derived from a key of a key file: X25519 (RFC 7748) to receive files and
 * Ed25519 (RFC 8032) to sign them. The same key always gives the same pairs, so that a key file and
 * its pass-phrase are all that has to be kept.
 */
public final class KeyPairs {
  private static final KeyScope SCOPE = new KeyScope("key-pair", "envelope", "kinlink-2026");

  private KeyPairs() {}

  /**
   * The public half of a pair.
   *
   * @param key the key
   * @param use what the pair is for
   * @param name whose it is
   * @return the public key
   */
  public static PublicKeyFile publicKey(LinkageKey key, PublicKeyFile.Use use, String name) {
    byte[] bytes =
        use == PublicKeyFile.Use.RECEIVING
            ? receiving(key).generatePublicKey().getEncoded()
            : signing(key).generatePublicKey().getEncoded();
    return new PublicKeyFile(use, name, HexFormat.of().formatHex(bytes));
  }

  static X25519PrivateKeyParameters receiving(LinkageKey key) {
    byte[] seed = seed(key, KeyPurpose.RECEIVING);
    try {
      return new X25519PrivateKeyParameters(seed, 0);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  static Ed25519PrivateKeyParameters signing(LinkageKey key) {
    byte[] seed = seed(key, KeyPurpose.SIGNING);
    try {
      return new Ed25519PrivateKeyParameters(seed, 0);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static byte[] seed(LinkageKey key, KeyPurpose purpose) {
    try (Secret secret = key.deriveToVerify(purpose, SCOPE)) {
      return secret.bytes(KeyAccess.grant());
    }
  }
}

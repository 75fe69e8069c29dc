package org.kinlink.key;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Makes guessing a pass-phrase slow and costly in memory. What it costs is named by year and
 * frozen: a file says by which profile it was made.
 *
 * <p>Source: RFC 9106; the costs of the first profile are its second recommendation (section 4).
 */
final class Argon2id {
  /** 64 MiB, three passes, four lanes. */
  static final Argon2id ARGON2ID_2026 = new Argon2id("argon2id-2026", 65_536, 3, 4);

  /** The length of a salt in bytes. */
  static final int SALT = 16;

  private static final int LENGTH = 32;
  private static final byte[] NONE = new byte[0];

  private final String label;
  private final int kibibytes;
  private final int passes;
  private final int lanes;

  /** Costs of their own, for tests that have nothing to protect. */
  Argon2id(String label, int kibibytes, int passes, int lanes) {
    this.label = label;
    this.kibibytes = kibibytes;
    this.passes = passes;
    this.lanes = lanes;
  }

  /** The 32 bytes that follow from a pass-phrase and a salt. */
  byte[] stretch(byte[] passphrase, byte[] salt) {
    return stretch(passphrase, salt, NONE, NONE, kibibytes, passes, lanes, LENGTH);
  }

  @SuppressWarnings("TooManyParameters") // Those of the standard.
  static byte[] stretch(
      byte[] passphrase,
      byte[] salt,
      byte[] secret,
      byte[] data,
      int kibibytes,
      int passes,
      int lanes,
      int length) {
    Argon2Parameters.Builder parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withSecret(secret)
            .withAdditional(data)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] stretched = new byte[length];
    generator.generateBytes(passphrase, stretched);
    return stretched;
  }

  /** How a file names the profile. */
  String label() {
    return label;
  }
}

package org.kinlink.pseudonym;

/**
 * How many bits of the HMAC a pseudonym keeps. A shorter one is the beginning of the longer one.
 *
 * <p>Two of a thousand million different identifiers share a 128-bit pseudonym with a chance below
 * one in 10^20, so that the longer ones are for rules that ask for them.
 */
public enum PseudonymLength {
  /** 128 bits, 26 characters. */
  BITS_128(128),
  /** 192 bits, 39 characters. */
  BITS_192(192),
  /** 256 bits, 52 characters. */
  BITS_256(256);

  private final int bits;

  PseudonymLength(int bits) {
    this.bits = bits;
  }

  /**
   * The length in bits.
   *
   * @return 128, 192 or 256
   */
  public int bits() {
    return bits;
  }

  /**
   * The length in bytes.
   *
   * @return 16, 24 or 32
   */
  public int bytes() {
    return bits / Byte.SIZE;
  }

  /** How many characters of five bits each hold them. */
  int symbols() {
    return (bits + Bech32m.BITS - 1) / Bech32m.BITS;
  }
}

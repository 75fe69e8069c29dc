package org.kinlink.pseudonym;

import com.google.common.io.BaseEncoding;

/**
 * How pseudonyms are written. All formats are the same bytes: the shorter ones are the first half
 * of the longer ones.
 *
 * <p>Two of a thousand million different identifiers share a 128-bit pseudonym with a chance below
 * one in 10^20.
 */
public enum PseudonymFormat {
  /** 128 bits as 32 hexadecimal digits. */
  HEX_128(128, BaseEncoding.base16()),
  /** 256 bits as 64 hexadecimal digits. */
  HEX_256(256, BaseEncoding.base16()),
  /** 128 bits as 26 characters a-z and 2-7, by RFC 4648 without padding. */
  BASE32_128(128, BaseEncoding.base32().omitPadding()),
  /** 256 bits as 52 characters a-z and 2-7, by RFC 4648 without padding. */
  BASE32_256(256, BaseEncoding.base32().omitPadding());

  private final int bits;
  private final BaseEncoding encoding;

  PseudonymFormat(int bits, BaseEncoding encoding) {
    this.bits = bits;
    this.encoding = encoding.lowerCase();
  }

  /**
   * How many bits a pseudonym has.
   *
   * @return 128 or 256
   */
  public int bits() {
    return bits;
  }

  /** The first bytes of a MAC as text. */
  String write(byte[] mac) {
    return encoding.encode(mac, 0, bits / Byte.SIZE);
  }
}

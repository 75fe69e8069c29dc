package org.kinlink.pseudonym;

import java.nio.charset.StandardCharsets;

/** What one thread needs to make pseudonyms: its own HMAC and buffers, used again each time. */
final class Lane {
  private static final int DIGITS = 10;
  private static final int MAC = 32;

  private final MidstateHmac hmac;
  private final PseudonymText text;
  private final byte[] digits = new byte[DIGITS];
  private final byte[] mac = new byte[MAC];
  private final byte[] buffer;

  Lane(MidstateHmac hmac, PseudonymText text) {
    this.hmac = hmac;
    this.text = text;
    this.buffer = new byte[text.size()];
  }

  /** The HMAC of the ten digits of a number, in a buffer that the next call uses again. */
  byte[] mac(long packed) {
    long rest = packed;
    for (int i = DIGITS - 1; i >= 0; i--) {
      long next = rest / 10;
      digits[i] = (byte) ('0' + rest - next * 10);
      rest = next;
    }
    hmac.of(digits, DIGITS, mac);
    return mac;
  }

  String pseudonym(long packed) {
    return text.write(mac(packed), buffer);
  }

  String pseudonym(String canonical) {
    byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
    hmac.of(bytes, bytes.length, mac);
    return text.write(mac, buffer);
  }
}

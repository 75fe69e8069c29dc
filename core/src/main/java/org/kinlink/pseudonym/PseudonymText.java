package org.kinlink.pseudonym;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.kinlink.key.KeyContext;
import org.kinlink.key.KeyId;

/**
 * Writes pseudonyms of one key and domain. The text is the key's id, a hyphen, four characters that
 * tag the domain, the bits of the pseudonym, and six characters of check: a Bech32m string, but for
 * the hyphen in place of the digit 1 that parts its two halves there.
 */
final class PseudonymText {
  /** Parts the key's id from the rest. */
  static final char SEPARATOR = '-';

  /** Characters that tag the domain. */
  static final int TAG = 4;

  private static final String TAG_LABEL = "kinlink pseudonym domain 2026";

  private final byte[] start;
  private final int check;
  private final PseudonymLength length;

  PseudonymText(KeyId key, PseudonymDomain domain, PseudonymLength length) {
    this.length = length;
    int tag = tag(domain);
    this.start = new byte[key.text().length() + 1 + TAG];
    int at = 0;
    for (byte b : key.text().getBytes(StandardCharsets.US_ASCII)) {
      start[at++] = b;
    }
    start[at++] = SEPARATOR;
    int running = Bech32m.readable(key.text());
    for (int i = TAG - 1; i >= 0; i--) {
      int value = (tag >> (i * Bech32m.BITS)) & 31;
      start[at++] = Bech32m.character(value);
      running = Bech32m.step(running, value);
    }
    this.check = running;
  }

  /** Twenty bits that two domains share with a chance of one in a million. */
  static int tag(PseudonymDomain domain) {
    byte[] context =
        KeyContext.encode(
            ImmutableList.of(
                TAG_LABEL, domain.identifierType(), domain.project(), domain.recipient()));
    byte[] hash = Hashing.sha256().hashBytes(context).asBytes();
    return ((hash[0] & 255) << 12) | ((hash[1] & 255) << 4) | ((hash[2] & 255) >> 4);
  }

  /** How many characters a pseudonym has. */
  int size() {
    return start.length + length.symbols() + Bech32m.CHECK;
  }

  /** Writes a pseudonym into a buffer of {@link #size} bytes. */
  String write(byte[] mac, byte[] buffer) {
    System.arraycopy(start, 0, buffer, 0, start.length);
    int at = start.length;
    int running = check;
    int bits = 0;
    int held = 0;
    for (int i = 0; i < length.bytes(); i++) {
      held = ((held << Byte.SIZE) | (mac[i] & 255)) & 0xfff;
      bits += Byte.SIZE;
      while (bits >= Bech32m.BITS) {
        bits -= Bech32m.BITS;
        int value = (held >> bits) & 31;
        buffer[at++] = Bech32m.character(value);
        running = Bech32m.step(running, value);
      }
    }
    int last = (held << (Bech32m.BITS - bits)) & 31;
    buffer[at++] = Bech32m.character(last);
    int end = Bech32m.end(Bech32m.step(running, last));
    for (int i = Bech32m.CHECK - 1; i >= 0; i--) {
      buffer[at++] = Bech32m.character((end >> (i * Bech32m.BITS)) & 31);
    }
    return new String(buffer, 0, at, StandardCharsets.ISO_8859_1);
  }
}

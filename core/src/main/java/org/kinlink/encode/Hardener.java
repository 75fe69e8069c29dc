package org.kinlink.encode;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.kinlink.key.HmacSha256;

/** Hardens filters, one after the other, as {@link Hardening} says. For one thread. */
final class Hardener {
  private static final int BITS = EncodingProfile.BITS;
  private static final int RESOLUTION = 1 << 16;

  private final Hardening hardening;
  private final int baseBits;
  private final short[] sample;
  private final short[] order;
  private final int flipBelow;
  private final SecureRandom random = new SecureRandom();
  private final byte[] noise = new byte[BITS * Short.BYTES];
  private final long[] work = new long[BITS / Long.SIZE];

  /**
   * Prepares.
   *
   * @param hmac gives the bits that are drawn, and their order; not used if neither is asked for
   */
  Hardener(Hardening hardening, HmacSha256 hmac) {
    this.hardening = hardening;
    this.baseBits = hardening.baseWords() * Long.SIZE;
    this.sample = hardening.sampled() ? drawn(hmac) : new short[0];
    this.order = hardening.balanced() ? permuted(hmac) : new short[0];
    this.flipBelow = (int) Math.round(hardening.flip() * RESOLUTION);
  }

  private short[] drawn(HmacSha256 hmac) {
    short[] drawn = new short[baseBits];
    for (int i = 0; i < baseBits; i++) {
      drawn[i] = (short) (number(hmac, 's', i) % baseBits);
    }
    return drawn;
  }

  /** Fisher and Yates. */
  private static short[] permuted(HmacSha256 hmac) {
    short[] order = new short[BITS];
    for (int i = 0; i < BITS; i++) {
      int j = (int) (number(hmac, 'p', i) % (i + 1));
      order[i] = order[j];
      order[j] = (short) i;
    }
    return order;
  }

  private static long number(HmacSha256 hmac, char what, int index) {
    byte[] made = hmac.of(ByteBuffer.allocate(6).putChar(what).putInt(index).array());
    return ByteBuffer.wrap(made).getLong() >>> 1;
  }

  /** Hardens the filter that stands in the base words, and leaves one of the full length. */
  void harden(long[] filter, int at) {
    if (hardening.sampled()) {
      take(filter, at, sample, baseBits);
    }
    if (hardening.balanced()) {
      for (int w = 0; w < hardening.baseWords(); w++) {
        filter[at + hardening.baseWords() + w] = ~filter[at + w];
      }
      take(filter, at, order, BITS);
    }
    if (hardening.rule90()) {
      neighbours(filter, at);
    }
    if (flipBelow > 0) {
      flip(filter, at);
    }
    Arrays.fill(work, 0);
  }

  private void take(long[] filter, int at, short[] from, int bits) {
    System.arraycopy(filter, at, work, 0, bits / Long.SIZE);
    for (int w = 0; w < bits / Long.SIZE; w++) {
      long word = 0;
      for (int b = 0; b < Long.SIZE; b++) {
        int source = from[w * Long.SIZE + b];
        word |= ((work[source >> 6] >>> source) & 1) << b;
      }
      filter[at + w] = word;
    }
  }

  private void neighbours(long[] filter, int at) {
    int words = BITS / Long.SIZE;
    System.arraycopy(filter, at, work, 0, words);
    for (int w = 0; w < words; w++) {
      long before = work[(w + words - 1) % words];
      long after = work[(w + 1) % words];
      long left = (work[w] << 1) | (before >>> (Long.SIZE - 1));
      long right = (work[w] >>> 1) | (after << (Long.SIZE - 1));
      filter[at + w] = left ^ right;
    }
  }

  private void flip(long[] filter, int at) {
    random.nextBytes(noise);
    for (int i = 0; i < BITS; i++) {
      int drawn = ((noise[2 * i] & 0xff) << Byte.SIZE) | (noise[2 * i + 1] & 0xff);
      if (drawn < flipBelow) {
        filter[at + (i >> 6)] ^= 1L << i;
      }
    }
  }
}

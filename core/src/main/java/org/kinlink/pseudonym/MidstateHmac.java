package org.kinlink.pseudonym;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.jcajce.provider.digest.SHA256;

/**
 * HMAC-SHA-256 of short messages under one key, in two blocks of SHA-256 instead of the four that
 * the JDK's {@code Mac} takes: the states after the two blocks of the padded key are made once and
 * copied for each message. {@link org.kinlink.key.HmacSha256} is the reference.
 *
 * <p>For one thread; {@link #copy} makes one for another. A copy of a state allocates, and is still
 * cheaper than the two blocks.
 *
 * <p>Source: RFC 2104, section 4, on storing the intermediate results.
 */
final class MidstateHmac {
  private static final int BLOCK = 64;
  private static final int LENGTH = 32;

  private final MessageDigest inner;
  private final MessageDigest outer;

  private MidstateHmac(MessageDigest inner, MessageDigest outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /** Prepares for a key of at most one block, of which it keeps the two states only. */
  static MidstateHmac of(byte[] key) {
    return new MidstateHmac(after(key, 0x36), after(key, 0x5c));
  }

  /** The same key for another thread. */
  MidstateHmac copy() {
    return new MidstateHmac(copy(inner), copy(outer));
  }

  private static MessageDigest after(byte[] key, int pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    MessageDigest digest = digest();
    digest.update(block);
    Arrays.fill(block, (byte) 0);
    return digest;
  }

  private static MessageDigest digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // A provider set up before the JDK's may have digests that cannot be copied.
      return digest instanceof Cloneable ? digest : new SHA256.Digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime provides SHA-256", e);
    }
  }

  /** Authenticates the first bytes of a buffer, and puts 32 bytes into another. */
  void of(byte[] message, int length, byte[] into) {
    try {
      MessageDigest first = copy(inner);
      first.update(message, 0, length);
      first.digest(into, 0, LENGTH);
      MessageDigest second = copy(outer);
      second.update(into, 0, LENGTH);
      second.digest(into, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("the buffer holds 32 bytes", e);
    }
  }

  private static MessageDigest copy(MessageDigest state) {
    try {
      return (MessageDigest) state.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a Cloneable digest can be copied", e);
    }
  }
}

package org.kinlink.encode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts filters under one-time pads. A pad is made of the secret hash of something that two records
 * may have in common: the bits of each field are shuffled among themselves, and all are added to a
 * stream of random bits. A filter under a pad that is used once is as good as noise: it tells
 * nothing of values, not even how long they are. Two filters under one pad show of each field in
 * how many bits they differ, and nothing else.
 *
 * <p>Guarantees that hold as long as no pad is used for two people of one file; whoever calls sees
 * to that.
 *
 * <p>Method: AES-128 in counter mode from zero under the seed gives for each field one unsigned
 * number of 16 bits for each bit from the last to the second (Fisher and Yates, each number n as n
 * (i + 1) / 65,536 rounded down), then one word for each word of the filter. For one thread.
 */
public final class KeyedPad {
  /** Bytes of a seed. */
  public static final int SEED = 16;

  private static final byte[] ZERO = new byte[SEED];

  private final FieldEncoding[] fields;
  private final Cipher cipher;
  private final byte[] zeros;
  private final byte[] stream;
  private final byte[] order;

  /**
   * Prepares.
   *
   * @param plan which fields stand where
   */
  public KeyedPad(EncodingPlan plan) {
    this.fields = plan.fields().toArray(FieldEncoding[]::new);
    try {
      this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is part of every Java", e);
    }
    int words = EncodingProfile.WORDS;
    this.zeros = new byte[words * (Long.SIZE * Short.BYTES + Long.BYTES)];
    this.stream = new byte[zeros.length];
    this.order = new byte[words * Long.SIZE];
  }

  /**
   * Puts a filter under a pad.
   *
   * @param seed {@link #SEED} secret bytes from an offset on
   * @param offset where they begin
   * @param filter the filter
   * @return the padded filter, a new array
   */
  public long[] pad(byte[] seed, int offset, long[] filter) {
    try {
      SecretKeySpec key = new SecretKeySpec(seed, offset, SEED, "AES");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(ZERO));
      cipher.doFinal(zeros, 0, zeros.length, stream, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES takes keys of 16 bytes", e);
    }
    ByteBuffer numbers = ByteBuffer.wrap(stream);
    long[] padded = new long[filter.length];
    for (FieldEncoding field : fields) {
      shuffle(field, filter, padded, numbers);
    }
    for (int w = 0; w < padded.length; w++) {
      padded[w] ^= numbers.getLong();
    }
    Arrays.fill(order, (byte) 0);
    return padded;
  }

  private void shuffle(FieldEncoding field, long[] filter, long[] padded, ByteBuffer numbers) {
    int first = field.firstWord() * Long.SIZE;
    int bits = field.words() * Long.SIZE;
    for (int i = 0; i < bits; i++) {
      order[i] = (byte) ((filter[(first + i) >> 6] >>> i) & 1);
    }
    for (int i = bits - 1; i > 0; i--) {
      int other = ((numbers.getShort() & 0xffff) * (i + 1)) >>> Short.SIZE;
      byte kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    for (int i = 0; i < bits; i++) {
      padded[(first + i) >> 6] |= (long) order[i] << i;
    }
  }
}

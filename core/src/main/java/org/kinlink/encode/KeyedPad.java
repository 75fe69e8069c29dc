package org.kinlink.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
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
 * (i + 1) / 65,536 rounded down), then one word for each word of the filter. Forename and surname,
 * which have one domain, are shuffled by the same numbers, those of the first of them: so names
 * that are the other way round differ in the same bits. For one thread.
 */
public final class KeyedPad {
  /** Bytes of a seed. */
  public static final int SEED = 16;

  private static final VarHandle NUMBERS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle STREAM =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Takes the lowest bits of eight bytes to the highest byte, the first to its lowest bit. */
  private static final long GATHER = 0x0102_0408_1020_4080L;

  /** The bits of a byte in a byte each, the lowest first. */
  private static final long[] SPREAD =
      IntStream.range(0, 1 << Byte.SIZE).mapToLong(KeyedPad::spread).toArray();

  private final FieldEncoding[] fields;

  /** For each field the place of the first of its domain. */
  private final int[] firsts;

  private final Cipher cipher;
  private final byte[] counters;
  private final byte[] stream;
  private final byte[] order;

  /**
   * Prepares.
   *
   * @param plan which fields stand where
   */
  public KeyedPad(EncodingPlan plan) {
    this.fields = plan.fields().toArray(FieldEncoding[]::new);
    this.firsts = plan.firstsOfDomains();
    try {
      // Whole blocks of numbers from zero by themselves are counter mode, without its preparations.
      this.cipher = Cipher.getInstance("AES/ECB/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is part of every Java", e);
    }
    int words = EncodingProfile.WORDS;
    this.counters = new byte[words * (Long.SIZE * Short.BYTES + Long.BYTES)];
    ByteBuffer numbers = ByteBuffer.wrap(counters);
    for (int block = 0; block < counters.length / SEED; block++) {
      numbers.putLong(block * SEED + Long.BYTES, block);
    }
    this.stream = new byte[counters.length];
    this.order = new byte[words * Long.SIZE];
  }

  private static long spread(int bits) {
    long bytes = 0;
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      bytes |= (long) ((bits >> bit) & 1) << (bit * Byte.SIZE);
    }
    return bytes;
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
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, offset, SEED, "AES"));
      cipher.doFinal(counters, 0, counters.length, stream, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES takes keys of 16 bytes", e);
    }
    long[] padded = new long[filter.length];
    int[] starts = new int[fields.length];
    int at = 0;
    for (int f = 0; f < fields.length; f++) {
      starts[f] = firsts[f] == f ? at : starts[firsts[f]];
      int end = shuffle(fields[f], filter, padded, starts[f]);
      at = Math.max(at, end);
    }
    for (int w = 0; w < padded.length; w++) {
      padded[w] ^= (long) STREAM.get(stream, at + w * Long.BYTES);
    }
    Arrays.fill(order, (byte) 0);
    return padded;
  }

  /** Takes numbers from a place of the stream on, and returns the place after them. */
  private int shuffle(FieldEncoding field, long[] filter, long[] padded, int from) {
    int first = field.firstWord();
    int bits = field.words() * Long.SIZE;
    byte[] shuffled = order;
    for (int i = 0; i < bits; i += Byte.SIZE) {
      int eight = (int) (filter[first + (i >> 6)] >>> i) & 0xff;
      EIGHT.set(shuffled, i, SPREAD[eight]);
    }
    byte[] numbers = stream;
    int at = from;
    for (int i = bits - 1; i > 0; i--) {
      int other = (((short) NUMBERS.get(numbers, at) & 0xffff) * (i + 1)) >>> Short.SIZE;
      at += Short.BYTES;
      byte kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    for (int i = 0; i < bits; i += Byte.SIZE) {
      long eight = ((long) EIGHT.get(shuffled, i) * GATHER) >>> (Long.SIZE - Byte.SIZE);
      padded[first + (i >> 6)] |= eight << i;
    }
    return at;
  }
}

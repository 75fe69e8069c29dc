package org.kinlink.pseudonym;

import java.util.Arrays;

/**
 * HMAC-SHA-256 of the ten digits of many NHS numbers under one key, side by side. {@link
 * MidstateHmac} gives the same, one message at a time; for many this is about twice as fast, since
 * nothing is copied and vector instructions do the work.
 *
 * <p>The key is kept as two states, those after its two padded blocks. Safe to share between
 * threads, each of which works in arrays of its own that are wiped afterwards.
 *
 * <p>Source: RFC 2104, section 4.
 */
final class HmacBatch {
  /**
   * How many numbers are worked on at a time: loops long enough that their beginnings and ends do
   * not weigh, and 100 kilobytes, which stay in the second cache.
   */
  static final int SIZE = 1 << 10;

  private static final int DIGITS = 10;
  private static final int DIGITS_OF_WORD = 4;
  private static final int AFTER_DIGITS = 0x8000;
  private static final int AFTER_STATE = 0x80000000;
  private static final int BLOCK_BITS = Sha256Batch.BLOCK * Integer.SIZE;

  private final int[] inner;
  private final int[] outer;

  private HmacBatch(int[] inner, int[] outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /** Prepares for a key of at most one block, of which it keeps the two states only. */
  static HmacBatch of(byte[] key) {
    Sha256Batch sha = new Sha256Batch(1);
    int[] inner = after(key, 0x36, sha);
    int[] outer = after(key, 0x5c, sha);
    sha.wipe();
    return new HmacBatch(inner, outer);
  }

  private static int[] after(byte[] key, int pad, Sha256Batch sha) {
    byte[] block = Arrays.copyOf(key, Sha256Batch.BLOCK * Integer.BYTES);
    for (int i = 0; i < block.length; i++) {
      int word = sha.words[i / Integer.BYTES][0] << Byte.SIZE;
      sha.words[i / Integer.BYTES][0] = word | ((block[i] ^ pad) & 255);
    }
    Arrays.fill(block, (byte) 0);
    sha.compress(Sha256Batch.start(), 1);
    int[] state = new int[Sha256Batch.STATE];
    for (int i = 0; i < state.length; i++) {
      state[i] = sha.states[i][0];
    }
    return state;
  }

  /**
   * Authenticates the packed numbers of a range, and puts the first bytes of each HMAC, a multiple
   * of four, where the number's place among all is.
   */
  void of(long[] numbers, int from, int to, byte[] into, int bytes) {
    Sha256Batch sha = new Sha256Batch(Math.min(SIZE, to - from));
    for (int at = from; at < to; at += SIZE) {
      int count = Math.min(SIZE, to - at);
      for (int i = 0; i < count; i++) {
        digits(numbers[at + i], sha.words, i);
      }
      authenticate(sha, count);
      for (int word = 0; word < bytes / Integer.BYTES; word++) {
        write(sha.states[word], count, into, at * bytes + word * Integer.BYTES, bytes);
      }
    }
    sha.wipe();
  }

  private void authenticate(Sha256Batch sha, int count) {
    end(sha.words, 3, BLOCK_BITS + DIGITS * Byte.SIZE, count);
    sha.compress(inner, count);
    for (int word = 0; word < Sha256Batch.STATE; word++) {
      System.arraycopy(sha.states[word], 0, sha.words[word], 0, count);
    }
    Arrays.fill(sha.words[Sha256Batch.STATE], 0, count, AFTER_STATE);
    end(sha.words, Sha256Batch.STATE + 1, BLOCK_BITS + Sha256Batch.STATE * Integer.SIZE, count);
    sha.compress(outer, count);
  }

  private static void digits(long packed, int[][] words, int place) {
    int high = (int) (packed / 1_000_000);
    int low = (int) (packed - high * 1_000_000L);
    words[0][place] = text(high);
    words[1][place] = text(low / 100);
    int last = low % 100;
    words[2][place] = (('0' + last / 10) << 24) | (('0' + last % 10) << 16) | AFTER_DIGITS;
  }

  /** Four digits as the four bytes of their text. */
  private static int text(int digits) {
    int word = 0;
    int rest = digits;
    for (int i = 0; i < DIGITS_OF_WORD; i++) {
      word |= ('0' + rest % 10) << (i * Byte.SIZE);
      rest /= 10;
    }
    return word;
  }

  private static void end(int[][] words, int from, int bits, int count) {
    int last = Sha256Batch.BLOCK - 1;
    for (int word = from; word < last; word++) {
      Arrays.fill(words[word], 0, count, 0);
    }
    Arrays.fill(words[last], 0, count, bits);
  }

  private static void write(int[] words, int count, byte[] into, int at, int step) {
    for (int i = 0; i < count; i++) {
      int place = at + i * step;
      int word = words[i];
      into[place] = (byte) (word >>> 24);
      into[place + 1] = (byte) (word >>> 16);
      into[place + 2] = (byte) (word >>> 8);
      into[place + 3] = (byte) word;
    }
  }
}

package org.kinlink.key;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Expands one key into as many independent ones as there are contexts. Whoever holds an expanded
 * key learns nothing of the first, nor of any other.
 *
 * <p>Source: RFC 5869, section 2.3.
 */
final class HkdfSha256 {
  private static final int LONGEST = 255 * HmacSha256.LENGTH;

  private HkdfSha256() {}

  /**
   * Expands a key.
   *
   * @throws IllegalArgumentException if the length is not from 1 to 8,160
   */
  static byte[] expand(KeyMaterial key, byte[] context, int length) {
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("length: not from 1 to " + LONGEST);
    }
    byte[] expanded = new byte[length];
    byte[] block = new byte[0];
    int counter = 1;
    for (int at = 0; at < length; at += HmacSha256.LENGTH) {
      ByteBuffer message = ByteBuffer.allocate(block.length + context.length + 1);
      message.put(block).put(context).put((byte) counter++);
      Arrays.fill(block, (byte) 0);
      block = key.hmacSha256(message.array());
      Arrays.fill(message.array(), (byte) 0);
      System.arraycopy(block, 0, expanded, at, Math.min(block.length, length - at));
    }
    Arrays.fill(block, (byte) 0);
    return expanded;
  }
}

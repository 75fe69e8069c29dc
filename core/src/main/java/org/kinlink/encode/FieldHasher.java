package org.kinlink.encode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyContext;

/**
 * Gives the tokens of one field their positions, under the key of the field.
 *
 * <p>Method: the positions of a token are the 16-bit numbers u, highest byte first, of HMAC-SHA-256
 * (RFC 2104) of the message salt (2 bytes) | block 0, 1, ... (1 byte) | token (8 bytes) | the UTF-8
 * of the value where the token is the whole of it, each as u * width / 65,536, rounded down. They
 * are independent of one another, unlike those of double hashing.
 */
final class FieldHasher {
  private static final int HEAD = Short.BYTES + 1 + Long.BYTES;
  private static final int A_BLOCK = HmacSha256.LENGTH / Short.BYTES;

  /** The most positions of a token: the block has one byte. */
  static final int MOST = 256 * A_BLOCK;

  private final HmacSha256 hmac;
  private final int width;
  private byte[] message = new byte[HEAD];
  private final byte[] result = new byte[HmacSha256.LENGTH];

  FieldHasher(HmacSha256 hmac, int width) {
    this.hmac = hmac;
    this.width = width;
  }

  /** The first positions of a token that is not the whole value. */
  short[] positions(long token, int salt, int count) {
    return positions(token, salt, count, 0);
  }

  /** The first positions of a value as a whole. */
  short[] positions(String value, int salt, int count) {
    byte[] text = KeyContext.utf8(value);
    if (message.length < HEAD + text.length) {
      wipe();
      message = new byte[HEAD + text.length];
    }
    System.arraycopy(text, 0, message, HEAD, text.length);
    Arrays.fill(text, (byte) 0);
    return positions(Tokens.WHOLE_VALUE, salt, count, text.length);
  }

  private short[] positions(long token, int salt, int count, int tail) {
    short[] positions = new short[count];
    ByteBuffer head = ByteBuffer.wrap(message);
    head.putShort(0, (short) salt).putLong(Short.BYTES + 1, token);
    for (int at = 0; at < count; at += A_BLOCK) {
      message[Short.BYTES] = (byte) (at / A_BLOCK);
      hmac.of(message, 0, HEAD + tail, result, 0);
      int end = Math.min(count, at + A_BLOCK);
      for (int i = at; i < end; i++) {
        int low = (i - at) * Short.BYTES;
        int drawn = ((result[low] & 0xff) << Byte.SIZE) | (result[low + 1] & 0xff);
        positions[i] = (short) ((drawn * width) >>> Short.SIZE);
      }
    }
    return positions;
  }

  /** Overwrites what was hashed last. */
  void wipe() {
    Arrays.fill(message, (byte) 0);
    Arrays.fill(result, (byte) 0);
  }
}

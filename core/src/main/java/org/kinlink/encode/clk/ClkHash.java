package org.kinlink.encode.clk;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The functions that give a token its positions, under the keys of one feature. For one thread. */
interface ClkHash {
  /** The first positions of a token. */
  int[] positions(byte[] token, int count, int width);

  static ClkHash of(ClkFeature.Hash hash, byte[][] keys) {
    return hash == ClkFeature.Hash.BLAKE
        ? new Blake(keys[0])
        : new DoubleHash(keys[0], keys[1], hash == ClkFeature.Hash.DOUBLE_NON_SINGULAR);
  }

  /** BLAKE2b (RFC 7693) with a key, salted 0, 1, ...; its 16-bit numbers, lowest byte first. */
  final class Blake implements ClkHash {
    private static final int LENGTH = 64;
    private static final int SALT = 16;
    private static final int DRAWN = LENGTH / Short.BYTES;

    private final byte[] key;
    private final List<Blake2bDigest> digests = new ArrayList<>();
    private final byte[] result = new byte[LENGTH];

    Blake(byte[] key) {
      this.key = key;
    }

    @Override
    public int[] positions(byte[] token, int count, int width) {
      int[] positions = new int[count];
      ByteBuffer drawn = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < count; i++) {
        if (i % DRAWN == 0) {
          Blake2bDigest digest = digest(i / DRAWN);
          digest.update(token, 0, token.length);
          digest.doFinal(result, 0);
        }
        positions[i] = Short.toUnsignedInt(drawn.getShort((i % DRAWN) * Short.BYTES)) % width;
      }
      return positions;
    }

    private Blake2bDigest digest(int index) {
      while (digests.size() <= index) {
        byte[] number = Integer.toString(digests.size()).getBytes(StandardCharsets.US_ASCII);
        digests.add(new Blake2bDigest(key, LENGTH, Arrays.copyOf(number, SALT), null));
      }
      return digests.get(index);
    }
  }

  /** SHA-1 plus i times MD5, both as HMAC; all positions lie on one line. */
  final class DoubleHash implements ClkHash {
    private final HMac sha1;
    private final HMac md5;
    private final boolean nonSingular;

    DoubleHash(byte[] sha1Key, byte[] md5Key, boolean nonSingular) {
      this.sha1 = mac(new SHA1Digest(), sha1Key);
      this.md5 = mac(new MD5Digest(), md5Key);
      this.nonSingular = nonSingular;
    }

    private static HMac mac(Digest digest, byte[] key) {
      HMac mac = new HMac(digest);
      mac.init(new KeyParameter(key));
      return mac;
    }

    @Override
    public int[] positions(byte[] token, int count, int width) {
      long first = mod(sha1, token, width);
      long step = mod(md5, token, width);
      for (int i = 0; nonSingular && step == 0; i++) {
        byte[] more = new String(Character.toChars(i)).getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(token, token.length + more.length);
        System.arraycopy(more, 0, longer, token.length, more.length);
        step = mod(md5, longer, width);
      }
      int[] positions = new int[count];
      for (int i = 0; i < count; i++) {
        positions[i] = (int) ((first + i * step) % width);
      }
      return positions;
    }

    private static long mod(HMac mac, byte[] message, int width) {
      byte[] result = new byte[mac.getMacSize()];
      mac.update(message, 0, message.length);
      mac.doFinal(result, 0);
      return new BigInteger(1, result).mod(BigInteger.valueOf(width)).longValue();
    }
  }
}

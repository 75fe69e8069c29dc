package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HkdfSha256Test {
  private static final int LONGEST = 255 * 32;

  /** Keeps what passes through it, as a key that is kept elsewhere could. */
  private static final class Watched implements KeyMaterial {
    private final List<byte[]> seen = new ArrayList<>();

    @Override
    public byte[] hmacSha256(byte[] message) {
      byte[] mac = HmacSha256.once(Samples.counting(32), message);
      seen.add(message);
      seen.add(mac);
      return mac;
    }

    @Override
    public void forget() {}
  }

  @Test
  void overwritesEveryBlockAndMessageAfterUse() {
    Watched key = new Watched();
    byte[] expanded = HkdfSha256.expand(key, new byte[] {7}, 80);
    assertArrayEquals(HkdfSha256.expand(Samples.COUNTING, new byte[] {7}, 80), expanded);
    assertEquals(6, key.seen.size());
    for (byte[] each : key.seen) {
      assertArrayEquals(new byte[each.length], each);
    }
  }

  @Test
  void givesAsManyBytesAsTheStandardAllows() {
    byte[] longest = HkdfSha256.expand(Samples.COUNTING, new byte[0], LONGEST);
    assertEquals(LONGEST, longest.length);
    for (int length : new int[] {1, 31, 32, 33}) {
      assertArrayEquals(
          Arrays.copyOf(longest, length), HkdfSha256.expand(Samples.COUNTING, new byte[0], length));
    }
    for (int refused : new int[] {-1, 0, LONGEST + 1}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> HkdfSha256.expand(Samples.COUNTING, new byte[0], refused));
    }
  }
}

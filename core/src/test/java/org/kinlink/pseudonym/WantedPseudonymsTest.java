package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WantedPseudonymsTest {
  private final WantedPseudonyms wanted = new WantedPseudonyms(16);

  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void findsEachOfManyAndNothingElse() {
    Random random = new Random(1);
    byte[][] macs = new byte[10_000][];
    for (int i = 0; i < macs.length; i++) {
      macs[i] = random(random, 32);
      assertTrue(wanted.add(Arrays.copyOf(macs[i], 16)));
      assertFalse(wanted.add(Arrays.copyOf(macs[i], 16)));
    }
    assertEquals(macs.length, wanted.size());
    for (int i = 0; i < macs.length; i += 2) {
      wanted.turn(macs[i], wanted.find(macs[i]), Arrays.copyOfRange(macs[i], 16, 32));
      assertEquals(-1, wanted.find(random(random, 32)));
    }
    for (int i = 0; i < macs.length; i++) {
      assertEquals(i, wanted.place(Arrays.copyOf(macs[i], 16)));
      byte[] turned = wanted.turned(i);
      if (i % 2 == 0) {
        assertArrayEquals(Arrays.copyOfRange(macs[i], 16, 32), turned);
      } else {
        assertNull(turned);
      }
    }
  }

  @Test
  void turnsAllThatBeginOneHmacAndNoneThatOnlyLookLikeIt() {
    byte[] mac = random(new Random(2), 32);
    byte[] near = mac.clone();
    near[15] ^= 1;
    wanted.add(Arrays.copyOf(near, 16));
    wanted.add(Arrays.copyOf(mac, 16));
    wanted.add(mac);
    wanted.add(Arrays.copyOf(mac, 24));
    wanted.turn(mac, wanted.find(mac), new byte[16]);
    assertNull(wanted.turned(wanted.place(Arrays.copyOf(near, 16))));
    for (int length : new int[] {16, 24, 32}) {
      assertArrayEquals(new byte[16], wanted.turned(wanted.place(Arrays.copyOf(mac, length))));
    }
    byte[] tail = mac.clone();
    tail[31] ^= 1;
    assertEquals(-1, wanted.place(tail));
    assertEquals("WantedPseudonyms[4]", wanted.toString());
  }

  @Test
  void turnsWhatStandsInTheFirstSlot() {
    byte[] mac = random(new Random(3), 32);
    Arrays.fill(mac, 0, 4, (byte) 0);
    wanted.add(Arrays.copyOf(mac, 16));
    assertEquals(0, wanted.find(mac));
    wanted.turn(mac, 0, new byte[16]);
    assertArrayEquals(new byte[16], wanted.turned(0));
  }
}

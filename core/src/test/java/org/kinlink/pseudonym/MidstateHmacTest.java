package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.Secret;

class MidstateHmacTest {
  @Test
  void agreesWithTheReferenceForKeysAndMessagesOfEveryLength() {
    Random random = new Random(4);
    for (int length = 0; length < 200; length++) {
      byte[] key = new byte[32 + length % 33];
      byte[] message = new byte[length + 3];
      random.nextBytes(key);
      random.nextBytes(message);
      MidstateHmac hmac = MidstateHmac.of(key);
      byte[] mac = new byte[32];
      hmac.of(message, length, mac);
      HmacSha256 reference = new HmacSha256(Secret.of(key));
      assertArrayEquals(reference.of(Arrays.copyOf(message, length)), mac);
      byte[] again = new byte[32];
      hmac.copy().of(message, length, again);
      assertArrayEquals(mac, again);
    }
  }
}

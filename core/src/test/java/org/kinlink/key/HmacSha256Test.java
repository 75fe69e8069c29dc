package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HmacSha256Test {
  private static final byte[] MESSAGE = {1, 2, 3, 4, 5};

  private final HmacSha256 hmac = new HmacSha256(Samples.COUNTING);

  @Test
  void isThatOfTheKey() {
    assertArrayEquals(HmacSha256.once(Samples.counting(32), MESSAGE), hmac.of(MESSAGE));
    assertArrayEquals(Samples.COUNTING.hmacSha256(MESSAGE), hmac.of(MESSAGE));
  }

  @Test
  void keepsItsOwnCopyOfTheKey() {
    Secret secret = Secret.of(Samples.counting(32));
    HmacSha256 other = new HmacSha256(secret);
    secret.close();
    assertArrayEquals(hmac.of(MESSAGE), other.of(MESSAGE));
  }

  @Test
  void authenticatesAPartIntoAPart() {
    byte[] result = new byte[40];
    hmac.of(MESSAGE, 1, 3, result, 8);
    byte[] expected = new byte[40];
    System.arraycopy(hmac.of(new byte[] {2, 3, 4}), 0, expected, 8, 32);
    assertArrayEquals(expected, result);
  }

  @Test
  void refusesAnArrayThatIsTooShortAndIsNotConfusedByIt() {
    byte[] result = new byte[32];
    assertThrows(IndexOutOfBoundsException.class, () -> hmac.of(MESSAGE, 3, 3, result, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> hmac.of(MESSAGE, 0, 5, result, 1));
    hmac.of(MESSAGE, 0, 5, result, 0);
    assertArrayEquals(hmac.of(MESSAGE), result);
  }

  @Test
  void servesManyThreadsAtOnce() {
    Set<String> seen = new ConcurrentSkipListSet<>();
    IntStream.range(0, 4_000)
        .parallel()
        .forEach(
            i -> {
              byte[] message = new byte[10];
              Arrays.fill(message, (byte) (i % 4));
              seen.add(i % 4 + HexFormat.of().formatHex(hmac.of(message)));
            });
    assertEquals(4, seen.size());
  }
}

package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HMAC and HKDF against the vectors of their standards. */
class PublishedVectorsTest {
  private static byte[] bytes(String hex) {
    return hex == null ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hmac-sha256.csv", numLinesToSkip = 1)
  void authenticatesAsRfc4231States(int number, String key, String message, String mac) {
    byte[] actual = new HmacSha256(bytes(key)).of(bytes(message));
    assertEquals(HmacSha256.LENGTH, actual.length);
    byte[] expected = bytes(mac);
    assertArrayEquals(expected, Arrays.copyOf(actual, expected.length), "case " + number);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "hkdf-sha256.csv", numLinesToSkip = 1)
  void derivesAsRfc5869States(
      int number, String secret, String salt, String context, int length, String derived) {
    byte[] actual = HkdfSha256.derive(bytes(secret), bytes(salt), bytes(context), length);
    assertArrayEquals(bytes(derived), actual, "case " + number);
  }

  @Test
  void authenticatesEveryMessageAfreshOnEveryThread()
      throws InterruptedException, ExecutionException {
    HmacSha256 hmac = new HmacSha256(new byte[] {1});
    byte[] first = hmac.of(new byte[] {1, 2, 3});
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertArrayEquals(first, other.submit(() -> hmac.of(new byte[] {1, 2, 3})).get());
    } finally {
      other.shutdownNow();
    }
    assertArrayEquals(first, hmac.of(new byte[] {1, 2, 3}));
  }

  @Test
  void keepsItsOwnCopyOfTheKey() {
    byte[] key = {1, 2, 3};
    HmacSha256 hmac = new HmacSha256(key);
    Arrays.fill(key, (byte) 0);
    assertArrayEquals(new HmacSha256(new byte[] {1, 2, 3}).of(key), hmac.of(key));
  }

  @Test
  void refusesAnEmptyKey() {
    assertThrows(IllegalArgumentException.class, () -> new HmacSha256(new byte[0]));
  }

  @Test
  void refusesToDeriveFromNothing() {
    byte[] none = new byte[0];
    assertThrows(IllegalArgumentException.class, () -> HkdfSha256.derive(none, none, none, 32));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 8_161})
  void refusesToDeriveALengthThatTheStandardDoesNotAllow(int length) {
    byte[] secret = {1};
    assertThrows(
        IllegalArgumentException.class, () -> HkdfSha256.derive(secret, secret, secret, length));
  }

  @Test
  void derivesTheGreatestLength() {
    byte[] secret = {1};
    assertEquals(8_160, HkdfSha256.derive(secret, secret, secret, 8_160).length);
  }
}

package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
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
  @CsvFileSource(resources = "/vectors/key/hmac-sha256.csv", numLinesToSkip = 1)
  void authenticatesAsRfc4231States(int number, String key, String message, String mac) {
    byte[] actual = HmacSha256.once(bytes(key), bytes(message));
    assertEquals(HmacSha256.LENGTH, actual.length);
    byte[] expected = bytes(mac);
    assertArrayEquals(expected, Arrays.copyOf(actual, expected.length), "case " + number);
  }

  /** The extract step is HMAC with the salt as key; kinlink skips it, as its keys are random. */
  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/key/hkdf-sha256.csv", numLinesToSkip = 1)
  void expandsAsRfc5869States(
      int number, String ikm, String salt, String prk, String info, int length, String okm) {
    byte[] key = salt == null ? new byte[HmacSha256.LENGTH] : bytes(salt);
    assertArrayEquals(bytes(prk), HmacSha256.once(key, bytes(ikm)), "case " + number);
    Secret secret = Secret.ofDerived(bytes(prk));
    assertArrayEquals(bytes(okm), HkdfSha256.expand(secret, bytes(info), length), "case " + number);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 8_161})
  void refusesToExpandToALengthThatTheStandardDoesNotAllow(int length) {
    Secret secret = Secret.ofDerived(new byte[32]);
    assertThrows(
        IllegalArgumentException.class, () -> HkdfSha256.expand(secret, new byte[1], length));
  }

  @Test
  void expandsToTheGreatestLength() {
    Secret secret = Secret.ofDerived(new byte[32]);
    assertEquals(8_160, HkdfSha256.expand(secret, new byte[1], 8_160).length);
  }
}

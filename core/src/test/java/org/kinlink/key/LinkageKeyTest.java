package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkageKeyTest {
  /** The bytes 0, 1, 2, and so on. */
  private static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static void assertRefused(String message, byte[] bytes) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> LinkageKey.of(bytes));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void refusesAShortKey() {
    assertRefused("bytes: a key has 32 to 1024 bytes, not 31", counting(31));
    assertRefused("bytes: a key has 32 to 1024 bytes, not 0", new byte[0]);
  }

  @Test
  void refusesAKeyThatIsTooLong() {
    assertRefused("bytes: a key has 32 to 1024 bytes, not 1025", counting(1_025));
  }

  @Test
  void refusesAKeyOfZeros() {
    assertRefused("bytes: a key cannot be all zero", new byte[32]);
  }

  @Test
  void refusesAKeyOfFewDifferentBytes() {
    byte[] bytes = new byte[64];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 15 * 17);
    }
    assertRefused("bytes: a key has at least 16 different bytes, not 15", bytes);
  }

  @Test
  void refusesAKeyThatIsText() {
    assertRefused(
        "bytes: a key is random bytes, not text",
        "correct horse battery staple, and more~".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void acceptsTheShortestAndTheLongest() {
    assertArrayEquals(counting(32), LinkageKey.of(counting(32)).bytes(KeyAccess.grant()));
    assertArrayEquals(counting(1_024), LinkageKey.of(counting(1_024)).bytes(KeyAccess.grant()));
  }

  @Test
  void givesBytesAndDerivedSecretsToNobodyWithoutAccess() {
    LinkageKey key = LinkageKey.of(counting(32));
    assertThrows(NullPointerException.class, () -> key.bytes(null));
    assertThrows(NullPointerException.class, () -> key.derive(new byte[1], new byte[1], 32, null));
  }

  @Test
  void isNotChangedThroughTheBytesItCameFromOrGaveOut() {
    byte[] bytes = counting(32);
    LinkageKey key = LinkageKey.of(bytes);
    Arrays.fill(bytes, (byte) 7);
    Arrays.fill(key.bytes(KeyAccess.grant()), (byte) 7);
    assertArrayEquals(counting(32), key.bytes(KeyAccess.grant()));
  }

  @Test
  void makesKeysThatDiffer() {
    SecureRandom random = new SecureRandom();
    LinkageKey key = LinkageKey.generate(random);
    assertEquals(32, key.bytes(KeyAccess.grant()).length);
    assertNotEquals(key, LinkageKey.generate(random));
  }

  @Test
  void takesItsBytesFromTheGivenSource() {
    assertEquals(LinkageKey.of(counting(32)), LinkageKey.generate(new CountingRandom()));
  }

  @Test
  void refusesASourceThatGivesNothing() {
    SecureRandom broken =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {}
        };
    assertThrows(IllegalArgumentException.class, () -> LinkageKey.generate(broken));
  }

  @Test
  void isNamedByAnIdThatFollowsFromItsBytes() {
    assertEquals("57482e15", LinkageKey.of(counting(32)).id());
    byte[] other = counting(32);
    other[31] ^= 1;
    assertNotEquals("57482e15", LinkageKey.of(other).id());
  }

  @Test
  void isEqualByItsBytes() {
    LinkageKey key = LinkageKey.of(counting(32));
    assertEquals(LinkageKey.of(counting(32)), key);
    assertEquals(LinkageKey.of(counting(32)).hashCode(), key.hashCode());
    assertNotEquals(LinkageKey.of(counting(33)), key);
    assertNotEquals(null, key);
    assertNotEquals((Object) "57482e15", key);
  }

  @Test
  void showsNothingButItsId() {
    assertEquals("LinkageKey[57482e15]", LinkageKey.of(counting(32)).toString());
  }

  @Test
  void derivesByHkdf() {
    byte[] salt = {1};
    byte[] context = {2};
    assertArrayEquals(
        HkdfSha256.derive(counting(32), salt, context, 48),
        LinkageKey.of(counting(32)).derive(salt, context, 48, KeyAccess.grant()));
  }

  private static final class CountingRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(counting(bytes.length), 0, bytes, 0, bytes.length);
    }
  }
}

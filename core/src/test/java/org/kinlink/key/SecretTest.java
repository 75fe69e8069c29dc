package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.key.Samples.counting;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static void assertRefused(String message, byte[] bytes) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Secret.of(bytes));
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
  void takesAKeyOfJustEnoughDifferentBytes() {
    byte[] bytes = new byte[64];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 16 * 17);
    }
    assertArrayEquals(bytes, Secret.of(bytes).bytes(KeyAccess.grant()));
  }

  @Test
  void refusesAKeyThatIsText() {
    assertRefused(
        "bytes: a key is random bytes, not text",
        "correct horse battery staple, and more~ ".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void acceptsTheShortestAndTheLongest() {
    assertArrayEquals(counting(32), Secret.of(counting(32)).bytes(KeyAccess.grant()));
    assertArrayEquals(counting(1_024), Secret.of(counting(1_024)).bytes(KeyAccess.grant()));
  }

  @Test
  void givesBytesToNobodyWithoutAccess() {
    assertThrows(NullPointerException.class, () -> Samples.COUNTING.bytes(null));
  }

  @Test
  void isNotChangedThroughTheBytesItCameFromOrGaveOut() {
    byte[] bytes = counting(32);
    Secret secret = Secret.of(bytes);
    Arrays.fill(bytes, (byte) 7);
    Arrays.fill(secret.bytes(KeyAccess.grant()), (byte) 7);
    assertArrayEquals(counting(32), secret.bytes(KeyAccess.grant()));
  }

  @Test
  void makesSecretsThatDiffer() {
    SecureRandom random = new SecureRandom();
    Secret secret = Secret.generate(random);
    assertEquals(32, secret.bytes(KeyAccess.grant()).length);
    assertNotEquals(secret, Secret.generate(random));
  }

  @Test
  void refusesASourceThatGivesNothing() {
    SecureRandom broken =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {}
        };
    assertThrows(IllegalArgumentException.class, () -> Secret.generate(broken));
  }

  @Test
  void overwritesItsBytesWhenClosed() throws ReflectiveOperationException {
    Secret secret = Secret.of(counting(32));
    Field field = Secret.class.getDeclaredField("bytes");
    field.setAccessible(true);
    secret.close();
    assertArrayEquals(new byte[32], (byte[]) field.get(secret));
    assertTrue(secret.isForgotten());
  }

  @Test
  void doesNothingOnceForgotten() {
    Secret secret = Secret.of(counting(32));
    assertFalse(secret.isForgotten());
    secret.forget();
    assertThrows(IllegalStateException.class, () -> secret.bytes(KeyAccess.grant()));
    assertThrows(IllegalStateException.class, () -> secret.hmacSha256(new byte[1]));
    assertThrows(IllegalStateException.class, () -> new HmacSha256(secret));
  }

  @Test
  void isEqualByItsBytes() {
    Secret secret = Secret.of(counting(32));
    assertEquals(Samples.COUNTING, secret);
    assertEquals(Samples.COUNTING.hashCode(), secret.hashCode());
    assertNotEquals(Secret.of(counting(33)), secret);
    assertNotEquals(0, secret.hashCode());
    assertNotEquals(null, secret);
    assertNotEquals((Object) secret.id(), secret);
  }

  @Test
  void isEqualToItselfOnlyOnceForgotten() {
    Secret secret = Secret.of(counting(32));
    Secret other = Secret.of(counting(32));
    secret.forget();
    assertEquals(secret, secret);
    assertNotEquals(other, secret);
    assertNotEquals(secret, other);
    other.forget();
    assertNotEquals(other, secret);
  }

  @Test
  void showsNothingButItsId() {
    assertEquals("Secret[" + Samples.COUNTING.id() + "]", Samples.COUNTING.toString());
  }
}

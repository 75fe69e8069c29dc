package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kinlink.key.KeyFileException.Reason;

class Pkcs12KeysTest {
  private static final Pkcs12Keys FORMAT = new Pkcs12Keys(1);
  private static final Path FILE = Path.of("sample.p12");
  private static final KeySet KEYS = KeySet.of(Samples.key(1)).add(Samples.key(2));

  private final Passphrase passphrase = Samples.passphrase();

  /** Counts the bytes that were asked of it. */
  private static final class Counting extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private int given;

    @Override
    public void nextBytes(byte[] bytes) {
      given += bytes.length;
      super.nextBytes(bytes);
    }
  }

  /** The same store with its entries in the opposite order, and other names. */
  private byte[] rewritten(UnaryOperator<String> name)
      throws GeneralSecurityException, IOException {
    char[] password = passphrase.chars();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(
        new ByteArrayInputStream(FORMAT.seal(KEYS, passphrase, new SecureRandom())), password);
    List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
    aliases.sort(Collections.reverseOrder());
    KeyStore other = KeyStore.getInstance("PKCS12");
    other.load(null, null);
    KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(password);
    for (String alias : aliases) {
      other.setEntry(name.apply(alias), store.getEntry(alias, protection), protection);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    other.store(out, password);
    return out.toByteArray();
  }

  private Reason refusal(byte[] content) {
    return assertThrows(KeyFileException.class, () -> FORMAT.open(FILE, content, passphrase))
        .reason();
  }

  @Test
  void everyKeyHasASaltAndAnInitialVectorOfItsOwn() {
    Counting random = new Counting();
    FORMAT.seal(KEYS, passphrase, random);
    assertEquals(2 * (16 + 16), random.given);
  }

  @Test
  void theOrderOfTheKeysIsThatOfTheirNamesNotOfTheStore()
      throws GeneralSecurityException, IOException {
    KeySet read = FORMAT.open(FILE, rewritten(alias -> alias), passphrase);
    assertEquals(KEYS.toString(), read.toString());
  }

  @Test
  void aStoreOfAnotherProgramIsNoKeyFile() throws GeneralSecurityException, IOException {
    assertEquals(Reason.NOT_KEYS, refusal(rewritten(a -> a.replace("primary", "other"))));
    assertEquals(Reason.NOT_KEYS, refusal(rewritten(a -> a.replace("kinlink", "another"))));
    assertEquals(Reason.NOT_KEYS, refusal(rewritten(a -> a + ".more")));
  }

  @Test
  void namesThatDoNotFitTheBytesWereAltered() throws GeneralSecurityException, IOException {
    assertEquals(Reason.ALTERED, refusal(rewritten(a -> a.replace("enabled", "enabling"))));
    assertEquals(Reason.ALTERED, refusal(rewritten(a -> a.replace("2026-11-01", "2026-11-31"))));
    String id = Samples.key(1).id().text();
    assertEquals(Reason.ALTERED, refusal(rewritten(a -> a.replace(id, "00000000"))));
  }

  @Test
  void claimsWhatBeginsAsAStoreDoes() {
    assertTrue(FORMAT.claims(new byte[] {0x30}));
    assertFalse(FORMAT.claims(new byte[] {0x31}));
    assertFalse(FORMAT.claims(new byte[0]));
  }
}

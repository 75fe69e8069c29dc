package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.key.KeySet;
import org.kinlink.key.KeyStateException;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

class PseudonymVersionsTest {
  private static final PseudonymDomain DOMAIN = new PseudonymDomain("nhs-number", "p", "r");
  private static final PseudonymLength LENGTH = PseudonymLength.BITS_128;

  private static LinkageKey key(long seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
  }

  private static List<String> pseudonyms(KeySet keys, String text) {
    return PseudonymVersions.of(keys, DOMAIN, LENGTH).make(text).stream()
        .map(made -> String.valueOf(made.pseudonym()))
        .toList();
  }

  @Test
  void carriesBothKeysWhileOneReplacesTheOther() {
    LinkageKey old = key(1);
    LinkageKey fresh = key(2);
    String before = new Pseudonymiser(old, DOMAIN, LENGTH).pseudonym("9990000018");
    String after = new Pseudonymiser(fresh, DOMAIN, LENGTH).pseudonym("9990000018");
    assertNotEquals(before, after);
    KeySet added = KeySet.of(old).add(fresh);
    assertEquals(List.of(before, after), pseudonyms(added, "9990000018"));
    KeySet promoted = added.promote(fresh.id());
    assertEquals(List.of(after, before), pseudonyms(promoted, "9990000018"));
    assertEquals(
        List.of(fresh.id(), old.id()), PseudonymVersions.of(promoted, DOMAIN, LENGTH).keyIds());
    assertEquals(List.of("null", "null"), pseudonyms(promoted, "9990000019"));
    assertEquals(List.of(after), pseudonyms(promoted.disable(old.id()), "9990000018"));
  }

  @Test
  void theFirstIsThePrimaryAndOneCanStandAlone() {
    KeySet keys = KeySet.of(key(1)).add(key(2));
    assertEquals(key(1).id(), PseudonymVersions.of(keys, DOMAIN, LENGTH).primary().keyId());
    Pseudonymiser alone = new Pseudonymiser(key(2), DOMAIN, LENGTH);
    PseudonymVersions versions = PseudonymVersions.only(alone);
    assertEquals(alone, versions.primary());
    assertEquals(List.of(alone.make("9990000018")), versions.make("9990000018"));
  }

  @Test
  void makesNothingNewWithAKeyOnItsWayOut() {
    LinkageKey old = key(1);
    LinkageKey fresh = key(2);
    KeySet promoted = KeySet.of(old).add(fresh).promote(fresh.id());
    LinkageKey leaving = promoted.key(old.id());
    assertThrows(KeyStateException.class, () -> new Pseudonymiser(leaving, DOMAIN, LENGTH));
    assertEquals(
        new Pseudonymiser(old, DOMAIN, LENGTH).pseudonym("9990000018"),
        Pseudonymiser.toRecognise(leaving, DOMAIN, LENGTH).pseudonym("9990000018"));
    LinkageKey gone = promoted.disable(old.id()).key(old.id());
    assertThrows(KeyStateException.class, () -> Pseudonymiser.toRecognise(gone, DOMAIN, LENGTH));
  }
}

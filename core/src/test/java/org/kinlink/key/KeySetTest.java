package org.kinlink.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeySetTest {
  private static final KeyScope SCOPE = new KeyScope("nhs-number", "borough", "linkage unit");

  private final LinkageKey a = Samples.key(1);
  private final LinkageKey b = Samples.key(2);
  private final LinkageKey c = Samples.key(3);
  private final KeySet one = KeySet.of(a);
  private final KeySet two = one.add(b);
  private final KeySet promoted = two.promote(b.id());
  private final KeySet disabled = promoted.disable(a.id());

  private static void refused(String reason, KeySet set, Function<KeySet, KeySet> step) {
    KeyStateException refusal = assertThrows(KeyStateException.class, () -> step.apply(set));
    assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
  }

  private static KeyState state(KeySet set, LinkageKey key) {
    return set.key(key.id()).state();
  }

  @Test
  void startsWithOneKeyThatIsPrimaryAndEnabled() {
    assertSame(a, one.primary());
    assertEquals(KeyState.ENABLED, a.state());
    assertTrue(one.isPrimary(a.id()));
    assertFalse(two.isPrimary(b.id()));
  }

  @Test
  void anAddedKeyIsEnabledButNotPrimary() {
    assertEquals(a.id(), two.primary().id());
    assertEquals(KeyState.ENABLED, state(two, b));
    assertEquals(List.of(a, b), two.keys());
  }

  @Test
  void promotingLeavesTheFormerPrimaryToRecogniseOnly() {
    assertEquals(b.id(), promoted.primary().id());
    assertEquals(KeyState.ENABLED, state(promoted, b));
    assertEquals(KeyState.VERIFY_ONLY, state(promoted, a));
  }

  @Test
  void promotingCanBeUndone() {
    KeySet back = promoted.promote(a.id());
    assertEquals(a.id(), back.primary().id());
    assertEquals(KeyState.ENABLED, state(back, a));
    assertEquals(KeyState.VERIFY_ONLY, state(back, b));
  }

  @Test
  void disablingCanBeUndoneToRecogniseOnly() {
    assertEquals(KeyState.DISABLED, state(disabled, a));
    assertEquals(KeyState.VERIFY_ONLY, state(disabled.enable(a.id()), a));
  }

  @Test
  void destroyingForgetsTheBytesInEverySet() {
    Secret secret = (Secret) a.material().orElseThrow();
    KeySet without = disabled.destroy(a.id());
    assertEquals(KeyState.DESTROYED, state(without, a));
    assertTrue(without.key(a.id()).material().isEmpty());
    assertTrue(secret.isForgotten());
    assertEquals(a.checkValue(), without.key(a.id()).checkValue());
    assertEquals(a.created(), without.key(a.id()).created());
  }

  @Test
  void refusesToAddAKeyTwice() {
    refused("is in the set already", two, set -> set.add(Samples.key(2)));
  }

  @Test
  void refusesToTakeBackADestroyedKey() {
    KeySet without = disabled.destroy(a.id());
    refused("was destroyed and is not taken back", without, set -> set.add(Samples.key(1)));
  }

  @Test
  void refusesToPromoteThePrimary() {
    refused("is the primary key already", two, set -> set.promote(a.id()));
  }

  @Test
  void refusesToPromoteADisabledKey() {
    refused("is disabled; enable it first", disabled, set -> set.promote(a.id()));
  }

  @Test
  void refusesToDisableThePrimary() {
    refused("is the primary key; promote another first", two, set -> set.disable(a.id()));
  }

  @Test
  void refusesToDisableTwice() {
    refused("is disabled already", disabled, set -> set.disable(a.id()));
  }

  @Test
  void refusesToEnableWhatIsNotDisabled() {
    refused("is verify-only, not disabled", promoted, set -> set.enable(a.id()));
    refused("is enabled, not disabled", promoted, set -> set.enable(b.id()));
  }

  @Test
  void refusesToDestroyWhatIsInUse() {
    refused("is the primary key; promote another first", two, set -> set.destroy(a.id()));
    refused("is enabled; disable it first", two, set -> set.destroy(b.id()));
    refused("is verify-only; disable it first", promoted, set -> set.destroy(a.id()));
    assertFalse(((Secret) a.material().orElseThrow()).isForgotten());
  }

  @Test
  void aDestroyedKeyStaysSo() {
    KeySet without = disabled.destroy(a.id());
    for (Function<KeySet, KeySet> step :
        List.<Function<KeySet, KeySet>>of(
            set -> set.promote(a.id()),
            set -> set.disable(a.id()),
            set -> set.enable(a.id()),
            set -> set.destroy(a.id()))) {
      refused("was destroyed, which cannot be undone", without, step);
    }
  }

  @Test
  void refusesAKeyThatItDoesNotHave() {
    refused("is not in the set", two, set -> set.promote(c.id()));
    refused("is not in the set", two, set -> set.destroy(c.id()));
  }

  @Test
  void refusesAPrimaryThatMakesNothing() {
    assertThrows(KeyStateException.class, () -> KeySet.of(a.in(KeyState.VERIFY_ONLY)));
  }

  @Test
  void recognisesWithThePrimaryFirstThenTheLatest() {
    KeySet three = promoted.add(c);
    assertEquals(
        List.of(b.id(), c.id(), a.id()), three.verifying().stream().map(LinkageKey::id).toList());
    assertEquals(
        List.of(b.id(), c.id()),
        three.disable(a.id()).verifying().stream().map(LinkageKey::id).toList());
  }

  @Test
  void makesOnlyWithAnEnabledKey() {
    assertDoesNotThrow(() -> two.key(b.id()).derive(KeyPurpose.PSEUDONYM, SCOPE));
    for (KeySet set : List.of(promoted, disabled)) {
      LinkageKey key = set.key(a.id());
      assertThrows(KeyStateException.class, () -> key.derive(KeyPurpose.PSEUDONYM, SCOPE));
    }
  }

  @Test
  void recognisesWithAnEnabledOrVerifyOnlyKey() {
    Secret made = a.derive(KeyPurpose.PSEUDONYM, SCOPE);
    assertEquals(made, promoted.key(a.id()).deriveToVerify(KeyPurpose.PSEUDONYM, SCOPE));
    assertEquals(made, one.primary().deriveToVerify(KeyPurpose.PSEUDONYM, SCOPE));
    LinkageKey key = disabled.key(a.id());
    assertThrows(KeyStateException.class, () -> key.deriveToVerify(KeyPurpose.PSEUDONYM, SCOPE));
    LinkageKey gone = disabled.destroy(a.id()).key(a.id());
    assertThrows(KeyStateException.class, () -> gone.deriveToVerify(KeyPurpose.PSEUDONYM, SCOPE));
  }

  @Test
  void derivesAnotherKeyForEachPurposeAndScope() {
    Set<KeyId> ids = new TreeSet<>();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      for (String type : List.of("nhs-number", "upn")) {
        for (String project : List.of("a", "ab", "a b")) {
          for (String recipient : List.of("c", "bc", "b c")) {
            ids.add(a.derive(purpose, new KeyScope(type, project, recipient)).id());
          }
        }
      }
    }
    assertEquals(KeyPurpose.values().length * 2 * 3 * 3, ids.size());
  }

  @Test
  void refusesAScopeThatSaysNothing() {
    for (String blank : List.of("", " ", "\u200b")) {
      assertThrows(IllegalArgumentException.class, () -> new KeyScope(blank, "p", "r"));
      assertThrows(IllegalArgumentException.class, () -> new KeyScope("t", blank, "r"));
      assertThrows(IllegalArgumentException.class, () -> new KeyScope("t", "p", blank));
    }
  }

  @Test
  void findsTheRightKeyTheStaleOneAndTheWrongOne() {
    assertDoesNotThrow(() -> promoted.expect(b.checkValue()));
    KeyStateException stale =
        assertThrows(KeyStateException.class, () -> promoted.expect(a.checkValue()));
    assertTrue(stale.getMessage().contains("which is verify-only here"), stale::getMessage);
    KeyStateException wrong =
        assertThrows(KeyStateException.class, () -> promoted.expect(c.checkValue()));
    assertTrue(wrong.getMessage().contains("which is not in the set"), wrong::getMessage);
  }

  @Test
  void checkValuesAreReadAsPeopleTypeThem() {
    String typed = a.checkValue().text().replace("-", " ").toUpperCase(java.util.Locale.ROOT);
    assertEquals(a.checkValue(), KeyCheckValue.parse(" " + typed + "\n"));
    for (String wrong : List.of("", "abcd", a.checkValue() + "a", "1bcd-" + a.checkValue())) {
      assertThrows(IllegalArgumentException.class, () -> KeyCheckValue.parse(wrong));
    }
  }

  @Test
  void idsAreEightHexadecimalDigits() {
    for (String wrong : List.of("", "0123456", "012345678", "0123456G", "ABCDEF01")) {
      assertThrows(IllegalArgumentException.class, () -> new KeyId(wrong));
    }
    assertEquals("0123abcd", new KeyId("0123abcd").toString());
  }

  @Test
  void closingForgetsAllBytes() {
    two.close();
    for (LinkageKey key : List.of(a, b)) {
      assertTrue(((Secret) key.material().orElseThrow()).isForgotten());
    }
  }

  @Test
  void makesNewKeysOfRandomBytes() {
    LinkageKey key = LinkageKey.generate(new SecureRandom(), Samples.DAY);
    assertEquals(KeyState.ENABLED, key.state());
    assertEquals(Samples.DAY, key.created());
    byte[] bytes = ((Secret) key.material().orElseThrow()).bytes(KeyAccess.grant());
    assertEquals(Secret.SHORTEST, bytes.length);
  }

  @Test
  void showsIdsStatesAndDatesOnly() {
    assertEquals(
        "KeySet[primary "
            + b.id()
            + ", [LinkageKey["
            + a.id()
            + ", verify-only, 2026-11-01], LinkageKey["
            + b.id()
            + ", enabled, 2026-11-01]]]",
        promoted.toString());
  }

  @Test
  void aKeyKeptElsewhereGivesWhatItsBytesGive() {
    KeyMaterial elsewhere =
        new KeyMaterial() {
          @Override
          public byte[] hmacSha256(byte[] message) {
            return HmacSha256.once(Samples.counting(32), message);
          }

          @Override
          public void forget() {}
        };
    LinkageKey remote = LinkageKey.of(elsewhere, Samples.DAY);
    LinkageKey local = LinkageKey.of(Samples.COUNTING, Samples.DAY);
    assertEquals(local.id(), remote.id());
    assertEquals(local.checkValue(), remote.checkValue());
    assertArrayEquals(
        local.derive(KeyPurpose.BLOCKING, SCOPE).bytes(KeyAccess.grant()),
        remote.derive(KeyPurpose.BLOCKING, SCOPE).bytes(KeyAccess.grant()));
  }
}

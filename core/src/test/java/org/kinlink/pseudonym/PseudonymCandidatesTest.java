package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

class PseudonymCandidatesTest {
  private static final Pseudonymiser PSEUDONYMISER = pseudonymiser(PseudonymDomain.NHS_NUMBER);
  private static final PseudonymCandidates CANDIDATES = new PseudonymCandidates(PSEUDONYMISER);

  private static Pseudonymiser pseudonymiser(String type) {
    byte[] bytes = new byte[32];
    new Random(3).nextBytes(bytes);
    LinkageKey key = LinkageKey.of(Secret.of(bytes), LocalDate.of(2026, 1, 1));
    PseudonymDomain domain = new PseudonymDomain(type, "borough", "unit");
    return new Pseudonymiser(key, domain, PseudonymLength.BITS_128);
  }

  /** The ordinary pseudonyms of all valid numbers with one digit replaced or two exchanged. */
  private static Set<String> expected(String wrong) {
    Set<String> expected = new TreeSet<>();
    for (int at = 0; at < wrong.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        StringBuilder other = new StringBuilder(wrong);
        other.setCharAt(at, digit);
        addValid(other.toString(), expected);
      }
      if (at > 0) {
        StringBuilder other = new StringBuilder(wrong);
        other.setCharAt(at, wrong.charAt(at - 1));
        other.setCharAt(at - 1, wrong.charAt(at));
        addValid(other.toString(), expected);
      }
    }
    return expected;
  }

  private static void addValid(String text, Set<String> pseudonyms) {
    if (NhsNumber.check(text).number() != null) {
      pseudonyms.add(PSEUDONYMISER.pseudonym(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000019", "9434765918", "4505577103", "9876543211", "9990000108"})
  void areTheOrdinaryPseudonymsOfTheNeighboursInAnOrderThatTellsNothing(String wrong) {
    List<String> candidates = CANDIDATES.of(wrong);
    assertFalse(candidates.isEmpty());
    assertEquals(List.copyOf(expected(wrong)), candidates);
  }

  @Test
  void holdThePseudonymOfTheNumberThatWasMeant() {
    assertTrue(CANDIDATES.of("999 000 0081").contains(PSEUDONYMISER.pseudonym("9990000018")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000018", "", "unknown", "999000001", "9999999999", "9.99E+09"})
  void areNoneForWhatIsNotTenDigitsThatFailTheCheck(String text) {
    assertEquals(List.of(), CANDIDATES.of(text));
    assertEquals(List.of(), CANDIDATES.of(null));
  }

  @Test
  void existForNhsNumbersOnly() {
    Pseudonymiser upns = pseudonymiser("upn");
    assertThrows(IllegalArgumentException.class, () -> new PseudonymCandidates(upns));
  }
}

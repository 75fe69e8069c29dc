package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.Upn.Check;
import org.kinlink.identifier.Upn.Outcome;

class UpnTest {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private static Outcome outcome(String text) {
    return Upn.check(text).outcome();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B801200005001", " b801200005001 ", "E000200005001"})
  void acceptsARightCheckLetterWhateverTheAuthority(String text) {
    assertEquals(Outcome.VALID, outcome(text));
  }

  @Test
  void refusesAWrongCheckLetter() {
    assertEquals(Outcome.CHECK_LETTER, outcome("A801200005001"));
  }

  @Test
  void knowsThatThePublishedExampleIsWrong() {
    assertEquals(Outcome.CHECK_LETTER, outcome("B207000016049"));
    assertEquals(Outcome.CHECK_LETTER, outcome("Q207000016049"), "its sum is 266, not 267");
    assertEquals(Outcome.VALID, outcome("P207000016049"));
  }

  @Test
  void acceptsOneCheckLetterOfAllForEveryTemporaryNumber() {
    for (int last = 0; last < LETTERS.length(); last++) {
      int sum = 2 * 8 + 4 * 1 + 5 * 9 + 13 * last;
      for (int first = 0; first < LETTERS.length(); first++) {
        Check check = Upn.check(LETTERS.charAt(first) + "80190000000" + LETTERS.charAt(last));
        boolean right = first == sum % 23;
        assertEquals(right ? Outcome.VALID : Outcome.CHECK_LETTER, check.outcome());
        assertTrue(check.number() == null || check.number().isTemporary());
      }
    }
  }

  @Test
  void isNotTemporaryWithADigitLast() {
    assertFalse(Upn.of("B801200005001").isTemporary());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B80120000500",
        "B8012000050011",
        "I801200005001",
        "S801200005001",
        "8801200005001",
        "B8O1200005001",
        "B80120000500O",
        "B801200 005001",
        "B801200005 01",
        "9990000018",
        "UNX",
        "UN1A",
        "UNA1",
        "UN"
      })
  void refusesAnotherForm(String text) {
    assertEquals(Outcome.FORMAT, outcome(text));
    assertNull(Upn.check(text).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UN1", "un7", " UN10 "})
  void knowsTheReasonsForHavingNone(String text) {
    assertEquals(Outcome.REASON_FOR_NONE, outcome(text));
  }

  @ParameterizedTest
  @CsvSource({
    "UN1,NOT_OF_SCHOOL_AGE",
    "un2,NEVER_AT_MAINTAINED_SCHOOL",
    "UN3,EDUCATED_OUTSIDE_ENGLAND",
    "' UN4 ',NEWLY_LOOKED_AFTER",
    "UN5,DISCREPANCY",
    "UN05,DISCREPANCY",
    "UN6,OTHER",
    "UN10,OTHER"
  })
  void saysWhatTheReasonIs(String code, UpnReason reason) {
    assertEquals(Optional.of(reason), UpnReason.ofCode(code));
    assertFalse(reason.description().isBlank());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "UN", "UN0", "UN123", "UNX", "UN1A", "VN1", "UM1", "B801200005001"})
  void knowsNoOtherReason(String code) {
    assertEquals(Optional.empty(), UpnReason.ofCode(code));
  }

  @ParameterizedTest
  @CsvSource({
    "801,true", "001,true", "005,true", "000,false", "006,false", "201,true", "213,true",
    "214,false", "838,true", "839,true", "842,false", "940,true", "943,true", "944,false",
    "999,false"
  })
  void knowsTheAuthoritiesAndTakesNumbersOfOthersToo(String authority, boolean known) {
    Upn upn = withCheckLetter(authority + "200005001");
    assertEquals(authority, upn.authority());
    assertEquals(known, upn.hasKnownAuthority());
  }

  private static Upn withCheckLetter(String rest) {
    int sum = 0;
    for (int i = 0; i < rest.length(); i++) {
      sum += (i + 2) * (rest.charAt(i) - '0');
    }
    return Upn.of(LETTERS.charAt(sum % 23) + rest);
  }

  @Test
  void callsBlanksEmpty() {
    assertEquals(Outcome.EMPTY, outcome(null));
    assertEquals(Outcome.EMPTY, outcome(" \u00a0"));
  }

  @Test
  void isEqualByItsText() {
    Upn upn = Upn.of("b801200005001");
    assertEquals("B801200005001", upn.text());
    assertEquals(Upn.of("B801200005001"), upn);
    assertEquals(Upn.of("B801200005001").hashCode(), upn.hashCode());
    assertNotEquals(Upn.of("E000200005001"), upn);
  }

  @Test
  void isNeverShown() {
    assertEquals("Upn[hidden]", Upn.of("B801200005001").toString());
    assertEquals("Upn.Check[VALID]", Upn.check("B801200005001").toString());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Upn.of("A801200005001"));
    assertEquals("text: the check letter is wrong", refusal.getMessage());
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.VALID, null));
    Upn upn = Upn.of("B801200005001");
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.FORMAT, upn));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReason(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
  }
}

package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.Uln.Check;
import org.kinlink.identifier.Uln.Outcome;

class UlnTest {
  private static final String NUMBER = "9276308686";

  @ParameterizedTest
  @ValueSource(strings = {NUMBER, " 9276308686 ", "9276308686.0", "927 630 8686"})
  void acceptsThePublishedNumber(String text) {
    assertEquals(NUMBER, Uln.of(text).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9276308687", "9990000018", "1000000001"})
  void refusesAWrongCheckDigit(String text) {
    assertEquals(Outcome.CHECK_DIGIT, Uln.check(text).outcome());
    assertNull(Uln.check(text).number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"927630868", "92763086861", "92 7630 8686", "0000000009", "A276308686"})
  void refusesAnotherForm(String text) {
    assertEquals(Outcome.FORMAT, Uln.check(text).outcome());
  }

  @Test
  void knowsTheNumberThatStandsForNone() {
    assertEquals(Outcome.NONE_GIVEN, Uln.check("9999999999").outcome());
  }

  @Test
  void callsBlanksEmpty() {
    assertEquals(Outcome.EMPTY, Uln.check(null).outcome());
    assertEquals(Outcome.EMPTY, Uln.check(" ").outcome());
  }

  @Test
  void isEqualByItsText() {
    assertEquals(Uln.of(NUMBER), Uln.of(" " + NUMBER));
    assertEquals(Uln.of(NUMBER).hashCode(), Uln.of(" " + NUMBER).hashCode());
    assertNotEquals((Object) NUMBER, Uln.of(NUMBER));
  }

  @Test
  void isNeverShown() {
    assertEquals("Uln[hidden]", Uln.of(NUMBER).toString());
    assertEquals("Uln.Check[VALID]", Uln.check(NUMBER).toString());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Uln.of("9276308687"));
    assertEquals("text: the check digit is wrong", refusal.getMessage());
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.VALID, null));
    Uln uln = Uln.of(NUMBER);
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.FORMAT, uln));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReason(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
  }
}

package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.Chi.Check;
import org.kinlink.identifier.Chi.Outcome;

class ChiTest {
  private static Outcome outcome(String text) {
    return Chi.check(text).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "1904851231,true",
    "0101011237,true",
    "0607230002,true",
    "0101201234,false",
    "'010 120 1234',false"
  })
  void acceptsEitherCheckDigit(String text, boolean byEleven) {
    Chi chi = Chi.of(text);
    assertEquals(text.replace(" ", ""), chi.digits());
    assertEquals(byEleven, chi.passesModulus11());
  }

  @Test
  void acceptsOneLastDigitOrTwo() {
    for (int stem = 10_101_000; stem < 10_102_000; stem += 7) {
      int accepted = 0;
      for (int check = 0; check <= 9; check++) {
        accepted += outcome("0" + stem + check) == Outcome.VALID ? 1 : 0;
      }
      assertTrue(accepted == 1 || accepted == 2, "by ten always, by eleven mostly");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3201209999",
        "0113209999",
        "2902191230",
        "0011201234",
        "1100201234",
        "0000000000",
        "3104201234",
        "9990000018",
        "4000000632"
      })
  void refusesWhatIsNoDate(String text) {
    assertEquals(Outcome.DATE, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2902200002", "2902000001"})
  void knowsLeapDays(String text) {
    assertNotEquals(Outcome.DATE, outcome(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1904851232,CHECK_DIGIT",
    "0101201233,CHECK_DIGIT",
    "607230002,LOST_ZERO",
    "123,FORMAT",
    "12345678901,FORMAT",
    "a123456789,FORMAT",
    "'',EMPTY"
  })
  void saysWhyNot(String text, Outcome outcome) {
    assertEquals(outcome, outcome(text));
  }

  @Test
  void suspectsALostZeroInANewerNumberToo() {
    assertEquals(Outcome.LOST_ZERO, outcome("101201234"));
  }

  @Test
  void knowsTheSexOfTheNinthDigit() {
    assertFalse(Chi.of("0101011237").isFemale());
    assertTrue(Chi.of("0101336489").isFemale());
  }

  @Test
  void agreesWithADateOfEitherCentury() {
    Chi chi = Chi.of("1904851231");
    assertTrue(chi.agreesWith(LocalDate.of(1985, 4, 19)));
    assertTrue(chi.agreesWith(LocalDate.of(2085, 4, 19)));
    assertFalse(chi.agreesWith(LocalDate.of(1986, 4, 19)));
    assertFalse(chi.agreesWith(LocalDate.of(1985, 4, 18)));
    assertFalse(chi.agreesWith(LocalDate.of(1985, 5, 19)));
  }

  @Test
  void isNeverShown() {
    assertEquals("Chi[hidden]", Chi.of("1904851231").toString());
    assertEquals("Chi.Check[VALID]", Chi.check("1904851231").toString());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Chi.of("1904851232"));
    assertEquals("text: the check digit is wrong", refusal.getMessage());
  }

  @Test
  void isNoNhsNumberOfTheSameDigits() {
    assertNotEquals((Object) NhsNumber.of("0607230002"), Chi.of("0607230002"));
    assertEquals(Chi.of("0607230002").hashCode(), Chi.of(" 0607230002").hashCode());
    assertEquals(Chi.of("0607230002"), Chi.of(" 0607230002"));
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.VALID, null));
    Chi chi = Chi.of("0607230002");
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.DATE, chi));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReason(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
  }
}

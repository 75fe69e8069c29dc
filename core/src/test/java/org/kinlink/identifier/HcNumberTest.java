package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinlink.identifier.HcNumber.Check;
import org.kinlink.identifier.HcNumber.Outcome;

class HcNumberTest {
  @ParameterizedTest
  @CsvSource({
    "3462950622,VALID",
    "346 295 0622,VALID",
    "3462950623,CHECK_DIGIT",
    "9990000018,OTHER_RANGE",
    "0607230002,OTHER_RANGE",
    "0113011113,OTHER_RANGE",
    "3333333333,DUMMY",
    "346295062,FORMAT",
    "9276308686,CHECK_DIGIT",
    "0101201234,CHECK_DIGIT",
    "'',EMPTY"
  })
  void saysWhetherOrWhyNot(String text, Outcome outcome) {
    assertEquals(outcome, HcNumber.check(text).outcome());
  }

  @Test
  void isNeverShown() {
    HcNumber number = HcNumber.of("3462950622");
    assertEquals("3462950622", number.digits());
    assertEquals("HcNumber[hidden]", number.toString());
    assertEquals("HcNumber.Check[VALID]", HcNumber.check("3462950622").toString());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> HcNumber.of("9990000018"));
    assertEquals("text: not of the range of Northern Ireland", refusal.getMessage());
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.VALID, null));
    HcNumber number = HcNumber.of("3462950622");
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.EMPTY, number));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReason(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
  }
}

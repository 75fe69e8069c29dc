package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UprnTest {
  @ParameterizedTest
  @CsvSource({
    "100023336956,100023336956",
    "000000199356,199356",
    "' 199356 ',199356",
    "199356.0,199356",
    "0000000000199356,199356",
    "1,1"
  })
  void bringsEveryWayOfWritingToOne(String text, String canonical) {
    assertEquals(canonical, Uprn.normalise(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "000000000000",
        "0.0",
        "1234567890123",
        "1.00023E+11",
        "12 34",
        "-1",
        "1.5",
        "UPRN"
      })
  void refusesEverythingElse(String text) {
    assertNull(Uprn.normalise(text));
  }

  @Test
  void refusesAMissingValue() {
    assertNull(Uprn.normalise(null));
  }

  @ParameterizedTest
  @CsvSource({
    "100023336956,VALID",
    "22,VALID",
    "'',EMPTY",
    "0,NONE_GIVEN",
    "9999,NONE_GIVEN",
    "999999999999,NONE_GIVEN",
    "1.00023E+11,SCIENTIFIC",
    "1e11,SCIENTIFIC",
    "1234567890123,TOO_LONG",
    "UPRN,FORMAT",
    "E5,FORMAT",
    "' E5',FORMAT",
    "' 1.5E+10 ',SCIENTIFIC",
    "12 34,FORMAT"
  })
  void saysWhetherOrWhyNot(String text, Uprn.Outcome outcome) {
    assertEquals(outcome, Uprn.check(text).outcome());
    assertFalse(outcome.reason().isBlank());
  }

  @Test
  void isNeverShown() {
    Uprn uprn = Uprn.check("000000199356").number();
    assertNotNull(uprn);
    assertEquals("199356", uprn.text());
    assertEquals("Uprn[hidden]", uprn.toString());
    assertEquals("Uprn.Check[VALID]", Uprn.check("199356").toString());
    assertEquals(uprn, Uprn.check("199356.0").number());
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Uprn.Check(Uprn.Outcome.VALID, null));
  }
}

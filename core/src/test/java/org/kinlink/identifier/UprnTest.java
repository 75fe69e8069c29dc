package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
}

package org.kinlink.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremisesLineTest {
  @ParameterizedTest
  @CsvSource({
    "flat 2 14 high st, 14 high st flat 2",
    "flat 2 14 high st, 2 14 high st",
    "flat 2 14 high st, flat 2 14 16 high st",
    "flat 2 14 high st, 14 16 high st flat 2",
    "flat b 14 high st, 14 high st flat b",
    "14 high st, 14 16 high st",
    "14a high st, 14a high st",
    "flat 15 tanner hse tanner ln, 15 tanner hse tanner ln",
  })
  void onePlaceWrittenInTwoWays(String one, String other) {
    assertEquals(PremisesLine.of(one), PremisesLine.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "flat 2 14 high st, flat 3 14 high st",
    "flat 2 14 high st, 14 high st",
    "14 high st, 16 high st",
    "14 high st, 14a high st",
    "14 15 high st, 14 high st",
    "4 40 high st, 4 high st",
    "1 church ct, 2 church ct",
  })
  void twoPlaces(String one, String other) {
    assertNotEquals(PremisesLine.of(one), PremisesLine.of(other));
  }
}

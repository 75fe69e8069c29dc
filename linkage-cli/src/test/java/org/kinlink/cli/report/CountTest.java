package org.kinlink.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void hidesWhatIsBelowTenAndForgetsIt() {
    for (long exact = 0; exact < 10; exact++) {
      assertTrue(Count.of(exact).hidden());
      assertEquals(Count.of(0), Count.of(exact));
    }
    assertFalse(Count.of(10).hidden());
  }

  @Test
  void roundsToTheNearestFive() {
    assertEquals(10, Count.of(12).rounded());
    assertEquals(15, Count.of(13).rounded());
    assertEquals(1235, Count.of(1237).rounded());
  }

  @Test
  void saysThousandsWithCommas() {
    assertEquals("1,234,565", Count.of(1_234_567).text());
    assertEquals("fewer than 10", Count.of(3).text());
    assertEquals("<10", Count.of(3).brief());
  }
}

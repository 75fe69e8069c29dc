package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SuretyTest {
  @Test
  void whatOthersDoubtSaysNothingAndWhatTheyAreSureOfSaysAll() {
    assertEquals(0, Surety.of(0));
    assertEquals(0, Surety.of(0.85));
    assertEquals(0.5, Surety.of(0.9), 1e-12);
    assertEquals(1, Surety.of(0.95), 1e-12);
    assertEquals(1, Surety.of(1));
  }

  @Test
  void aLittleMoreSuretyNeverSaysMuchMore() {
    double step = 1e-4;
    for (double share = 0; share < 1; share += step) {
      double more = Surety.of(share + step) - Surety.of(share);
      assertTrue(more >= 0 && more < 0.002, "at " + share);
    }
  }
}

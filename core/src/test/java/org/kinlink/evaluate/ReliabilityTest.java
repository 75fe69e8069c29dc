package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void putsEveryPairInItsTenth() {
    Reliability reliability = new Reliability();
    for (double p : new double[] {0, 0.05, 0.1, 0.15, 0.99, 1}) {
      reliability.add(p, p > 0.1);
    }
    assertEquals(2, reliability.tenths().get(0).pairs());
    assertEquals(2, reliability.tenths().get(1).pairs());
    assertEquals(0.125, reliability.tenths().get(1).mean(), 1e-12);
    assertEquals(0.5, reliability.tenths().get(1).share());
    assertEquals(2, reliability.tenths().get(9).pairs());
    assertEquals(0, reliability.tenths().get(5).pairs());
    assertEquals(6, reliability.all().pairs());
    assertEquals(2.29, reliability.all().sum(), 1e-12);
    assertEquals(3, reliability.all().onePerson());
  }

  @Test
  void refusesWhatIsNoProbability() {
    Reliability reliability = new Reliability();
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> reliability.add(p, true));
    }
  }
}

package org.kinlink.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateTest {
  private static Optional<Rate> rate(long part, long whole) {
    return Rate.of(Count.of(part), Count.of(whole - part), Count.of(whole));
  }

  @Test
  void givesTheIntervalOfWilson() {
    Rate half = rate(50, 100).orElseThrow();
    assertEquals("50.0%", half.words());
    assertEquals("40.4 to 59.6", half.interval());
  }

  @Test
  void isMadeFromRoundedCounts() {
    assertEquals(rate(50, 100), rate(52, 101));
  }

  @Test
  void isHiddenWhenTheGroupIsSmall() {
    assertEquals(Optional.empty(), rate(8, 9));
  }

  @Test
  void givesOnlyABoundWhenFewAreLinked() {
    assertEquals("under 5.0%", rate(3, 200).orElseThrow().words());
    assertEquals(rate(0, 200), rate(9, 200));
  }

  @Test
  void givesOnlyABoundWhenFewAreLeftOver() {
    assertEquals("over 95.0%", rate(199, 200).orElseThrow().words());
    assertEquals(rate(191, 200), rate(200, 200));
  }

  @Test
  void isHiddenWhenTheBoundWouldSayNothing() {
    assertEquals(Optional.empty(), rate(16, 17));
    assertTrue(rate(20, 20).isPresent());
  }
}

package org.kinlink.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinlink.disclose.SmallNumbers.PublishedCount;

class SmallNumbersTest {

  private static List<String> texts(Long... parts) {
    return SmallNumbers.table(List.of(parts)).stream().map(PublishedCount::text).toList();
  }

  @Test
  void countsBelowTenAreHiddenZeroIncluded() {
    for (long count = 0; count < 10; count++) {
      assertTrue(SmallNumbers.hidden(count));
      assertEquals("fewer than 10", SmallNumbers.text(count));
      assertEquals(OptionalLong.empty(), SmallNumbers.rounded(count));
    }
    assertFalse(SmallNumbers.hidden(10));
  }

  @Test
  void otherCountsAreRoundedToTheNearestFive() {
    assertEquals(
        List.of("10", "10", "15", "15", "1,000", "1,234,565"),
        Stream.of(10L, 12L, 13L, 17L, 998L, 1234567L).map(SmallNumbers::text).toList());
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SmallNumbers.hidden(-1));
  }

  @Test
  void ratesComeFromRoundedCounts() {
    assertEquals(OptionalDouble.of(0.5), SmallNumbers.rate(12, 22));
    assertEquals(OptionalDouble.empty(), SmallNumbers.rate(9, 100));
    assertEquals(OptionalDouble.of(1.0), SmallNumbers.rate(98, 98));
  }

  @Test
  void aPartLargerThanTheWholeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SmallNumbers.rate(11, 10));
  }

  @Test
  void oneHiddenPartHidesTheNextSmallest() {
    assertEquals(List.of("100", "fewer than 10", "not shown", "200"), texts(100L, 3L, 40L, 200L));
  }

  @Test
  void twoHiddenPartsOfEnoughPeopleHideNoOther() {
    assertEquals(List.of("100", "fewer than 10", "fewer than 10"), texts(100L, 6L, 7L));
  }

  @Test
  void twoHiddenPartsOfFewPeopleHideTheNextSmallest() {
    assertEquals(
        List.of("100", "fewer than 10", "fewer than 10", "not shown"), texts(100L, 1L, 2L, 30L));
  }

  @Test
  void nothingHiddenLeavesAllShown() {
    assertEquals(List.of("100", "10", "40"), texts(100L, 10L, 40L));
  }

  @Test
  void subtractionFromTheTotalNeverLeavesASmallRemainder() {
    Random random = new Random(2);
    for (int i = 0; i < 2000; i++) {
      List<Long> parts = new ArrayList<>();
      for (int n = 2 + random.nextInt(6); n > 0; n--) {
        parts.add((long) random.nextInt(random.nextBoolean() ? 12 : 300));
      }
      List<PublishedCount> shown = SmallNumbers.table(parts);
      long hidden = 0;
      boolean any = false;
      for (int p = 0; p < parts.size(); p++) {
        if (!shown.get(p).shown()) {
          hidden += parts.get(p);
          any = true;
        }
      }
      boolean all = shown.stream().noneMatch(PublishedCount::shown);
      assertTrue(!any || all || hidden >= SmallNumbers.THRESHOLD);
    }
  }
}

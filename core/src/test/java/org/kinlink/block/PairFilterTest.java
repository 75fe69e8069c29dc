package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinlink.record.People;

final class PairFilterTest {
  private static final boolean[] WITHIN = {false, true, false};

  @Test
  void allowsWhatTheSourcesAndTheExclusionsLeave() {
    People people = Naive.people(3, 7);
    PairFilter filter = new PairFilter(people, WITHIN, row -> row == 2 || row == 9);
    for (int a = 0; a < people.size(); a++) {
      assertEquals(a == 2 || a == 9, filter.excludes(a));
      for (int b = a + 1; b < people.size(); b++) {
        boolean expected = Naive.allowed(people, WITHIN, row -> row == 2 || row == 9, a, b);
        assertEquals(expected, filter.allows(a, b));
        assertEquals(expected, filter.allows(b, a));
      }
    }
  }

  @Test
  void countsTheAllowedPairsOfAGroup() {
    PairFilter filter = new PairFilter(Naive.people(4, 7), WITHIN, row -> false);
    assertEquals(2 * 3 + 2 * 4 + 3 * 4 + 3, filter.pairs(new int[] {2, 3, 4}));
    assertEquals(0, filter.pairs(new int[] {5, 0, 0}));
    assertEquals(0, filter.pairs(new int[] {0, 1, 0}));
    assertEquals(
        4_999_999_950_000_000L,
        filter.pairs(new int[] {0, 100_000_000, 0}),
        "large groups do not overflow");
  }

  @Test
  void knowsWhichSourcesMayBeCompared() {
    PairFilter filter = new PairFilter(Naive.people(5, 2), WITHIN, row -> false);
    assertTrue(filter.allowsSources(0, 1));
    assertTrue(filter.allowsSources(1, 1));
    assertFalse(filter.allowsSources(2, 2));
  }

  @Test
  void laterChangesOfTheArrayDoNotReachIt() {
    boolean[] within = WITHIN.clone();
    PairFilter filter = new PairFilter(Naive.people(6, 2), within, row -> false);
    within[2] = true;
    assertFalse(filter.allowsSources(2, 2));
  }
}

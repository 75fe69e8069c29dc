package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockingOverlapTest {
  @Test
  void nothingIsMissedWhereEveryPairIsCompared() {
    assertEquals(0, new BlockingOverlap(true, 9, 0, 9).missedAtLeast());
  }

  @Test
  void nothingIsMissedWhereSeveralRulesFindEveryPair() {
    assertEquals(0, new BlockingOverlap(false, 0, 10, 500).missedAtLeast());
    assertEquals(0, new BlockingOverlap(false, 1, 0, 500).missedAtLeast());
  }

  /** Pairs that are easy to find and pairs that are hard, found by six rules or by none. */
  @Test
  void isALowerBoundOfWhatRulesMissed() {
    SplittableRandom random = new SplittableRandom(4);
    long[] found = new long[7];
    for (int pair = 0; pair < 20_000; pair++) {
      double chance = pair % 4 == 0 ? 0.25 : 0.7;
      int rules = 0;
      for (int rule = 0; rule < 6; rule++) {
        rules += random.nextDouble() < chance ? 1 : 0;
      }
      found[rules]++;
    }
    double estimate =
        new BlockingOverlap(false, found[1], found[2], 20_000 - found[0]).missedAtLeast();
    assertTrue(estimate < 1.1 * found[0] && estimate > 0.5 * found[0], estimate + " " + found[0]);
  }
}

package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Whoever must choose is told what is in doubt. */
final class ClosedTest {
  @Test
  void eachReasonIsToldAndTwinsBeforeNumbers() {
    Closed closed = new Closed();
    closed.rival(1);
    closed.numbers(bits(2, 3));
    closed.twins(bits(3));
    assertEquals("another record fits about as well", closed.reason(1));
    assertEquals("may be twins: one number stands beside two names", closed.reason(2));
    assertEquals("may be either of two twins", closed.reason(3));
    for (int pair = 1; pair <= 3; pair++) {
      assertTrue(closed.has(pair));
    }
    assertFalse(closed.has(0));
  }

  private static BitSet bits(int... of) {
    BitSet bits = new BitSet();
    for (int bit : of) {
      bits.set(bit);
    }
    return bits;
  }
}

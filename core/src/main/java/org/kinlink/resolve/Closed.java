package org.kinlink.resolve;

import java.util.BitSet;

/** The pairs that may not be linked whatever they weigh, for somebody must choose. */
final class Closed {
  static final String EITHER_TWIN = "may be either of two twins";
  static final String NUMBER = "may be twins: one number stands beside two names";

  private final BitSet pairs = new BitSet();
  private final BitSet twins = new BitSet();
  private final BitSet numbers = new BitSet();

  /** Closes a pair of which another is as good. */
  void rival(int pair) {
    pairs.set(pair);
  }

  /** Closes pairs of which others are as good. */
  void rivals(BitSet some) {
    pairs.or(some);
  }

  /** Closes pairs with one of two twins that are as well pairs with the other. */
  void twins(BitSet some) {
    pairs.or(some);
    twins.or(some);
  }

  /** Closes pairs with one number that may be of one of the two alone. */
  void numbers(BitSet some) {
    pairs.or(some);
    numbers.or(some);
  }

  boolean has(int pair) {
    return pairs.get(pair);
  }

  /** Why somebody must choose. */
  String reason(int pair) {
    if (twins.get(pair)) {
      return EITHER_TWIN;
    }
    return numbers.get(pair) ? NUMBER : "another record fits about as well";
  }
}

package org.kinlink.score;

/**
 * How far a pair speaks for one field by what all others make of it: not at all below .85, fully
 * from .95 on, and in between in proportion. With one bound in place of two, pairs that are just
 * sure are asked in one round and not in the next, so that learning goes round and never settles;
 * and a field of which others come near the bound without reaching it is not learnt at all.
 */
final class Surety {
  private static final double DOUBTFUL = 0.85;
  private static final double SURE = 0.95;

  private Surety() {}

  /** What a pair counts for, from 0 to 1, given the share of one kind by the other fields. */
  static double of(double share) {
    return Math.max(0, Math.min(1, (share - DOUBTFUL) / (SURE - DOUBTFUL)));
  }
}

package org.kinlink.block;

/**
 * A blocking rule made ready: rows with equal non-zero keys are candidates. Immutable, safe to
 * share between threads.
 */
public final class BlockingRule {
  /** The name of the rule that brings every pair together. */
  public static final String EVERY_PAIR = "every pair";

  private final String name;
  private final int[] keys;
  private final int[] order;
  private final long pairs;
  private final int skipped;

  BlockingRule(String name, int[] keys, int[] order, long pairs, int skipped) {
    this.name = name;
    this.keys = keys;
    this.order = order;
    this.pairs = pairs;
    this.skipped = skipped;
  }

  /**
   * Returns what the rule asks to be equal.
   *
   * @return its ingredients joined by " + "
   */
  public String name() {
    return name;
  }

  /**
   * Returns what the rule costs.
   *
   * @return the allowed pairs that it brings together
   */
  public long pairs() {
    return pairs;
  }

  /**
   * Returns how many groups of equal keys were too large to compare.
   *
   * @return the number of groups
   */
  public int skipped() {
    return skipped;
  }

  /** Returns the rows that have a key, sorted by key and row. */
  int[] order() {
    return order;
  }

  /**
   * Returns one key a row; 0 where an ingredient is missing, nobody has the same or the group was
   * too large to compare.
   */
  int[] keys() {
    return keys;
  }

  @Override
  public String toString() {
    return "BlockingRule[" + name + ", " + pairs + " pairs]";
  }
}

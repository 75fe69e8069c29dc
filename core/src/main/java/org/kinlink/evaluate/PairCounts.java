package org.kinlink.evaluate;

/**
 * Pairs of records, counted exactly. These are raw counts of people: a report must apply the
 * small-number policy before it shows them.
 *
 * @param right pairs that are linked and truly one person
 * @param linked pairs that are linked
 * @param actual pairs that are truly one person
 */
public record PairCounts(long right, long linked, long actual) {

  /**
   * Returns how many pairs are linked but are two people.
   *
   * @return the false matches
   */
  public long wrong() {
    return linked - right;
  }

  /**
   * Returns how many pairs are one person but are not linked.
   *
   * @return the missed matches
   */
  public long missed() {
    return actual - right;
  }
}

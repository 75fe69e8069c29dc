package org.kinlink.link;

/**
 * What a blocking rule cost.
 *
 * @param rule its fields, joined by " + "
 * @param pairs pairs that it brought together, whether or not an earlier rule had them
 * @param split groups of equal values that were too large to compare whole; in them, only records
 *     next to each other in the order of all their values were compared
 * @param lost pairs of those groups that the rule did not bring together
 * @param used whether the rule ran; a rule that would cost too much does not
 */
public record BlockingCount(String rule, long pairs, int split, long lost, boolean used) {
  /**
   * Returns how much of what the rule should have brought together it did not.
   *
   * @return share of the pairs with equal values that were not compared, 0 to 1
   */
  public double lostShare() {
    return lost == 0 ? 0 : (double) lost / (pairs + lost);
  }
}

package org.kinlink.score;

/**
 * How much more often some two people agree on a value than they agree on the field. Where names of
 * one community, or a family, make them agree, that the value is rare tells that much less.
 */
final class ValueShare {
  private final double given;
  private final double together;
  private final double byChance;

  /**
   * Prepares.
   *
   * @param given how often the two agree on the field
   * @param equal how often any two people do
   */
  ValueShare(double given, double equal) {
    this.given = given;
    this.together = (given - equal) / (1 - equal);
    this.byChance = (1 - together) * equal;
  }

  /**
   * Returns it for a value.
   *
   * @param rare how much more often any two people agree on the value than on the field
   */
  double ratio(double rare) {
    return together <= 0 ? rare : (together + byChance * rare) / given;
  }
}

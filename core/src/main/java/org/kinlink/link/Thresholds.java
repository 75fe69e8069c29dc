package org.kinlink.link;

/**
 * Where the probabilistic step links, and where it asks a person.
 *
 * @param link probability from which a pair may be linked, at least 0.5 and below 1
 * @param review probability from which an unlinked pair goes to review, above 0 and not above
 *     {@code link}
 * @param margin probability that the chosen counterpart must reach against the best alternative,
 *     0.5 or more and below 1; closer calls go to review
 */
public record Thresholds(double link, double review, double margin) {
  /** The defaults. They are a judgement of costs, not fitted to any file. */
  public static final Thresholds DEFAULT = new Thresholds(0.8, 0.2, 0.8);

  /**
   * Checks the thresholds.
   *
   * @param link probability from which a pair may be linked
   * @param review probability from which an unlinked pair goes to review
   * @param margin probability against the best alternative
   * @throws IllegalArgumentException if one lies outside its range, naming it
   */
  public Thresholds {
    if (!(link >= 0.5 && link < 1)) {
      throw new IllegalArgumentException("link: must be at least 0.5 and below 1");
    }
    if (!(review > 0 && review <= link)) {
      throw new IllegalArgumentException("review: must be above 0 and not above link");
    }
    if (!(margin >= 0.5 && margin < 1)) {
      throw new IllegalArgumentException("margin: must be at least 0.5 and below 1");
    }
  }
}

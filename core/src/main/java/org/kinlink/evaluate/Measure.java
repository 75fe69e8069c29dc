package org.kinlink.evaluate;

import java.util.Locale;

/**
 * What an evaluation measures, each from 0 to 1. F* is TP / (TP + FP + FN), which unlike F1 reads
 * as a share: of the pairs that are linked or should be, how many are right (Hand, Christen and
 * Kirielle 2021, Machine Learning 110:451). B-cubed is averaged over records (Bagga and Baldwin
 * 1998), so that a large cluster counts by its records and not by their square. An exact cluster
 * has all records of one person and no other; single records count as clusters.
 */
public enum Measure {
  /** Share of the pairs implied by the persons of the run that are truly one person. */
  PRECISION,
  /** Share of the pairs that are truly one person that the persons of the run imply. */
  RECALL,
  /** Harmonic mean of pairwise precision and recall. */
  F1,
  /** Right pairs among those that are linked or should be. */
  F_STAR,
  /** Mean share of a record's found companions that belong with it, itself among them. */
  B_CUBED_PRECISION,
  /** Mean share of a record's true companions that were found, itself among them. */
  B_CUBED_RECALL,
  /** Harmonic mean of B-cubed precision and recall. */
  B_CUBED_F1,
  /** Share of the persons of the run that are exactly one true person. */
  EXACT_PRECISION,
  /** Share of the true persons that are exactly one person of the run. */
  EXACT_RECALL;

  /**
   * Returns the word used in outputs.
   *
   * @return the lower-case name, such as {@code b_cubed_f1}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(double[] sums) {
    return switch (this) {
      case PRECISION -> sums[Contributions.TRUE_PAIRS] / sums[Contributions.LINKED_PAIRS];
      case RECALL -> sums[Contributions.TRUE_PAIRS] / sums[Contributions.ACTUAL_PAIRS];
      case F1 ->
          2
              * sums[Contributions.TRUE_PAIRS]
              / (sums[Contributions.LINKED_PAIRS] + sums[Contributions.ACTUAL_PAIRS]);
      case F_STAR ->
          sums[Contributions.TRUE_PAIRS]
              / (sums[Contributions.LINKED_PAIRS]
                  + sums[Contributions.ACTUAL_PAIRS]
                  - sums[Contributions.TRUE_PAIRS]);
      case B_CUBED_PRECISION -> sums[Contributions.FOUND_SHARE] / sums[Contributions.RECORDS];
      case B_CUBED_RECALL -> sums[Contributions.TRUE_SHARE] / sums[Contributions.RECORDS];
      case B_CUBED_F1 ->
          2
              * sums[Contributions.FOUND_SHARE]
              * sums[Contributions.TRUE_SHARE]
              / (sums[Contributions.RECORDS]
                  * (sums[Contributions.FOUND_SHARE] + sums[Contributions.TRUE_SHARE]));
      case EXACT_PRECISION -> sums[Contributions.EXACT] / sums[Contributions.CLUSTERS];
      case EXACT_RECALL -> sums[Contributions.EXACT] / sums[Contributions.ENTITIES];
    };
  }
}

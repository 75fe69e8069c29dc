package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;

/**
 * Compares the families that a run shows with the truth. What is asked of a run is what its
 * extracts state of records that are not sealed: a father of whom no extract knows is not missed.
 *
 * @param measures each measure
 */
public record FamilyEvaluation(ImmutableMap<FamilyMeasure, Proportion> measures) {

  /**
   * Evaluates the families of a run.
   *
   * @param run what it read and shows
   * @param truth what is true
   * @return the evaluation
   */
  public static FamilyEvaluation of(FamilyRun run, FamilyTruth truth) {
    return new FamilyMeasuring(run, truth).measure();
  }

  /**
   * Returns one measure.
   *
   * @param measure which
   * @return so many out of so many
   */
  public Proportion measure(FamilyMeasure measure) {
    return measures.getOrDefault(measure, new Proportion(0, 0));
  }

  /**
   * Returns the harmonic mean of how many of the shown siblings are right and how many of the
   * recorded ones are found, half and full told apart where the extracts tell them apart.
   *
   * @return F1, or NaN when there are none
   */
  public double siblingF1() {
    double precision = measure(FamilyMeasure.SIBLINGS_RIGHT).estimate().value();
    double recall = measure(FamilyMeasure.SIBLINGS_FOUND).estimate().value();
    return 2 * precision * recall / (precision + recall);
  }
}

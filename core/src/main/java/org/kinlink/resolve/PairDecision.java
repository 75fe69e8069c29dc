package org.kinlink.resolve;

import org.kinlink.score.Step;

/**
 * A pair and what was decided about it.
 *
 * @param rowA row of the one record, smaller than {@code rowB}
 * @param rowB row of the other record
 * @param step the step that proposed it
 * @param weight match weight in bits: log2 of the Bayes factor
 * @param probability that the two are one person, by the model, 0 to 1
 * @param decision what was decided
 * @param reason a fixed plain phrase without values: why it is a link, for review or in conflict
 */
public record PairDecision(
    int rowA,
    int rowB,
    Step step,
    double weight,
    double probability,
    Decision decision,
    String reason) {

  /** The same decision for another reason. */
  PairDecision because(String other) {
    return new PairDecision(rowA, rowB, step, weight, probability, decision, other);
  }
}

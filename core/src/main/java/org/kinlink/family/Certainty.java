package org.kinlink.family;

import com.google.common.collect.ImmutableList;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.score.Step;

/**
 * How sure it is that each record belongs to its person: the probability of the best link that
 * holds it there, or of a rule, or certainty for a record that is linked to none. Immutable.
 */
public final class Certainty {
  /** Every record surely belongs to its person. */
  public static final Certainty SURE = new Certainty(new double[0]);

  private static final double OF_A_RULE = 0.999;

  private final double[] ofRow;

  private Certainty(double[] ofRow) {
    this.ofRow = ofRow;
  }

  /**
   * Takes the best link of each record.
   *
   * @param rows how many records there are
   * @param decisions what was decided about pairs
   * @return the certainty of each record
   */
  public static Certainty of(int rows, ImmutableList<PairDecision> decisions) {
    double[] best = new double[rows];
    for (PairDecision decision : decisions) {
      if (decision.decision() == Decision.LINK) {
        double p =
            decision.step() == Step.PROBABILISTIC || decision.step() == Step.HOUSEHOLD_CONTEXT
                ? decision.probability()
                : Math.max(OF_A_RULE, decision.probability());
        best[decision.rowA()] = Math.max(best[decision.rowA()], p);
        best[decision.rowB()] = Math.max(best[decision.rowB()], p);
      }
    }
    for (int row = 0; row < rows; row++) {
      best[row] = best[row] == 0 ? 1 : best[row];
    }
    return new Certainty(best);
  }

  double of(int row) {
    return row < ofRow.length ? ofRow[row] : 1;
  }

  @Override
  public String toString() {
    return "Certainty[" + ofRow.length + " records]";
  }
}

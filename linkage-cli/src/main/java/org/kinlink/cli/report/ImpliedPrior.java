package org.kinlink.cli.report;

import java.util.List;
import java.util.OptionalDouble;
import org.kinlink.resolve.PairDecision;
import org.kinlink.score.Step;

/**
 * At which match weight the model reaches a probability. The weight of a pair and its probability
 * differ by the prior log-odds, the same for all pairs, so the pairs tell it; where they disagree
 * the probability was not made that way and there is no such weight.
 */
final class ImpliedPrior {
  private static final double CERTAIN = 0.02;
  private static final double SPREAD = 0.5;

  private ImpliedPrior() {}

  /** Returns the prior log-odds in bits, or nothing when the pairs do not tell it. */
  static OptionalDouble of(List<PairDecision> pairs) {
    double[] priors =
        pairs.stream()
            .filter(pair -> pair.step() == Step.PROBABILISTIC)
            .filter(pair -> pair.probability() > CERTAIN && pair.probability() < 1 - CERTAIN)
            .mapToDouble(pair -> logOdds(pair.probability()) - pair.weight())
            .sorted()
            .toArray();
    if (priors.length < Count.SMALLEST
        || priors[priors.length * 9 / 10] - priors[priors.length / 10] > SPREAD) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(priors[priors.length / 2]);
  }

  /** Returns the log-odds of a probability in bits. */
  static double logOdds(double probability) {
    return Math.log(probability / (1 - probability)) / Math.log(2);
  }
}

package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/** The shares of the four kinds of pairs among the pairs of a pattern, as a model has them. */
final class PairShares {
  private final Model model;
  private final int number;

  PairShares(Model model) {
    this.model = model;
    this.number = model.place(FieldKind.NHS_NUMBER);
  }

  /** The shares among the pairs of one group, into an array of four. */
  void of(long pattern, int g, double[] kinds) {
    of(pattern, model.n11[g], model.n10[g], model.n01[g], model.n00[g], kinds);
  }

  /** The shares among the pairs of all groups. */
  void of(long pattern, double[] kinds) {
    of(pattern, sum(model.n11), sum(model.n10), sum(model.n01), sum(model.n00), kinds);
  }

  private static double sum(double[] groups) {
    return groups.length == 1 ? groups[0] : Arrays.stream(groups).sum();
  }

  private void of(long pattern, double n11, double n10, double n01, double n00, double[] kinds) {
    model.likelihoods(pattern, kinds);
    if (number >= 0 && Comparison.level(pattern, number) > 1) {
      // Never joined whatever the weight, so nothing to learn from about one person.
      kinds[0] = 0;
      kinds[1] = 0;
    }
    kinds[0] *= n11;
    kinds[1] *= n10;
    kinds[2] *= n01;
    kinds[3] *= n00;
    double all = kinds[0] + kinds[1] + kinds[2] + kinds[3];
    for (int k = 0; k < 4; k++) {
      kinds[k] = all > 0 ? kinds[k] / all : k == 3 ? 1 : 0;
    }
  }
}

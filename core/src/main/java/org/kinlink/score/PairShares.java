package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/** The shares of the kinds of pairs among the pairs of a pattern, as a model has them. */
final class PairShares {
  private final Model model;
  private final int number;

  PairShares(Model model) {
    this.model = model;
    this.number = model.place(FieldKind.NHS_NUMBER);
  }

  /** The shares among the pairs of one group, into an array of as many as there are kinds. */
  void of(long pattern, int g, double[] kinds) {
    model.likelihoods(pattern, kinds);
    kinds[0] *= model.n11[g];
    kinds[1] *= model.n10[g];
    kinds[2] *= model.n01[g];
    kinds[3] *= model.n00[g];
    kinds[4] *= model.twinsTogether(g);
    kinds[5] *= model.twinsApart(g);
    share(pattern, kinds);
  }

  /** The shares among the pairs of all groups. */
  void of(long pattern, double[] kinds) {
    double n11 = sum(model.n11);
    double n10 = sum(model.n10);
    double n01 = sum(model.n01);
    model.likelihoods(pattern, kinds);
    kinds[0] *= n11;
    kinds[1] *= n10;
    kinds[2] *= n01;
    kinds[3] *= sum(model.n00);
    kinds[4] *= model.born.pairs(n11, n01);
    kinds[5] *= model.born.pairs(n11 + n10, n01);
    share(pattern, kinds);
  }

  private static double sum(double[] groups) {
    return groups.length == 1 ? groups[0] : Arrays.stream(groups).sum();
  }

  private void share(long pattern, double[] kinds) {
    if (number >= 0 && Comparison.level(pattern, number) > 1) {
      // Never joined whatever the weight, so nothing to learn from about one person.
      kinds[0] = 0;
      kinds[1] = 0;
    }
    double all = Arrays.stream(kinds).sum();
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] = all > 0 ? kinds[k] / all : k == 3 ? 1 : 0;
    }
  }
}

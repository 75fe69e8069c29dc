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
    double apart = model.twinsApart(g);
    of(pattern, model.n11[g], model.n10[g], model.n01[g], model.n00[g], apart, kinds);
  }

  /** The shares among the pairs of all groups. */
  void of(long pattern, double[] kinds) {
    double n11 = sum(model.n11);
    double n10 = sum(model.n10);
    double n01 = sum(model.n01);
    double apart = model.born.apart(n11 + n10, n01);
    of(pattern, n11, n10, n01, sum(model.n00), apart, kinds);
  }

  private static double sum(double[] groups) {
    return groups.length == 1 ? groups[0] : Arrays.stream(groups).sum();
  }

  private void of(
      long pattern,
      double n11,
      double n10,
      double n01,
      double n00,
      double apart,
      double[] kinds) {
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
    kinds[4] *= model.born.together(n11, n01);
    kinds[5] *= apart;
    double all = Arrays.stream(kinds).sum();
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] = all > 0 ? kinds[k] / all : k == 3 ? 1 : 0;
    }
  }
}

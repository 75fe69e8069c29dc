package org.kinlink.score;

import java.util.stream.IntStream;
import org.kinlink.compare.Comparison;

/**
 * How far off the learnt m and the expected number of pairs of one person may be. They solve
 * estimating equations: each is a mean over the pairs, weighed by how probably a pair is one
 * person. Their covariance is the sandwich of these equations [1]: how much the sums vary, between
 * how much the equations change with the parameters. The latter counts less where pairs are in
 * doubt, which is the information that is missing because nobody said who is who [2]. What the
 * model says of two people is taken as known, and pairs as independent of each other.
 *
 * <p>[1] V. P. Godambe, "An optimum property of regular maximum likelihood estimation", Annals of
 * Mathematical Statistics 31, 1960. [2] T. A. Louis, "Finding the observed information matrix when
 * using the EM algorithm", JRSS B 44, 1982.
 */
final class ParameterIntervals {
  /** Fewer pairs of one person than this bear no interval. */
  private static final double FEWEST = 5;

  private final Model model;
  private final PairShares shares;
  private final OnePersonLearner people;
  private final int size;

  /** Sums of the products of two unknowns over the pairs, and what doubt takes from them. */
  private final double[][] varies;

  private final double[][] doubt;

  /** Pairs that speak for each field, and first of all for the number of pairs. */
  private final double[] pairs;

  private final int[] places;

  /** How far a pair speaks for each field, and first of all for the number of pairs: fully. */
  private final double[] said;

  private final double[] kinds = new double[Model.KINDS];
  private final double[] rest = new double[Model.KINDS];

  private ParameterIntervals(Model model, PairShares shares, OnePersonLearner people) {
    int fields = model.fields().size();
    this.model = model;
    this.shares = shares;
    this.people = people;
    this.size = 1 + fields * Model.LEVELS;
    this.varies = new double[size][size];
    this.doubt = new double[size][size];
    this.pairs = new double[fields + 1];
    this.places = new int[fields + 1];
    this.said = new double[fields + 1];
    said[0] = 1;
  }

  /** Works them out for a model that is learnt, and has the model keep them. */
  static void learn(
      Model model,
      PairShares shares,
      OnePersonLearner people,
      long[] patterns,
      int[] group,
      double[] count) {
    ParameterIntervals intervals = new ParameterIntervals(model, shares, people);
    shares.renew();
    for (int i = 0; i < patterns.length; i++) {
      intervals.observe(patterns[i], group[i], count[i]);
    }
    intervals.keep();
  }

  private boolean home(int f) {
    return model.role(f) == Role.HOME;
  }

  /** The place of a level; that of the number of pairs is 0. */
  private static int place(int f, int level) {
    return 1 + f * Model.LEVELS + level;
  }

  private void observe(long pattern, int g, double times) {
    shares.of(pattern, g, kinds);
    if (Math.max(kinds[1], kinds[2]) + kinds[0] < OnePersonLearner.NEGLIGIBLE) {
      return;
    }
    for (int f = 0; f < pairs.length - 1; f++) {
      int level = Comparison.level(pattern, f);
      places[f + 1] = level == 0 ? 0 : place(f, level);
      said[f + 1] = level == 0 ? 0 : said(pattern, f, g);
      pairs[f + 1] += said[f + 1] * times * share(f);
    }
    pairs[0] += times * share(-1);
    for (int one = 0; one < places.length; one++) {
      if (said[one] == 0) {
        continue;
      }
      for (int other = 0; other < places.length; other++) {
        int place = places[other];
        if (place == 0 && other > 0) {
          continue;
        }
        double product = share(one - 1) * share(other - 1);
        boolean alike = (one > 0 && home(one - 1)) == (other > 0 && home(other - 1));
        double both = alike ? share(one - 1) : kinds[0];
        varies[places[one]][place] += said[one] * said[other] * times * product;
        doubt[places[one]][place] += said[one] * times * (both - product);
      }
    }
  }

  /** How far a pair speaks for a field that both its records have. */
  private double said(long pattern, int f, int g) {
    if (share(f) <= OnePersonLearner.NEGLIGIBLE) {
      return 0;
    }
    shares.without(f, pattern, g, rest);
    return people.speaks(f, rest);
  }

  private double share(int f) {
    return OnePersonLearner.one(f >= 0 && home(f), kinds);
  }

  /** Turns sums over levels into sums over what each level is off its expectation. */
  private double[][] centred(double[][] sums) {
    double[][] turned = new double[size][size];
    for (int row = 0; row < size; row++) {
      double[] of = sums[row];
      for (int f = 0; f < pairs.length - 1; f++) {
        double all = 0;
        for (int level = 1; level < Model.LEVELS; level++) {
          all += of[place(f, level)];
        }
        for (int level = 1; level < Model.LEVELS; level++) {
          turned[place(f, level)][row] = of[place(f, level)] - model.m[f][level] * all;
        }
      }
      turned[0][row] = of[0];
    }
    return turned;
  }

  /** The unknowns: the number of pairs, and all levels of a field but the first. */
  private int[] unknowns() {
    return IntStream.range(0, size)
        .filter(
            place -> {
              int f = (place - 1) / Model.LEVELS;
              int level = (place - 1) % Model.LEVELS;
              return place == 0 || (level > 1 && model.m[f][level] > 0 && model.learns(f));
            })
        .toArray();
  }

  private void keep() {
    // Centring turns rows into columns, so the second time puts them back.
    double[][] spread = centred(centred(varies));
    double[][] missing = centred(centred(doubt));
    int[] unknown = unknowns();
    int n = unknown.length;
    double[][] slope = new double[n][n];
    double[][] spreads = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double alone = complete(unknown[i], unknown[j]);
        slope[i][j] = alone * weight(unknown[i], true) - missing[unknown[i]][unknown[j]];
        spreads[i][j] = spread[unknown[i]][unknown[j]] + alone * weight(unknown[i], false);
      }
    }
    double[][] inverse = Matrices.inverse(slope);
    if (inverse != null) {
      double[][] covariance =
          Matrices.product(Matrices.product(inverse, spreads), Matrices.turned(inverse));
      keep(unknown, covariance);
    }
  }

  /** What one pair tells of two unknowns. */
  private double complete(int one, int other) {
    if (one == 0 || other == 0) {
      return one == other ? 1 : 0;
    }
    int f = (one - 1) / Model.LEVELS;
    if (f != (other - 1) / Model.LEVELS) {
      return 0;
    }
    double m = model.m[f][(one - 1) % Model.LEVELS];
    double of = model.m[f][(other - 1) % Model.LEVELS];
    return (one == other ? m : 0) - m * of;
  }

  /** How many pairs speak; experience varies as if it were so many pairs. */
  private double weight(int place, boolean all) {
    double experience = place == 0 ? 0 : OnePersonLearner.EXPERIENCE;
    return experience + (all ? pairs[place == 0 ? 0 : 1 + (place - 1) / Model.LEVELS] : 0);
  }

  private void keep(int[] unknown, double[][] covariance) {
    if (pairs[0] >= FEWEST && covariance[0][0] >= 0) {
      model.onePersonInterval = Interval.ofNumber(model.onePerson(), Math.sqrt(covariance[0][0]));
    }
    for (int f = 0; f < pairs.length - 1; f++) {
      for (int level = 1; level < Model.LEVELS && model.learns(f); level++) {
        double m = model.m[f][level];
        double variance = 0;
        for (int i = 1; i < unknown.length; i++) {
          for (int j = 1; j < unknown.length; j++) {
            variance +=
                slope(f, level, unknown[i]) * covariance[i][j] * slope(f, level, unknown[j]);
          }
        }
        model.mIntervals[f][level] = Interval.ofShare(m, Math.sqrt(variance) / (m * (1 - m)));
      }
    }
  }

  /** How much a level's share changes with an unknown. */
  private double slope(int f, int level, int unknown) {
    return complete(place(f, level), unknown);
  }
}

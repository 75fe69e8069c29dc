package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;

/**
 * Checks that what a model takes for one person in a group of pairs looks like one person. Most
 * pairs of one person agree fully in a field; twins with like names in a source that holds nobody
 * twice are like one person who never does. The numbers of a group in which some field is equal
 * less than half as often as elsewhere are reduced to what its equal values bear out.
 */
final class GroupCheck {
  /** How often a group may agree, of how often all do. */
  private static final double HALF = 0.5;

  /** Pairs that may be there when none is seen. */
  private static final double UNSEEN = 0.5;

  /** Where persons move, a group in which all did is as strange; so many pairs speak for it. */
  private static final double EXPERIENCE = 20;

  private final Model model;
  private final double[][][] equal;
  private final double[][][] present;

  GroupCheck(Model model, int groups) {
    this.model = model;
    this.equal = new double[groups][2][model.fields().size()];
    this.present = new double[groups][2][model.fields().size()];
  }

  void clear() {
    for (int g = 0; g < equal.length; g++) {
      for (int kind = 0; kind < 2; kind++) {
        Arrays.fill(equal[g][kind], 0);
        Arrays.fill(present[g][kind], 0);
      }
    }
  }

  /**
   * Sees so many pairs of a pattern, whose shares of the four kinds are known. A group that is the
   * only one has none to be compared with.
   */
  void observe(long pattern, int group, double times, double[] kinds) {
    // Of homes that are not known the one kind is as good as the other, and would hide what those
    // look like who are seen to have moved.
    int seen = homesKnown(pattern) ? 2 : 1;
    for (int f = 0; equal.length > 1 && f < model.fields().size(); f++) {
      int level = Comparison.level(pattern, f);
      if (level != 0 && model.role(f) != Role.HOME) {
        for (int kind = 0; kind < seen; kind++) {
          present[group][kind][f] += times * kinds[kind];
          equal[group][kind][f] += level <= agreeing(f) ? times * kinds[kind] : 0;
        }
      }
    }
  }

  private boolean homesKnown(long pattern) {
    boolean known = false;
    for (int f = 0; f < model.fields().size(); f++) {
      known |= model.role(f) == Role.HOME && Comparison.level(pattern, f) != 0;
    }
    return known;
  }

  /** Corrects the expected numbers of pairs of one person, in one home and in two. */
  void correct(double[] n11, double[] n10) {
    if (n11.length == 1) {
      return;
    }
    double moved = 0;
    double all = 0;
    for (int g = 0; g < n11.length; g++) {
      n11[g] *= borneOut(g, 0);
      n10[g] *= borneOut(g, 1);
      moved += n10[g];
      all += n11[g] + n10[g];
    }
    for (int g = 0; g < n11.length && all > 0; g++) {
      double one = n11[g] + n10[g];
      n10[g] *=
          Math.min(
              1,
              (n10[g] + EXPERIENCE * moved / all)
                  / (one + EXPERIENCE)
                  / Math.max(n10[g] / Math.max(one, 1e-9), 1e-9));
    }
  }

  /**
   * The last level that counts as agreement: the first, or where the spread of a field is known, as
   * that of filters of which no two are equal, the one that half of the pairs of one person reach.
   */
  private int agreeing(int f) {
    int level = 1;
    if (!model.fields().get(f).comparator().calibrated().isEmpty()) {
      for (double sum = model.m[f][1]; sum < HALF && level < Model.LEVELS - 1; level++) {
        sum += model.m[f][level + 1];
      }
    }
    return level;
  }

  /** How often one person agrees. */
  private double agreement(int f) {
    double sum = 0;
    for (int level = 1; level <= agreeing(f); level++) {
      sum += model.m[f][level];
    }
    return sum;
  }

  private double borneOut(int g, int kind) {
    double least = 1;
    for (int f = 0; f < model.fields().size(); f++) {
      double expected = HALF * agreement(f) * present[g][kind][f];
      double seen = equal[g][kind][f] + 2 * Math.sqrt(equal[g][kind][f]) + UNSEEN;
      least = expected > seen ? Math.min(least, seen / expected) : least;
    }
    return least;
  }
}

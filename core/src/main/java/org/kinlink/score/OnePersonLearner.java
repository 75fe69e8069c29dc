package org.kinlink.score;

import java.util.Arrays;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * Learns how often records of one person (or of one home) are at each level of a field (m), only
 * from pairs that the <em>other</em> fields already hold for one.
 *
 * <p>Plain EM lets every pair speak for every field in proportion to its probability. Where chance
 * agreement is not quite independent, there are more pairs of some pattern than the model expects
 * of two people, such as namesakes of one generation; EM explains the surplus by one person who
 * disagrees with himself in the remaining field, which makes more of them probable, and so on in
 * every round. A field that is judged only where the rest is sure cannot talk the others round, and
 * as levels are independent given that a pair is of one person, choosing pairs by the other fields
 * does not bias what is learnt.
 *
 * <p>Where little is recorded others may never be sure: of a forename, a surname and a date of
 * birth, no two names are rare enough to judge the date by. Such a field is learnt from all pairs,
 * as plain EM does; but pairs that differ in it are those that are not found then, so what is seen
 * can only show that a slip is more common than broad experience has it, and not that it is rarer.
 * And what speaks for two people, as another year does, is as common as experience has it: that is
 * where plain EM would be talked round.
 */
final class OnePersonLearner {
  /** How many pairs broad experience counts for. */
  static final double EXPERIENCE = 20;

  /** Where others are sure of a smaller share of the pairs than this, all pairs speak. */
  private static final double ENOUGH = 0.1;

  /** What is less probable than this adds nothing that could be seen. */
  static final double NEGLIGIBLE = 1e-3;

  private final Model model;
  private final PairShares shares;
  private final double[][] seen;

  /** How many pairs of one person have each field, whether others are sure of them or not. */
  private final double[] present;

  /** The fields of which others are hardly ever sure. */
  private final boolean[] unsure;

  /** The surname where it may go with the home, or -1. */
  private final int surname;

  private final double[] stayed = new double[Model.LEVELS];
  private final double[] moved = new double[Model.LEVELS];
  private final double[] rest = new double[Model.KINDS];

  OnePersonLearner(Model model, PairShares shares) {
    this.model = model;
    this.shares = shares;
    this.seen = new double[model.fields().size()][Model.LEVELS];
    this.present = new double[seen.length];
    this.unsure = new boolean[seen.length];
    int last = model.homes() ? model.place(FieldKind.SURNAME) : -1;
    this.surname = last >= 0 && model.learns(last) ? last : -1;
  }

  void clear() {
    Arrays.fill(present, 0);
    Arrays.fill(stayed, 0);
    Arrays.fill(moved, 0);
    for (double[] levels : seen) {
      Arrays.fill(levels, 0);
    }
  }

  /** Sees so many pairs of a pattern, whose shares of the four kinds are known. */
  void observe(long pattern, int group, double times, double[] kinds) {
    for (int f = 0; f < seen.length; f++) {
      int level = Comparison.level(pattern, f);
      boolean home = model.role(f) == Role.HOME;
      double one = one(home, kinds);
      if (level != 0 && one > NEGLIGIBLE) {
        shares.without(f, pattern, group, rest);
        double sure = speaks(f, rest);
        present[f] += times * one;
        seen[f][level] += sure * times * one;
        if (f == surname) {
          stayed[level] += sure * times * kinds[0];
          moved[level] += sure * times * kinds[1];
        }
      }
    }
  }

  /** How far pairs of which all other fields say so much speak for a field, from 0 to 1. */
  double speaks(int f, double[] rest) {
    return unsure[f] ? 1 : Surety.of(one(model.role(f) == Role.HOME, rest));
  }

  /**
   * Has all pairs speak for the fields of which others are hardly ever sure. Not where homes are
   * recorded, in which fathers and sons of one name would be one person with two birthdays; nor
   * where no field is learnt as it should be, so that nothing says that anybody is there twice.
   *
   * @return whether there are any, so that there is more to learn
   */
  boolean hearAll() {
    boolean known = false;
    boolean any = false;
    for (int f = 0; f < seen.length; f++) {
      double sure = Arrays.stream(seen[f]).sum();
      boolean enough = sure >= ENOUGH * present[f];
      known |= enough && sure >= EXPERIENCE;
      unsure[f] = !enough && model.learns(f) && !model.homes();
      any |= unsure[f];
    }
    if (!known) {
      Arrays.fill(unsure, false);
    }
    return known && any;
  }

  /** The share of one person, or of one home where the field belongs to the home. */
  static double one(boolean home, double[] kinds) {
    return kinds[0] + (home ? kinds[2] : kinds[1]);
  }

  void update(int f, double[] typical) {
    double all = EXPERIENCE + Arrays.stream(seen[f]).sum();
    for (int l = 1; l < Model.LEVELS; l++) {
      model.m[f][l] = (seen[f][l] + EXPERIENCE * typical[l]) / all;
    }
    if (unsure[f]) {
      keepWhatIsNotSeen(f, typical);
    }
    if (f == surname) {
      compare(stayed, model.stayed);
      compare(moved, model.moved);
    }
  }

  /**
   * Levels at which two people are more often than one person have the share of broad experience:
   * pairs there are told from two people by nothing. Others but the first have that share or more.
   */
  private void keepWhatIsNotSeen(int f, double[] typical) {
    double[] levels = model.m[f];
    for (int l = 2; l < Model.LEVELS; l++) {
      levels[l] = typical[l] <= model.u[f][l] ? 0 : Math.max(levels[l], typical[l]);
    }
    double near = Arrays.stream(levels).sum();
    double far = 0;
    for (int l = 2; l < Model.LEVELS; l++) {
      far += levels[l] == 0 ? typical[l] : 0;
    }
    for (int l = 1; l < Model.LEVELS; l++) {
      levels[l] = levels[l] == 0 ? typical[l] : levels[l] * (1 - far) / near;
    }
  }

  /** How much more often than on the whole surnames are at each level among some pairs. */
  private void compare(double[] some, double[] ratio) {
    double all = EXPERIENCE + Arrays.stream(some).sum();
    for (int l = 1; l < Model.LEVELS; l++) {
      double whole = model.m[surname][l];
      ratio[l] = whole > 0 ? (some[l] / whole + EXPERIENCE) / all : 1;
    }
  }
}

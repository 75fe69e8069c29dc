package org.kinlink.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;

/**
 * The shares of the kinds of pairs among the pairs of a pattern, as a model has them. Several
 * threads may ask at once, but not for what is remembered.
 */
final class PairShares {
  /** So many patterns are worth a thread. */
  private static final int LOT = 256;

  private final Model model;
  private final int number;
  private final int groups;

  /** For each table what is left of patterns without a field, and its shares while they hold. */
  private final PatternCounts[] rests;

  private final double[][] shares;
  private final int[][] since;
  private int round = 1;

  PairShares(Model model) {
    this.model = model;
    this.number = model.place(FieldKind.NHS_NUMBER);
    this.groups = model.n11.length;
    int tables = (1 + Evidence.ANSWERS) * groups;
    this.rests = new PatternCounts[tables];
    Arrays.setAll(rests, t -> new PatternCounts());
    this.shares = new double[tables][0];
    this.since = new int[tables][0];
  }

  /** Tells that the model has changed. */
  void renew() {
    round++;
  }

  /**
   * The shares by all fields but one. Many patterns differ in that field only, so they are
   * remembered until the model changes.
   */
  void without(int field, long pattern, int table, double[] kinds) {
    long rest = pattern & ~(15L << (4 * field));
    int place = rests[table].countOne(rest);
    if (place >= since[table].length) {
      int larger = 2 * place + 16;
      since[table] = Arrays.copyOf(since[table], larger);
      shares[table] = Arrays.copyOf(shares[table], larger * Model.KINDS);
    }
    if (since[table][place] == round) {
      System.arraycopy(shares[table], place * Model.KINDS, kinds, 0, Model.KINDS);
    } else {
      of(rest, table, kinds);
      since[table][place] = round;
      System.arraycopy(kinds, 0, shares[table], place * Model.KINDS, Model.KINDS);
    }
  }

  /** The shares among the pairs of each pattern of its table, one after the other. */
  double[] of(long[] patterns, int[] table) {
    double[] all = new double[patterns.length * Model.KINDS];
    IntStream.range(0, (patterns.length + LOT - 1) / LOT)
        .parallel()
        .forEach(
            lot -> {
              double[] kinds = new double[Model.KINDS];
              for (int i = lot * LOT; i < Math.min(patterns.length, (lot + 1) * LOT); i++) {
                of(patterns[i], table[i], kinds);
                System.arraycopy(kinds, 0, all, i * Model.KINDS, Model.KINDS);
              }
            });
    return all;
  }

  /** The shares among the pairs of one table, into an array of as many as there are kinds. */
  void of(long pattern, int table, double[] kinds) {
    int g = table % groups;
    model.likelihoods(pattern, kinds);
    kinds[0] *= model.n11[g];
    kinds[1] *= model.n10[g];
    kinds[2] *= model.n01[g];
    kinds[3] *= model.n00[g];
    kinds[4] *= model.twinsTogether(g);
    kinds[5] *= model.twinsApart(g);
    if (table < groups) {
      share(pattern, kinds);
    } else {
      answered(table < 2 * groups, kinds);
    }
  }

  /** Only what the answer leaves: one person, in one home or two, or two people. */
  private static void answered(boolean onePerson, double[] kinds) {
    Arrays.fill(kinds, onePerson ? 2 : 0, onePerson ? kinds.length : 2, 0);
    share(kinds, onePerson ? 1 : 3);
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
    share(kinds, 3);
  }

  /** Makes shares of weights, all of one kind where there are none. */
  private static void share(double[] kinds, int otherwise) {
    double all = 0;
    for (double kind : kinds) {
      all += kind;
    }
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] = all > 0 ? kinds[k] / all : k == otherwise ? 1 : 0;
    }
  }
}

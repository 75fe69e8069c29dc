package org.kinlink.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.kinlink.compare.ComparedField;

/**
 * Expectation maximisation as one writes it first: in every round it goes through every pair. For
 * files without names and homes, where the model has two kinds of pairs; it then follows {@link
 * ModelLearner} step by step.
 */
@NullMarked
final class NaiveEm {
  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-5;
  private static final double EXPERIENCE = 20;
  private static final double DOUBTFUL = 0.85;
  private static final double SURE = 0.95;

  private final List<int[]> pairs;
  private final List<int[]> sample;
  private final Evidence evidence;
  private final double[][] typical;
  private final int levels;
  final double[][] m;
  final double[][] u;
  double one;

  NaiveEm(List<ComparedField> fields, List<int[]> pairs, List<int[]> sample, Evidence evidence) {
    this.pairs = pairs;
    this.sample = sample;
    this.evidence = evidence;
    this.typical = fields.stream().map(f -> f.comparator().typical()).toArray(double[][]::new);
    this.levels = typical[0].length;
    this.m = new double[typical.length][];
    this.u = new double[typical.length][levels];
    double records = evidence.records().get(0);
    one = Math.min(0.3, evidence.allowed().get(0) / records) * records;
    List<double[]> nobody = new ArrayList<>();
    sample.forEach(pair -> nobody.add(new double[] {0}));
    for (int f = 0; f < m.length; f++) {
      m[f] = typical[f].clone();
      u[f] = chance(f, 0, nobody);
    }
  }

  /** Goes round until the number of pairs of one person settles. */
  NaiveEm learn() {
    double before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      round();
      if (round > 10 && Math.abs(one - before) <= SETTLED * (1 + one)) {
        break;
      }
      before = one;
    }
    return this;
  }

  private void round() {
    double[][] seen = new double[m.length][levels];
    double[] equal = new double[m.length];
    double found = 0;
    for (int[] pair : pairs) {
      double share = share(pair, -1);
      found += share;
      for (int f = 0; f < m.length; f++) {
        if (pair[f] == 0) {
          continue;
        }
        equal[f] += pair[f] == 1 ? share : 0;
        if (share > 1e-3) {
          double sure = (share(pair, f) - DOUBTFUL) / (SURE - DOUBTFUL);
          seen[f][pair[f] - 1] += share * Math.max(0, Math.min(1, sure));
        }
      }
    }
    List<double[]> ofSample = new ArrayList<>();
    for (int[] pair : sample) {
      ofSample.add(new double[] {share(pair, -1)});
    }
    double fits = Math.min(1, evidence.most().get(0) / Math.max(found, 1));
    one = Math.max(found * fits, 1e-9);
    for (int f = 0; f < m.length; f++) {
      double all = EXPERIENCE;
      for (double times : seen[f]) {
        all += times;
      }
      for (int l = 0; l < levels; l++) {
        m[f][l] = (seen[f][l] + EXPERIENCE * typical[f][l]) / all;
      }
      u[f] = chance(f, equal[f], ofSample);
    }
  }

  /** How probably a pair is one person, a field left out. */
  private double share(int[] pair, int without) {
    double same = one;
    double random = evidence.allowed().get(0);
    for (int f = 0; f < pair.length; f++) {
      if (f != without && pair[f] > 0) {
        same *= m[f][pair[f] - 1];
        random *= u[f][pair[f] - 1];
      }
    }
    return same / (same + random);
  }

  private double[] chance(int f, double equalOfOne, List<double[]> ofSample) {
    double[] at = new double[levels];
    for (int s = 0; s < sample.size(); s++) {
      int level = sample.get(s)[f];
      if (level > 0) {
        at[level - 1] += 1 - ofSample.get(s)[0];
      }
    }
    Evidence.Agreement agreement = evidence.agreement().get(f);
    double equal =
        Math.min(
            0.999, (Math.max(agreement.equal() - equalOfOne, 0) + 0.5) / (agreement.present() + 1));
    double others = 0;
    for (int l = 1; l < levels; l++) {
      others += at[l] + 0.5;
    }
    double[] chance = new double[levels];
    chance[0] = equal;
    for (int l = 1; l < levels; l++) {
      chance[l] = (1 - equal) * (at[l] + 0.5) / others;
    }
    return chance;
  }
}

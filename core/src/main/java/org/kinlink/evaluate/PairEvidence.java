package org.kinlink.evaluate;

import com.google.common.collect.ImmutableMap;

/**
 * How good a run is over the pairs of which something can be compared that only one person has, and
 * over the others. Two records of which both have a forename and a surname, or both an NHS number,
 * can be told to be one person or two; of the others, such as a row of a national table and one of
 * a return without names, hardly more than a birthday and a home is known, which a twin shares.
 *
 * <p>A pair with a sealed record is counted apart, whatever the two have: nothing may be joined to
 * such a record, so that it would be missed by the best of runs.
 *
 * @param told the pairs with names or a number in both records
 * @param nameless the other pairs
 * @param sealed the pairs with a sealed record
 */
public record PairEvidence(Part told, Part nameless, Part sealed) {

  /**
   * One part of the pairs.
   *
   * @param pairs their counts
   * @param measures every measure of pairs with its interval
   */
  public record Part(PairCounts pairs, ImmutableMap<Measure, Estimate> measures) {

    /**
     * Returns a measure.
     *
     * @param measure which
     * @return its value and interval
     */
    public Estimate measure(Measure measure) {
      return measures.getOrDefault(measure, Estimate.UNDEFINED);
    }
  }

  static PairEvidence of(
      Sample sample,
      boolean[] named,
      boolean[] numbered,
      boolean[] sealed,
      EvaluationOptions options) {
    int size = sample.size();
    boolean[] names = new boolean[size];
    boolean[] numbers = new boolean[size];
    boolean[] both = new boolean[size];
    boolean[] open = new boolean[size];
    boolean[] all = new boolean[size];
    for (int r = 0; r < size; r++) {
      open[r] = !sealed[r];
      names[r] = named[r] && open[r];
      numbers[r] = numbered[r] && open[r];
      both[r] = names[r] && numbers[r];
      all[r] = true;
    }
    PartSums sums = new PartSums(sample, options.pairs());
    double[][] told = sums.none();
    sums.add(told, names, 1);
    sums.add(told, numbers, 1);
    sums.add(told, both, -1);
    double[][] nameless = sums.none();
    sums.add(nameless, open, 1);
    double[][] apart = sums.none();
    sums.add(apart, all, 1);
    sums.add(apart, open, -1);
    for (int e = 0; e < told.length; e++) {
      for (int i = 0; i < Contributions.SUMS; i++) {
        nameless[e][i] -= told[e][i];
      }
    }
    return new PairEvidence(part(told, options), part(nameless, options), part(apart, options));
  }

  private static Part part(double[][] ofEntities, EvaluationOptions options) {
    double[] total = new double[Contributions.SUMS];
    for (double[] sums : ofEntities) {
      for (int i = 0; i < total.length; i++) {
        total[i] += sums[i];
      }
    }
    return new Part(
        new PairCounts(
            (long) total[Contributions.TRUE_PAIRS] / 2,
            (long) total[Contributions.LINKED_PAIRS] / 2,
            (long) total[Contributions.ACTUAL_PAIRS] / 2),
        new Bootstrap(ofEntities).estimates(total, options.replicates(), options.seed()));
  }

  /** What each true person adds to the pairs within some of the records. */
  private static final class PartSums {
    private final Sample sample;
    private final EvaluationOptions.Pairs pairs;
    private final int[] entities;

    PartSums(Sample sample, EvaluationOptions.Pairs pairs) {
      this.sample = sample;
      this.pairs = pairs;
      this.entities = Blocks.dense(widened(sample.entity()));
    }

    private static long[] widened(int[] numbers) {
      long[] wide = new long[numbers.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = numbers[i];
      }
      return wide;
    }

    double[][] none() {
      int most = -1;
      for (int entity : entities) {
        most = Math.max(most, entity);
      }
      return new double[most + 1][Contributions.SUMS];
    }

    void add(double[][] to, boolean[] among, int sign) {
      Blocks linked = new Blocks(widened(sample.cluster()), among);
      Blocks actual = new Blocks(widened(entities), among);
      Blocks right = linked.cut(entities, Math.max(1, to.length));
      add(to, linked, right, actual, among, sign);
      if (pairs == EvaluationOptions.Pairs.CROSS_SOURCE) {
        int sources = sample.sources();
        add(
            to,
            linked.cut(sample.source(), sources),
            right.cut(sample.source(), sources),
            actual.cut(sample.source(), sources),
            among,
            -sign);
      }
    }

    private void add(
        double[][] to, Blocks linked, Blocks right, Blocks actual, boolean[] among, int sign) {
      for (int r = 0; r < among.length; r++) {
        if (among[r]) {
          double[] sums = to[entities[r]];
          sums[Contributions.TRUE_PAIRS] += sign * (right.groupSize(r) - 1);
          sums[Contributions.LINKED_PAIRS] += sign * (linked.groupSize(r) - 1);
          sums[Contributions.ACTUAL_PAIRS] += sign * (actual.groupSize(r) - 1);
        }
      }
    }
  }
}

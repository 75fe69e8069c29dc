package org.kinlink.evaluate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kinlink.evaluate.EvaluationOptions.Pairs;

/**
 * What each true person adds to every sum that a measure is made of. A pair between two people (a
 * false match) counts half for each, and a cluster is shared among its records, so that the
 * contributions of all people add up to the whole: that is what makes resampling people cheap.
 * Pairs are therefore counted twice here; every measure is a ratio of pairs.
 */
final class Contributions {
  static final int TRUE_PAIRS = 0;
  static final int LINKED_PAIRS = 1;
  static final int ACTUAL_PAIRS = 2;
  static final int RECORDS = 3;
  static final int FOUND_SHARE = 4;
  static final int TRUE_SHARE = 5;
  static final int EXACT = 6;
  static final int CLUSTERS = 7;
  static final int ENTITIES = 8;
  static final int SUMS = 9;

  private final Sample sample;
  private final Blocks clusters;
  private final Blocks entities;
  private final Blocks cells;
  private final double[][] ofEntity;

  Contributions(Sample sample, Pairs pairs) {
    this.sample = sample;
    this.clusters = new Blocks(widened(sample.cluster()), sample.inGroup());
    this.entities = new Blocks(widened(sample.entity()), sample.inGroup());
    this.cells = clusters.cut(entities.numbers(), Math.max(1, entities.count()));
    this.ofEntity = new double[entities.count()][SUMS];
    countPairs(pairs);
    countRecords();
  }

  private static long[] widened(int[] numbers) {
    long[] wide = new long[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }

  private void countPairs(Pairs pairs) {
    addPartners(clusters, cells, entities, 1);
    if (pairs == Pairs.CROSS_SOURCE) {
      int sources = sample.sources();
      addPartners(
          clusters.cut(sample.source(), sources),
          cells.cut(sample.source(), sources),
          entities.cut(sample.source(), sources),
          -1);
    }
  }

  private void addPartners(Blocks linked, Blocks right, Blocks actual, int sign) {
    for (int r = 0; r < sample.size(); r++) {
      double[] sums = ofEntity[entities.numbers()[r]];
      sums[TRUE_PAIRS] += sign * right.partners(r);
      sums[LINKED_PAIRS] += sign * linked.partners(r);
      sums[ACTUAL_PAIRS] += sign * actual.partners(r);
    }
  }

  private void countRecords() {
    for (int r = 0; r < sample.size(); r++) {
      if (!sample.inGroup()[r]) {
        continue;
      }
      double[] sums = ofEntity[entities.numbers()[r]];
      sums[RECORDS]++;
      sums[FOUND_SHARE] += (double) cells.size(r) / clusters.size(r);
      sums[TRUE_SHARE] += (double) cells.size(r) / entities.size(r);
      sums[CLUSTERS] += 1.0 / clusters.groupSize(r);
      sums[ENTITIES] = 1;
      if (exact(r)) {
        sums[EXACT] = 1;
      }
    }
  }

  private boolean exact(int record) {
    return cells.size(record) == clusters.size(record)
        && cells.size(record) == entities.size(record);
  }

  double[][] ofEntities() {
    return ofEntity;
  }

  /**
   * The sums over all people. Shares are added by their denominators, so that the result does not
   * depend on the order of the records.
   */
  double[] total() {
    double[] total = new double[SUMS];
    for (double[] sums : ofEntity) {
      for (int i : new int[] {TRUE_PAIRS, LINKED_PAIRS, ACTUAL_PAIRS, RECORDS, EXACT, ENTITIES}) {
        total[i] += sums[i];
      }
    }
    SortedMap<Integer, Long> found = new TreeMap<>();
    SortedMap<Integer, Long> actual = new TreeMap<>();
    SortedMap<Integer, Long> clusterRecords = new TreeMap<>();
    for (int r = 0; r < sample.size(); r++) {
      if (sample.inGroup()[r]) {
        found.merge(clusters.size(r), (long) cells.size(r), Long::sum);
        actual.merge(entities.size(r), (long) cells.size(r), Long::sum);
        clusterRecords.merge(clusters.groupSize(r), 1L, Long::sum);
      }
    }
    total[FOUND_SHARE] = sum(found);
    total[TRUE_SHARE] = sum(actual);
    total[CLUSTERS] = sum(clusterRecords);
    return total;
  }

  private static double sum(SortedMap<Integer, Long> numerators) {
    double sum = 0;
    for (var entry : numerators.entrySet()) {
      sum += (double) entry.getValue() / entry.getKey();
    }
    return sum;
  }
}

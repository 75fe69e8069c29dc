package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kinlink.encode.FilterColumn;

/**
 * How the similarities of records of one person and of different people are spread, found without
 * knowing which is which. Of a sample of records of one source, each is compared with every record
 * of another and its two best similarities kept. The second best are those of strangers and
 * relatives, for a person is hardly ever twice in a source. The best are of two kinds: those of
 * records whose person is in the other source, and of strangers again, whose spread is known by
 * now; the share and the spread of the first are fitted (A. Dempster, N. Laird, D. Rubin, 1977).
 * Immutable.
 */
public final class SimilarityMixture {
  /** The most records of a source that are compared with all of another. */
  static final int SAMPLE = 2_000;

  /** So few are compared however many the others are. */
  private static final int FEWEST = 500;

  /** Comparisons of two filters that the fit may cost. */
  private static final long COMPARISONS = 3_000_000_000L;

  /** The least Dice coefficient that is looked at; unrelated filters have about .45. */
  private static final double LEAST = 0.55;

  /** Stands for a similarity that was too low to be looked at. */
  private static final double LOWEST = 0.15;

  private static final int ROUNDS = 200;
  private static final double NARROWEST = 0.03;
  private static final double SMALLEST = 1e-12;
  private static final double STEP = 0.002;

  private double share;
  private final double[] mean = {0.85, 0.4};
  private final double[] width = {0.1, 0.08};
  private final double others;

  private SimilarityMixture(double[] best, double[] second, double others) {
    this.others = others;
    double[] all = new double[second.length];
    Arrays.fill(all, 1);
    update(1, second, all);
    fit(best);
  }

  /**
   * Fits the mixture to two sources.
   *
   * @param filters the filters of both; those of a record of several are compared with those in the
   *     same place, and two records are as similar as the two that are most similar
   * @param one where those of the one stand
   * @param other where those of the other stand
   * @param kernel compares them
   * @return the mixture
   */
  public static SimilarityMixture of(
      FilterColumn filters, Range<Integer> one, Range<Integer> other, BitKernel kernel) {
    int records = one.upperEndpoint() - one.lowerEndpoint();
    int others = other.upperEndpoint() - other.lowerEndpoint();
    int places = filters.words() / BitKernel.WORDS;
    long affordable = COMPARISONS / Math.max(1, (long) others * places);
    int count = (int) Math.min(Math.min(SAMPLE, records), Math.max(FEWEST, affordable));
    int[] drawn = new int[count];
    SplittableRandom random = new SplittableRandom(1);
    Arrays.setAll(
        drawn, i -> one.lowerEndpoint() + (records == count ? i : random.nextInt(records)));
    int[] all = IntStream.range(other.lowerEndpoint(), other.upperEndpoint()).toArray();
    Nearest nearest = new Nearest(count);
    for (int f = 0; f < places; f++) {
      long[] sample = place(filters, f, drawn);
      long[] rest = place(filters, f, all);
      kernel.similar(
          sample,
          count,
          rest,
          others,
          LEAST,
          (query, record) -> nearest.add(query, record, similarity(sample, query, rest, record)));
    }
    return new SimilarityMixture(nearest.best, nearest.second, others);
  }

  /** The filters in one place of some records. */
  private static long[] place(FilterColumn filters, int place, int[] records) {
    long[] taken = new long[records.length * BitKernel.WORDS];
    for (int i = 0; i < records.length; i++) {
      filters.copy(
          records[i], place * BitKernel.WORDS, BitKernel.WORDS, taken, i * BitKernel.WORDS);
    }
    return taken;
  }

  /** The two records that are most similar to each of the sample. */
  private static final class Nearest {
    private final double[] best;
    private final double[] second;
    private final int[] bestRecord;

    Nearest(int count) {
      best = new double[count];
      second = new double[count];
      bestRecord = new int[count];
      Arrays.fill(best, LOWEST);
      Arrays.fill(second, LOWEST);
      Arrays.fill(bestRecord, -1);
    }

    void add(int query, int record, double similarity) {
      if (record == bestRecord[query]) {
        best[query] = Math.max(best[query], similarity);
      } else if (similarity > best[query]
          || (similarity == best[query] && record < bestRecord[query])) {
        second[query] = best[query];
        best[query] = similarity;
        bestRecord[query] = record;
      } else {
        second[query] = Math.max(second[query], similarity);
      }
    }
  }

  private static double similarity(long[] queries, int query, long[] records, int record) {
    int both = 0;
    int onesA = 0;
    int onesB = 0;
    for (int w = 0; w < BitKernel.WORDS; w++) {
      long a = queries[query * BitKernel.WORDS + w];
      long b = records[record * BitKernel.WORDS + w];
      both += Long.bitCount(a & b);
      onesA += Long.bitCount(a);
      onesB += Long.bitCount(b);
    }
    return FilterComparator.similarity(both, onesA, onesB, BitKernel.WORDS * Long.SIZE);
  }

  private void fit(double[] best) {
    share = 0.5;
    double[] ofOne = new double[best.length];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < best.length; i++) {
        double one = best[i] <= mean[1] ? 0 : share * density(best[i], 0);
        double two = (1 - share) * density(best[i], 1);
        ofOne[i] = one / Math.max(SMALLEST, one + two);
        sum += ofOne[i];
      }
      share = Math.min(0.99, Math.max(0.001, sum / Math.max(1, best.length)));
      update(0, best, ofOne);
    }
  }

  private void update(int kind, double[] seen, double[] weight) {
    double all = SMALLEST;
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      all += weight[i];
      sum += weight[i] * seen[i];
    }
    if (all < 1) {
      return;
    }
    mean[kind] = sum / all;
    double squares = 0;
    for (int i = 0; i < seen.length; i++) {
      squares += weight[i] * (seen[i] - mean[kind]) * (seen[i] - mean[kind]);
    }
    width[kind] = Math.max(NARROWEST, Math.sqrt(squares / all));
  }

  private double density(double similarity, int kind) {
    double away = (similarity - mean[kind]) / width[kind];
    return Math.exp(-away * away / 2) / width[kind];
  }

  /** The similarity below which nearly all are of different people. */
  double strangers() {
    return mean[1];
  }

  /**
   * The similarity from which the most similar of all records may well be the same person.
   *
   * @param chance the chance that it is, above 0 and below 1
   * @return the least similarity at which the chance is reached
   */
  public double least(double chance) {
    double similarity = 1;
    for (double next = 1; next > mean[1]; next -= STEP) {
      double one = share * density(next, 0);
      double two = (1 - share) * density(next, 1);
      if (next <= mean[0] && one < chance * (one + two)) {
        break;
      }
      similarity = next;
    }
    return similarity;
  }

  /**
   * How similarities of one person that are not below a bound are spread.
   *
   * @param least the bound
   * @param points how many similarities
   * @return similarities of equal probability, ascending
   */
  public double[] spread(double least, int points) {
    double from = normal(least);
    double[] spread = new double[points];
    double at = least;
    for (int i = 0; i < points; i++) {
      double wanted = from + (1 - from) * (i + 0.5) / points;
      while (at < 1 && normal(at) < wanted) {
        at += STEP;
      }
      spread[i] = Math.min(1, at);
    }
    return spread;
  }

  /** How much of the similarities of one person is below one; none is above 1. */
  private double normal(double similarity) {
    return below(0, similarity) / below(0, 1);
  }

  /**
   * How often pairs are at each level.
   *
   * @param least the least similarity of each level but the first, which is equality, and the last
   * @return of pairs of one person, and of pairs of different people
   */
  ImmutableList<double[]> atLevels(double[] least) {
    double[] one = new double[least.length + 2];
    double[] two = new double[least.length + 2];
    double above = Double.POSITIVE_INFINITY;
    for (int level = 1; level <= least.length + 1; level++) {
      double from = level > least.length ? Double.NEGATIVE_INFINITY : least[level - 1];
      one[level] = Math.max(SMALLEST, mass(0, from, above));
      two[level] = Math.max(SMALLEST, (1 - share) * mass(1, from, above) / others);
      above = from;
    }
    // Equal filters are the highest part of those that are nearly equal.
    one[0] = one[1] / 2;
    one[1] /= 2;
    two[0] = two[1] / 2;
    two[1] /= 2;
    double rest = 0;
    for (int level = 0; level <= least.length; level++) {
      rest += two[level];
    }
    two[least.length + 1] = 1 - rest;
    return ImmutableList.of(one, two);
  }

  private double mass(int kind, double from, double to) {
    return below(kind, to) - below(kind, from);
  }

  /** The logistic curve that is nearest to the normal distribution, with a longer tail. */
  private double below(int kind, double similarity) {
    return 1 / (1 + Math.exp(-1.702 * (similarity - mean[kind]) / width[kind]));
  }

  /** Shows what was found. */
  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "SimilarityMixture[%.3f of one person at %.2f, others at %.2f]",
        share,
        mean[0],
        mean[1]);
  }
}

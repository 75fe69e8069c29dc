package org.kinlink.compare;

import java.util.SplittableRandom;
import org.kinlink.block.PairFilter;
import org.kinlink.encode.FilterColumn;

/**
 * How many bits of two filters must agree for the pair to be compared, and how often bits are to be
 * drawn, so that the expected share of pairs found is what is asked for and the cost least. With n
 * bits of a filter, of which a share f is set, two that have similarity s beyond chance differ in a
 * share d = 2 f (1 - f) (1 - s); k bits drawn by chance agree with probability (1 - d)^k, and one
 * of L draws with 1 - (1 - (1 - d)^k)^L. The similarities of one person are those of the {@link
 * SimilarityMixture}; nothing is fitted to a truth.
 *
 * @param bits how many bits must agree
 * @param tables how often they are drawn
 * @param expected the expected share of pairs that are found
 */
public record SampledBits(int bits, int tables, double expected) {
  private static final int FEWEST_BITS = 8;
  private static final int MOST_BITS = 24;
  private static final int MOST_TABLES = 300;

  /** Comparisons of two filters that finding similar ones may cost a record. */
  private static final int A_RECORD = 2_000;

  private static final double ALWAYS = 1e8;
  private static final int POINTS = 200;
  private static final int SAMPLE = 100_000;

  /** What a record costs in a table, in comparisons of two filters. */
  private static final double RECORD = 3;

  /**
   * Chooses.
   *
   * @param filters the filters
   * @param places for each row where its filter stands, or -1
   * @param allowed the allowed pairs
   * @param mixture how similarities are spread
   * @param least the least similarity of a pair that is to be found
   * @param wanted the share of pairs to be found
   * @return the choice; where that share costs more than {@value #A_RECORD} comparisons a record,
   *     the one that finds most for that
   */
  public static SampledBits choose(
      FilterColumn filters,
      int[] places,
      PairFilter allowed,
      SimilarityMixture mixture,
      double least,
      double wanted) {
    Sample sample = new Sample(filters, places, allowed);
    double[] agree = mixture.spread(least, POINTS);
    for (int i = 0; i < POINTS; i++) {
      agree[i] = 1 - 2 * sample.fill * (1 - sample.fill) * (1 - agree[i]);
    }
    SampledBits best = new SampledBits(FEWEST_BITS, 0, 0);
    double lowest = Double.POSITIVE_INFINITY;
    int perRecord = filters.words() / BitKernel.WORDS;
    double affordable = Math.max(ALWAYS, (double) A_RECORD * places.length);
    for (int bits = FEWEST_BITS; bits <= MOST_BITS; bits++) {
      double each = perRecord * (RECORD * places.length + sample.pairs(bits));
      int most = (int) Math.min((double) MOST_TABLES / perRecord, affordable / each);
      int tables = Math.min(1, most);
      while (tables < most && found(agree, bits, tables) < wanted) {
        tables++;
      }
      double found = found(agree, bits, tables);
      boolean reached = found >= wanted;
      if (reached ? tables * each < lowest : best.expected < wanted && found > best.expected) {
        best = new SampledBits(bits, tables, found);
        lowest = reached ? tables * each : lowest;
      }
    }
    return best;
  }

  private static double found(double[] agree, int bits, int tables) {
    double found = 0;
    for (double one : agree) {
      found += 1 - Math.pow(1 - Math.pow(one, bits), tables);
    }
    return found / agree.length;
  }

  /** Allowed pairs drawn by chance. */
  private static final class Sample {
    private final double fill;
    private final double[] agree = new double[SAMPLE];
    private int drawn;
    private double all;

    Sample(FilterColumn filters, int[] places, PairFilter allowed) {
      SplittableRandom random = new SplittableRandom(2);
      long ones = 0;
      int tried = 0;
      for (; tried < 4 * SAMPLE && drawn < SAMPLE; tried++) {
        int a = random.nextInt(places.length);
        int b = random.nextInt(places.length);
        boolean whole = a != b && places[a] >= 0 && places[b] >= 0;
        if (whole && allowed.allows(a, b)) {
          int place = random.nextInt(filters.words() / BitKernel.WORDS) * BitKernel.WORDS;
          ones += filters.ones(places[a], place, BitKernel.WORDS);
          agree[drawn++] = 1 - apart(filters, places[a], places[b], place);
        }
      }
      int bits = BitKernel.WORDS * Long.SIZE;
      fill = drawn == 0 ? 0.5 : (double) ones / drawn / bits;
      all = tried == 0 ? 0 : (double) drawn / tried * places.length * (places.length - 1.0) / 2;
    }

    private static double apart(FilterColumn filters, int a, int b, int place) {
      long[] ofA = filters.holder(a);
      long[] ofB = filters.holder(b);
      int apart = 0;
      for (int w = place; w < place + BitKernel.WORDS; w++) {
        apart += Long.bitCount(ofA[filters.offset(a) + w] ^ ofB[filters.offset(b) + w]);
      }
      return (double) apart / (BitKernel.WORDS * Long.SIZE);
    }

    /** How many pairs are expected to agree in so many bits. */
    double pairs(int bits) {
      double agreeing = 0;
      for (int i = 0; i < drawn; i++) {
        agreeing += Math.pow(agree[i], bits);
      }
      return drawn == 0 ? 0 : all * agreeing / drawn;
    }
  }
}

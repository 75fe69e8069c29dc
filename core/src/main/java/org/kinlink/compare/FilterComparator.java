package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;

/**
 * Compares values that were encoded as filters, by how many bits two filters share beyond what
 * chance gives them: with a and b bits of w set, chance has ab/w in common. The part of the rest is
 * near the share of common tokens, 1 for equal values and 0 for unrelated ones, however full the
 * filters are. Immutable, safe to share between threads.
 */
public final class FilterComparator implements FieldComparator {
  private static final int STEPS = 12;
  private static final double HIGHEST = 0.95;
  private static final double LEAST = 0.1;
  private static final double MOST = 0.4;

  private final ImmutableList<String> levels;
  private final double[] least;
  private final double[] typical;
  private final ImmutableMap<String, long[]> filters;
  private final ImmutableList<double[]> calibrated;

  private FilterComparator(
      ImmutableList<String> levels,
      double[] least,
      double[] typical,
      Map<String, long[]> filters,
      ImmutableList<double[]> calibrated) {
    this.levels = levels;
    this.least = least;
    this.typical = typical;
    this.filters = ImmutableMap.copyOf(filters);
    this.calibrated = calibrated;
  }

  /**
   * Chooses levels for a kind of field.
   *
   * @param kind the kind
   * @param filters the filter of each encoded value; a value without one is equal or different
   * @return the comparator
   */
  public static FieldComparator of(FieldKind kind, Map<String, long[]> filters) {
    return switch (kind) {
      case SEX, CATEGORY, UPRN, NHS_NUMBER, NHS_NUMBER_STATUS, COUNTY -> new ExactComparator();
      default -> {
        FilterLevels chosen = FilterLevels.of(kind);
        yield new FilterComparator(
            chosen.names(), chosen.least(), chosen.typical(), filters, ImmutableList.of());
      }
    };
  }

  /**
   * Chooses levels for filters that hold whole records, down to the similarity of strangers.
   *
   * @param filters the filter of each record, or several one after the other, of which those in the
   *     same place are compared and the most similar count
   * @param mixture how similarities of one person and of different people are spread
   * @return the comparator
   */
  public static FieldComparator ofRecords(Map<String, long[]> filters, SimilarityMixture mixture) {
    ImmutableList.Builder<String> levels = ImmutableList.builder();
    levels.add("equal");
    double[] least = new double[STEPS];
    double lowest = Math.min(MOST, Math.max(LEAST, mixture.strangers()));
    for (int i = 0; i < STEPS; i++) {
      least[i] = HIGHEST - (HIGHEST - lowest) * i / (STEPS - 1);
      levels.add("similarity of " + Math.round(100 * least[i]) + "% or more");
    }
    levels.add("different");
    ImmutableList<double[]> calibrated = mixture.atLevels(least);
    return new FilterComparator(levels.build(), least, calibrated.get(0), filters, calibrated);
  }

  /**
   * How similar two filters are.
   *
   * @param both bits that both have
   * @param onesA bits of the one
   * @param onesB bits of the other
   * @param bits how many there could be
   * @return 1 for equal ones, about 0 for unrelated ones
   */
  static double similarity(int both, int onesA, int onesB, int bits) {
    double chance = (double) onesA * onesB / bits;
    double most = (onesA + onesB) / 2.0 - chance;
    return most <= 0 ? 0 : (both - chance) / most;
  }

  @Override
  public ImmutableList<double[]> calibrated() {
    return calibrated;
  }

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public ImmutableList<String> levels() {
    return levels;
  }

  @Override
  public double[] typical() {
    return typical.clone();
  }

  @Override
  public Kernel prepare(Dictionary dictionary) {
    int words = filters.isEmpty() ? 1 : filters.values().iterator().next().length;
    long[] bits = new long[(dictionary.size() + 1) * words];
    int each = Math.min(words, BitKernel.WORDS);
    int[] ones = new int[bits.length / each];
    for (int code = 1; code <= dictionary.size(); code++) {
      long[] filter = filters.get(dictionary.get(code));
      if (filter != null) {
        System.arraycopy(filter, 0, bits, code * words, words);
        for (int w = 0; w < words; w++) {
          ones[(code * words + w) / each] += Long.bitCount(filter[w]);
        }
      }
    }
    return new FilterKernel(bits, ones, words, least);
  }

  /** The filters of a dictionary side by side. */
  private static final class FilterKernel implements Kernel {
    private final long[] bits;
    private final int[] ones;
    private final int words;
    private final int each;
    private final double[] least;

    FilterKernel(long[] bits, int[] ones, int words, double[] least) {
      this.bits = bits;
      this.ones = ones;
      this.words = words;
      this.each = Math.min(words, BitKernel.WORDS);
      this.least = least;
    }

    @Override
    public int level(int codeA, int codeB) {
      double similarity = similarity(codeA, codeB);
      int level = 0;
      while (level < least.length && similarity < least[level]) {
        level++;
      }
      return level + 2;
    }

    @Override
    public void glance(int codeA, int[] codesB, int count, byte[] levels) {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) level(codeA, codesB[i]);
      }
    }

    private double similarity(int codeA, int codeB) {
      double most = 0;
      for (int from = 0; from < words; from += each) {
        int a = codeA * words + from;
        int b = codeB * words + from;
        most = Math.max(most, similarityOfFilters(a, b));
      }
      return most;
    }

    private double similarityOfFilters(int a, int b) {
      int both = 0;
      for (int w = 0; w < each; w++) {
        both += Long.bitCount(bits[a + w] & bits[b + w]);
      }
      return FilterComparator.similarity(both, ones[a / each], ones[b / each], each * Long.SIZE);
    }
  }
}

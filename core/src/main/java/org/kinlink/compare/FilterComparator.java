package org.kinlink.compare;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.kinlink.encode.FilterColumn;
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
  private final NamedFilters filters;
  private final ImmutableList<double[]> calibrated;

  private FilterComparator(
      ImmutableList<String> levels,
      double[] least,
      double[] typical,
      NamedFilters filters,
      ImmutableList<double[]> calibrated) {
    this.levels = levels;
    this.least = least;
    this.typical = typical;
    this.filters = filters;
    this.calibrated = calibrated;
  }

  /**
   * Chooses levels for a kind of field.
   *
   * @param kind the kind
   * @param filters the filter of each encoded value; a value without one is equal or different
   * @return the comparator
   */
  public static FieldComparator of(FieldKind kind, NamedFilters filters) {
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
  public static FieldComparator ofRecords(NamedFilters filters, SimilarityMixture mixture) {
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
    return new FilterKernel(filters.filters(), filters.places(dictionary), least);
  }

  /** The filters of a dictionary where they stand. */
  private static final class FilterKernel implements Kernel {
    private final FilterColumn filters;
    private final int[] places;
    private final short[] ones;
    private final int count;
    private final int each;
    private final double[] least;

    FilterKernel(FilterColumn filters, int[] places, double[] least) {
      this.filters = filters;
      this.places = places;
      this.least = least;
      this.each = Math.min(filters.words(), BitKernel.WORDS);
      this.count = filters.words() / each;
      this.ones = new short[places.length * count];
      IntStream.range(0, places.length).parallel().filter(c -> places[c] >= 0).forEach(this::count);
    }

    private void count(int code) {
      for (int f = 0; f < count; f++) {
        ones[code * count + f] = (short) filters.ones(places[code], f * each, each);
      }
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
      int placeA = places[codeA];
      int placeB = places[codeB];
      if (placeA < 0 || placeB < 0) {
        return 0;
      }
      long[] a = filters.holder(placeA);
      long[] b = filters.holder(placeB);
      double most = 0;
      for (int f = 0; f < count; f++) {
        int atA = filters.offset(placeA) + f * each;
        int atB = filters.offset(placeB) + f * each;
        int both = 0;
        for (int w = 0; w < each; w++) {
          both += Long.bitCount(a[atA + w] & b[atB + w]);
        }
        int onesA = ones[codeA * count + f];
        int onesB = ones[codeB * count + f];
        most = Math.max(most, FilterComparator.similarity(both, onesA, onesB, each * Long.SIZE));
      }
      return most;
    }
  }
}

package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kinlink.encode.FilterColumn;

/** The mixture finds how many records have a counterpart, and what similarity speaks for one. */
final class SimilarityMixtureTest {
  private static final double[] LEAST = {0.95, 0.8, 0.65, 0.5, 0.35};

  /** So many of 600 records are in both sources, with a tenth of their bits drawn anew. */
  private static SimilarityMixture mixture(int common) {
    long[][] made = made(common);
    return of(made[0], made[1], 1);
  }

  private static SimilarityMixture of(long[] one, long[] other, int filters) {
    FilterColumn column = new FilterColumn(filters * BitKernel.WORDS);
    for (long[] source : new long[][] {one, other}) {
      for (int at = 0; at < source.length; at += column.words()) {
        column.add(Arrays.copyOfRange(source, at, at + column.words()));
      }
    }
    int first = one.length / column.words();
    return SimilarityMixture.of(
        column,
        Range.closedOpen(0, first),
        Range.closedOpen(first, column.size()),
        BitKernels.scalar());
  }

  private static long[][] made(int common) {
    SplittableRandom random = new SplittableRandom(3);
    long[] one = new long[600 * BitKernel.WORDS];
    long[] other = new long[600 * BitKernel.WORDS];
    for (int i = 0; i < one.length; i++) {
      one[i] = random.nextLong();
      long fresh = random.nextLong();
      fresh &= random.nextLong();
      fresh &= random.nextLong();
      long anew = random.nextLong();
      other[i] = i / BitKernel.WORDS < common ? (one[i] & ~fresh) | (anew & fresh) : anew;
    }
    return new long[][] {one, other};
  }

  @Test
  void tellsOnePersonFromTwoWhateverTheOverlap() {
    for (int common : new int[] {60, 300, 600}) {
      SimilarityMixture mixture = mixture(common);
      double[] one = mixture.atLevels(LEAST).get(0);
      double[] two = mixture.atLevels(LEAST).get(1);
      // The copies have a similarity of 1 - 1/8, strangers of 0.
      assertTrue(one[2] > 0.9, mixture + " has " + one[2]);
      assertTrue(one[2] / two[2] > 1e4, mixture::toString);
      assertTrue(two[6] > 0.999, mixture::toString);
      double sum = 0;
      for (double share : two) {
        sum += share;
      }
      assertEquals(1, sum, 1e-9);
    }
  }

  /** Half of the copies are alike in the one place, half in the other. */
  @Test
  void takesTheMostSimilarOfSeveralFilters() {
    long[][] filters = made(300);
    long[] one = new long[2 * filters[0].length];
    long[] other = new long[one.length];
    SplittableRandom random = new SplittableRandom(4);
    Arrays.setAll(one, i -> random.nextLong());
    Arrays.setAll(other, i -> random.nextLong());
    for (int r = 0; r < 600; r++) {
      int to = (2 * r + r % 2) * BitKernel.WORDS;
      System.arraycopy(filters[0], r * BitKernel.WORDS, one, to, BitKernel.WORDS);
      System.arraycopy(filters[1], r * BitKernel.WORDS, other, to, BitKernel.WORDS);
    }
    SimilarityMixture mixture = of(one, other, 2);
    assertTrue(mixture.toString().startsWith("SimilarityMixture[0.5"), mixture::toString);
    assertTrue(mixture.atLevels(LEAST).get(0)[2] > 0.9, mixture::toString);
  }

  /** Half of the records are in both, at a similarity of 7/8, and strangers are near 0. */
  @Test
  void saysFromWhichSimilarityOnARecordMayBeTheSamePerson() {
    SimilarityMixture mixture = mixture(300);
    assertTrue(mixture.least(0.01) < mixture.least(0.5), mixture::toString);
    assertTrue(mixture.least(0.5) < mixture.least(0.99), mixture::toString);
    assertTrue(mixture.least(0.99) < 0.85, () -> "" + mixture.least(0.99));
    double[] spread = mixture.spread(0.5, 9);
    assertEquals(0.875, spread[4], 0.02);
    assertTrue(spread[0] >= 0.5 && spread[0] < spread[8] && spread[8] <= 1);
  }
}

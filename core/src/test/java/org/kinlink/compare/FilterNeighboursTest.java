package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.block.PairFilter;
import org.kinlink.encode.FilterColumn;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

/** Similar filters are found without comparing all, as often as was computed. */
final class FilterNeighboursTest {
  private static final int PEOPLE = 2_000;

  private final FilterColumn filters = new FilterColumn(BitKernel.WORDS);
  private final People people = people();
  private final int[] places = IntStream.range(0, 2 * PEOPLE).toArray();
  private final PairFilter allowed = new PairFilter(people, new boolean[2], row -> false);

  /** Each of the second source is one of the first with an eighth of its bits turned round. */
  FilterNeighboursTest() {
    SplittableRandom random = new SplittableRandom(6);
    long[][] first = new long[PEOPLE][BitKernel.WORDS];
    for (long[] filter : first) {
      Arrays.setAll(filter, w -> random.nextLong());
      filters.add(filter);
    }
    long[] slipped = new long[BitKernel.WORDS];
    for (long[] filter : first) {
      for (int w = 0; w < slipped.length; w++) {
        long eighth = random.nextLong();
        eighth &= random.nextLong();
        eighth &= random.nextLong();
        slipped[w] = filter[w] ^ eighth;
      }
      filters.add(slipped);
    }
  }

  private static People people() {
    Records records = Records.of(FieldKind.FORENAME).source("a");
    for (int i = 0; i < 2 * PEOPLE; i++) {
      if (i == PEOPLE) {
        records.source("b");
      }
      records.add("r" + i, "n" + (PEOPLE * 10 + i));
    }
    return records.extracts().people();
  }

  private static int found(FilterNeighbours neighbours) {
    int[][] pairs = neighbours.pairs();
    int found = 0;
    for (int i = 0; i < pairs[0].length; i++) {
      assertTrue(pairs[0][i] < PEOPLE && pairs[1][i] >= PEOPLE, "no two of one source");
      found += pairs[1][i] - pairs[0][i] == PEOPLE ? 1 : 0;
    }
    return found;
  }

  @Test
  void sampledBitsFindWhatWasComputed() {
    SimilarityMixture mixture =
        SimilarityMixture.of(
            filters,
            Range.closedOpen(0, PEOPLE),
            Range.closedOpen(PEOPLE, 2 * PEOPLE),
            BitKernels.scalar());
    SampledBits bits = SampledBits.choose(filters, places, allowed, mixture, 0.5, 0.99);
    assertTrue(bits.expected() >= 0.99, bits::toString);
    FilterNeighbours neighbours = new FilterNeighbours(filters, places, allowed, 0.5);
    neighbours.bySampledBits(bits.bits(), bits.tables(), 1);
    int found = found(neighbours);
    assertTrue(found >= 0.98 * PEOPLE, found + " found by " + bits);
    assertTrue(neighbours.compared() < (long) PEOPLE * PEOPLE / 10, "compared nearly everything");
  }

  @Test
  void theSameSeedFindsTheSame() {
    int[][][] pairs = new int[2][][];
    for (int i = 0; i < 2; i++) {
      FilterNeighbours neighbours = new FilterNeighbours(filters, places, allowed, 0.3);
      neighbours.bySampledBits(8, 4, 1);
      pairs[i] = neighbours.pairs();
    }
    assertTrue(pairs[0][0].length > PEOPLE / 2);
    assertTrue(Arrays.deepEquals(pairs[0], pairs[1]));
  }

  /** All records have one code; such a group is compared piece by piece, in the order of bits. */
  @Test
  void equalCodesAreComparedHoweverManyThereAre() {
    int[] codes = new int[2 * PEOPLE];
    Arrays.setAll(codes, row -> 1 + row % PEOPLE / 2);
    FilterNeighbours neighbours = new FilterNeighbours(filters, places, allowed, 0.5);
    neighbours.byCodes(codes);
    assertEquals(PEOPLE, found(neighbours));
    assertEquals(2L * PEOPLE, neighbours.compared());
    Arrays.fill(codes, 1);
    FilterNeighbours large = new FilterNeighbours(filters, places, allowed, 0.5);
    large.byCodes(codes);
    assertTrue(large.compared() < 500_000, "a large group is cut");
    assertTrue(found(large) > PEOPLE / 20);
  }
}

package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The scalar kernel finds what comparing bit by bit finds, whatever the sizes. */
final class BitKernelTest {
  private static final int WORDS = BitKernel.WORDS;

  @Test
  void scalarFindsWhatIsThere() {
    assertTrue(Twins.check(BitKernels.scalar()) > 100);
  }

  @Test
  void emptyFiltersAreLikeNoOther() {
    long[] nothing = new long[WORDS];
    BitKernels.scalar()
        .similar(nothing, 1, nothing, 1, 0.01, (q, r) -> assertEquals(-1, q, "shown"));
  }

  @Test
  void refusesABoundThatMeansNothing() {
    long[] filter = new long[WORDS];
    for (double least : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> BitKernels.scalar().similar(filter, 1, filter, 1, least, (q, r) -> {}));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> BitKernels.scalar().similar(filter, 2, filter, 1, 0.5, (q, r) -> {}));
  }

  @Test
  void showsAPairThatStandsOnTheBoundAndNoneBelowIt() {
    long[] query = new long[WORDS];
    long[] records = new long[2 * WORDS];
    query[3] = 0x1F;
    records[3] = 0x2F;
    List<Integer> found = new ArrayList<>();
    BitKernels.scalar().similar(query, 1, records, 2, 0.8, (q, r) -> found.add(r));
    assertEquals(List.of(0), found, "4 bits in common of 5 and 5");
    BitKernels.best().similar(query, 1, records, 2, 0.8, (q, r) -> found.add(r));
    assertEquals(List.of(0, 0), found);
    BitKernels.scalar().similar(query, 1, records, 1, 0.8000001, (q, r) -> found.add(r));
    assertEquals(2, found.size());
  }

  /** Holds a kernel to the naive answer. */
  static final class Twins {
    private Twins() {}

    /** Compares over awkward sizes and returns how many pairs there were. */
    static int check(BitKernel kernel) {
      SplittableRandom random = new SplittableRandom(8);
      int all = 0;
      int[][] sizes = {
        {1, 1}, {3, 7}, {4, 8}, {5, 9}, {9, 1023}, {2, 1025}, {31, 0}, {0, 5}, {4_099, 9}
      };
      for (int[] size : sizes) {
        for (double least : new double[] {0.2, 0.5, 0.7, 0.8, 0.9, 1}) {
          long[] queries = filters(random, size[0]);
          long[] records = filters(random, size[1]);
          if (size[0] > 0 && size[1] > 2) {
            System.arraycopy(queries, 0, records, 2 * WORDS, WORDS);
            resemble(random, queries, records, size[0]);
          }
          Set<Long> found = new TreeSet<>();
          kernel.similar(
              queries,
              size[0],
              records,
              size[1],
              least,
              (q, r) -> {
                if (!found.add((long) q << 32 | r)) {
                  throw new AssertionError("shown twice");
                }
              });
          Set<Long> wanted = naive(queries, size[0], records, size[1], least);
          if (!found.equals(wanted)) {
            throw new AssertionError(kernel + " differs at " + size[0] + " x " + size[1]);
          }
          all += wanted.size();
        }
      }
      return all;
    }

    /** Every third record is a query of which some part of a word in eight was drawn anew. */
    private static void resemble(
        SplittableRandom random, long[] queries, long[] records, int queryCount) {
      for (int at = 3 * WORDS; at < records.length; at += 3 * WORDS) {
        int query = random.nextInt(queryCount);
        for (int w = 0; w < WORDS; w++) {
          long anew = random.nextInt(8) < at % 5 ? random.nextLong() : 0;
          records[at + w] = queries[query * WORDS + w] ^ (anew & random.nextLong());
        }
      }
    }

    private static long[] filters(SplittableRandom random, int count) {
      long[] filters = new long[count * WORDS];
      for (int i = 0; i < filters.length; i++) {
        long word = random.nextLong();
        // Every seventh filter is full, every eleventh empty.
        filters[i] =
            i / WORDS % 7 == 6 ? -1 : i / WORDS % 11 == 10 ? 0 : word & ~(word << 1 & word >> 3);
      }
      return filters;
    }

    private static Set<Long> naive(
        long[] queries, int queryCount, long[] records, int recordCount, double least) {
      Set<Long> found = new TreeSet<>();
      for (int q = 0; q < queryCount; q++) {
        for (int r = 0; r < recordCount; r++) {
          int both = 0;
          int ones = 0;
          for (int bit = 0; bit < 64 * WORDS; bit++) {
            long one = queries[q * WORDS + bit / 64] >>> bit & 1;
            long other = records[r * WORDS + bit / 64] >>> bit & 1;
            both += (int) (one & other);
            ones += (int) (one + other);
          }
          if (ones > 0 && 2.0 * both / ones >= least) {
            found.add((long) q << 32 | r);
          }
        }
      }
      return found;
    }
  }
}

package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both kernels find what comparing bit by bit finds, whatever the sizes. */
final class BitKernelTest {
  private static final int WORDS = BitKernel.WORDS;

  @Test
  void scalarFindsWhatIsThere() {
    assertTrue(Twins.check(BitKernels.scalar()) > 100);
  }

  /** In a process of its own, as the module of vectors must be named when Java starts. */
  @Test
  void vectorsFindTheSame() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Twins.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("same answers by vector of 512 bits"), said);
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

  /** Holds a kernel to the naive answer. */
  static final class Twins {
    private Twins() {}

    public static void main(String[] args) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      BitKernel vector = BitKernels.vector().orElseThrow();
      check(vector);
      out.println("same answers by " + vector.name());
    }

    /** Compares over awkward sizes and returns how many pairs there were. */
    static int check(BitKernel kernel) {
      SplittableRandom random = new SplittableRandom(8);
      int all = 0;
      int[][] sizes = {{1, 1}, {3, 7}, {4, 8}, {5, 9}, {9, 1023}, {2, 1025}, {31, 0}, {0, 5}};
      for (int[] size : sizes) {
        for (double least : new double[] {0.2, 0.45, 0.5, 1}) {
          long[] queries = filters(random, size[0]);
          long[] records = filters(random, size[1]);
          if (size[0] > 0 && size[1] > 2) {
            System.arraycopy(queries, 0, records, 2 * WORDS, WORDS);
          }
          TreeSet<Long> found = new TreeSet<>();
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
          TreeSet<Long> wanted = naive(queries, size[0], records, size[1], least);
          if (!found.equals(wanted)) {
            throw new AssertionError(kernel + " differs at " + size[0] + " x " + size[1]);
          }
          all += wanted.size();
        }
      }
      return all;
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

    private static TreeSet<Long> naive(
        long[] queries, int queryCount, long[] records, int recordCount, double least) {
      TreeSet<Long> found = new TreeSet<>();
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
          if (ones > 0 && 2L * both * 65536 >= Math.ceil(least * 65536) * ones) {
            found.add((long) q << 32 | r);
          }
        }
      }
      return found;
    }
  }
}

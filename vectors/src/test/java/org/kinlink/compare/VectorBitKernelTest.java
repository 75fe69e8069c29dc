package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The kernel of vectors finds what its scalar twin finds, over awkward sizes. */
final class VectorBitKernelTest {
  private static final int WORDS = BitKernel.WORDS;

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
  void withoutTheModuleTheScalarKernelServes() {
    assertTrue(BitKernels.vector().isEmpty());
    assertEquals(BitKernels.scalar(), BitKernels.best());
  }

  /** Compares both kernels. */
  static final class Twins {
    private Twins() {}

    public static void main(String[] args) {
      BitKernel vector = BitKernels.vector().orElseThrow();
      SplittableRandom random = new SplittableRandom(8);
      int[][] sizes = {
        {1, 1}, {3, 7}, {4, 8}, {5, 9}, {9, 1023}, {2, 1025}, {31, 0}, {0, 5}, {4_099, 9}
      };
      int pairs = 0;
      for (int[] size : sizes) {
        long[] queries = filters(random, size[0]);
        long[] records = filters(random, size[1]);
        resemble(random, queries, records, size[0]);
        for (double least : new double[] {0.2, 0.45, 0.5, 0.7, 0.8, 0.9, 1}) {
          List<Long> wanted = found(BitKernels.scalar(), queries, records, least);
          if (!wanted.equals(found(vector, queries, records, least))) {
            throw new AssertionError("differs at " + size[0] + " x " + size[1]);
          }
          pairs += wanted.size();
        }
      }
      if (pairs < 1_000) {
        throw new AssertionError("only " + pairs + " pairs were compared");
      }
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println("same answers by " + vector.name());
    }

    /** Every third record is a query of which some words were changed. */
    private static void resemble(
        SplittableRandom random, long[] queries, long[] records, int queryCount) {
      for (int at = 0; queryCount > 0 && at < records.length; at += 3 * WORDS) {
        int query = random.nextInt(queryCount);
        for (int w = 0; w < WORDS; w++) {
          long changed = random.nextInt(8) < at % 5 ? random.nextLong() : 0;
          records[at + w] = queries[query * WORDS + w] ^ (changed & random.nextLong());
        }
      }
    }

    private static long[] filters(SplittableRandom random, int count) {
      long[] filters = new long[count * WORDS];
      for (int i = 0; i < filters.length; i++) {
        long word = random.nextLong();
        // Every seventh filter is full, every eleventh empty.
        filters[i] = i / WORDS % 7 == 6 ? -1 : i / WORDS % 11 == 10 ? 0 : word;
      }
      return filters;
    }

    private static List<Long> found(
        BitKernel kernel, long[] queries, long[] records, double least) {
      List<Long> found = new ArrayList<>();
      kernel.similar(
          queries,
          queries.length / WORDS,
          records,
          records.length / WORDS,
          least,
          (q, r) -> found.add((long) q << 32 | r));
      found.sort(null);
      return found;
    }
  }
}

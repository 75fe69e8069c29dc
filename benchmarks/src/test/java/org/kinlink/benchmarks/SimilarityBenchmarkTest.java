package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinlink.compare.EditDistance;
import org.kinlink.compare.JaroWinkler;
import org.kinlink.compare.OneEdit;

class SimilarityBenchmarkTest {
  private final SimilarityBenchmark.Names names = new SimilarityBenchmark.Names();

  @Test
  void jaroWinklerIsThatOfCommonsText() {
    for (int i = 0; i < names.textA.length; i++) {
      assertEquals(
          names.commonsText.apply(names.textA[i], names.textB[i]),
          JaroWinkler.similarity(names.charsA[i], names.charsB[i]),
          1e-12);
    }
  }

  @Test
  void oneEditIsThatOfCommonsTextWithSwaps() {
    int apart = 0;
    for (int i = 0; i < names.textA.length; i++) {
      boolean expected = NaiveOneEdit.apart(names.textA[i], names.textB[i]);
      assertEquals(expected, OneEdit.apart(names.charsA[i], names.charsB[i]));
      apart += expected ? 1 : 0;
    }
    assertTrue(apart > names.textA.length * 4 / 10 && apart < names.textA.length * 7 / 10);
  }

  @Test
  void editDistancesAreThoseOfTheTwins() {
    for (int i = 0; i < names.textA.length; i++) {
      assertEquals(
          names.levenshtein.apply(names.textA[i], names.textB[i]),
          EditDistance.levenshtein(names.charsA[i], names.charsB[i]));
      assertEquals(
          NaiveAlignment.distance(names.textA[i], names.textB[i]),
          EditDistance.optimalAlignment(names.charsA[i], names.charsB[i]));
    }
  }

  @Test
  void theKernelsAllocateNothing() {
    double[] sum = new double[1];
    SimilarityBenchmark benchmark = new SimilarityBenchmark();
    long bytes =
        Allocation.ofSecondRun(
            () ->
                sum[0] +=
                    benchmark.jaroWinkler(names)
                        + benchmark.oneEdit(names)
                        + benchmark.levenshtein(names)
                        + benchmark.alignment(names));
    assertTrue(sum[0] > 0);
    assertTrue(bytes < names.textA.length, () -> bytes + " bytes");
  }
}

package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.PatternCounts;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Pairs of one name are picked evenly, and only where they are allowed. */
final class NamesakeSampleTest {
  private static final int PAIRS = 50_000;
  private static final int SURNAME = 1;

  private static PatternCounts sample(
      boolean within, int rows, IntFunction<String> forename, IntFunction<String> surname) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME).source("a");
    for (int i = 0; i < rows; i++) {
      if (i == rows / 2) {
        records.source("b");
      }
      records.add("" + i, forename.apply(i), surname.apply(i));
    }
    People people = records.people();
    PairFilter filter = new PairFilter(people, new boolean[] {within, within}, row -> false);
    return NamesakeSample.of(people, filter, Learnt.comparison(people), SURNAME, 1);
  }

  private static long having(PatternCounts counts, int place, int level) {
    long having = 0;
    for (long pattern : counts.patterns()) {
      having += Comparison.level(pattern, place) == level ? counts.count(pattern) : 0;
    }
    return having;
  }

  @Test
  void everyPairOfOneNameHasTheSameChance() {
    PatternCounts counts =
        sample(true, 220, i -> i % 11 == 0 ? "anna" : "f" + i, i -> i % 11 == 0 ? "rare" : "often");
    assertEquals(PAIRS, having(counts, SURNAME, 1));
    double share = 20 * 19 / (20.0 * 19 + 200 * 199);
    assertEquals(PAIRS * share, (double) having(counts, 0, 1), 5 * Math.sqrt(PAIRS * share));
  }

  @Test
  void pairsOfASourceThatHoldsEachPersonOnceAreNotPicked() {
    PatternCounts counts = sample(false, 220, i -> i < 110 ? "anna" : "bella", i -> "often");
    assertEquals(PAIRS, having(counts, SURNAME, 1));
    assertEquals(0, having(counts, 0, 1));
  }

  @Test
  void whereNobodySharesANameNothingIsPicked() {
    assertEquals(0, sample(true, 50, i -> "anna", i -> "s" + i).size());
    assertEquals(0, sample(false, 50, i -> "anna", i -> i < 25 ? "one" : "other").size());
  }
}

package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kinlink.block.Blocking;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.Comparison;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.PatternCounts;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

final class EvidenceGathererTest {
  private static PatternCounts sample(int large, int small) {
    return sample(large, small, i -> "s" + i % 10);
  }

  private static PatternCounts sample(int large, int small, IntFunction<String> surname) {
    Records records = Records.of(FieldKind.SURNAME).source("a");
    for (int i = 0; i < large; i++) {
      records.add("" + i, surname.apply(i));
    }
    records.source("b");
    for (int i = 0; i < small; i++) {
      records.add("" + i, "s" + i % 10);
    }
    People people = records.people();
    PairFilter filter = new PairFilter(people, new boolean[] {false, false}, row -> false);
    Comparison comparison = Learnt.comparison(people);
    Candidates candidates =
        new Candidates(
            Blocking.choose(people, filter, ImmutableList.of(ImmutableList.of("surname"))).rules(),
            filter);
    return new EvidenceGatherer(people, filter, comparison, Progress.NONE)
        .gather(candidates, new CandidatePatterns(candidates.portions()), 1)
        .sample();
  }

  private static long total(PatternCounts counts) {
    long total = 0;
    for (long pattern : counts.patterns()) {
      total += counts.count(pattern);
    }
    return total;
  }

  @Test
  void samplesAllowedPairsHoweverFewTheyAreAmongAllPairsOfRows() {
    PatternCounts sample = sample(200_000, 10);
    assertEquals(1_000_000, total(sample));
    assertEquals(0.1, sample.count(1) / 1e6, 0.005);
  }

  @Test
  void givesEveryRowTheSameChanceWhereverItStands() {
    int rows = 2003;
    for (int place : new int[] {0, 200, 201, 1000, rows - 1}) {
      PatternCounts sample = sample(rows, 600, i -> i == place ? "s1" : "other");
      assertEquals(1_000_000, total(sample));
      assertEquals(1e6 / rows / 10, (double) sample.count(1), 35, "row " + place);
    }
  }

  @Test
  void takesEveryAllowedPairOfSmallFiles() {
    PatternCounts sample = sample(300, 10);
    assertEquals(3_000, total(sample));
    assertTrue(sample.count(1) == 300, "each of ten surnames");
  }
}

package org.kinlink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairVisitor;
import org.kinlink.compare.Comparison;
import org.kinlink.record.People;
import org.kinlink.score.Contribution;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;
import org.kinlink.score.Step;

class MatchingLoopTest {
  private static final Matching MATCHING = new Matching(4_000);

  private static long visitAll(PairVisitor visitor) {
    Candidates candidates = MATCHING.candidates();
    long[] pairs = new long[1];
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visit(
          portion,
          (a, b) -> {
            visitor.pair(a, b);
            pairs[0]++;
          });
    }
    return pairs[0];
  }

  @Test
  void theNaiveComparisonGivesTheSamePatterns() {
    Comparison comparison = MATCHING.wholeComparison();
    NaiveComparison naive = new NaiveComparison(MATCHING.people(), comparison.fields());
    Set<Long> levels = new HashSet<>();
    long pairs =
        visitAll(
            (a, b) -> {
              long pattern = comparison.pattern(a, b);
              assertEquals(pattern, naive.pattern(a, b));
              for (int f = 0; f < comparison.fields().size(); f++) {
                levels.add(f * 16L + Comparison.level(pattern, f));
              }
            });
    assertTrue(pairs > 5_000, () -> pairs + " pairs");
    // Missing and five levels each of two names and the date, four of street and postcode, two of
    // sex; and names the other way round, equal or nearly.
    assertEquals(6 + 6 + 6 + 5 + 5 + 3 + 2, levels.size());
  }

  @Test
  void theNaiveScorerGivesTheSameStepsAndWeightsNearby() {
    Comparison comparison = MATCHING.personComparison();
    PairScorer scorer = MATCHING.learn(comparison);
    NaiveScorer naive = new NaiveScorer(MATCHING.people(), comparison, scorer);
    Set<Step> steps = EnumSet.noneOf(Step.class);
    double[] apart = new double[1];
    long[] pairs = new long[1];
    visitAll(
        (a, b) -> {
          double weight = scorer.weight(scorer.logOdds(a, b), a, b);
          double told = scorer.explain(a, b).stream().mapToDouble(Contribution::bits).sum();
          assertEquals(told, weight, 1e-6);
          // The twin takes every field for independent; the model knows what goes with names.
          apart[0] += Math.abs(weight - naive.weight(a, b));
          pairs[0]++;
          Step step = scorer.step(a, b);
          assertEquals(step, naive.step(a, b));
          if (step != null) {
            steps.add(step);
          }
        });
    double mean = apart[0] / pairs[0];
    assertTrue(mean > 0 && mean < 1, () -> "the twin is " + mean + " bits away on average");
    assertEquals(
        EnumSet.of(Step.NAMES_BIRTH_POSTCODE, Step.NAMES_BIRTH, Step.NAMES_SWAPPED), steps);
  }

  @Test
  void oddsRememberedByPatternAreThoseOfThePair() {
    MatchingLoopBenchmark.Weighed state = new MatchingLoopBenchmark.Weighed();
    state.records = 1_000;
    state.prepare();
    PairScorer scorer = state.scorer.fork();
    Candidates candidates = state.matching.candidates();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visitRuns(
          portion,
          (a, rowsB, count) -> {
            state.scorer.patterns(a, rowsB, count, state.patterns);
            for (int i = 0; i < count; i++) {
              double told = state.odds.of(a, rowsB[i], state.patterns[i]);
              assertEquals(scorer.logOdds(a, rowsB[i]), told, 1e-9);
            }
          });
    }
  }

  @Test
  void mostTruePairsAreCandidatesAndOthersAreNotCounted() {
    People people = MATCHING.people();
    int[] entities = new int[people.size()];
    Arrays.setAll(entities, row -> 1 + Integer.parseInt(people.recordId(row).substring(1)));
    long[] found = new BlockingRecall(people).of(entities);
    assertEquals(people.size() / 2, found[1]);
    assertTrue(found[0] > 0.7 * found[1] && found[0] < 0.85 * found[1], () -> found[0] + " found");
  }

  @Test
  void theModelTellsThePeopleOfTheFilesApart() {
    PairScorer scorer = MATCHING.learn(MATCHING.wholeComparison());
    long[] likely = new long[1];
    long[] right = new long[1];
    visitAll(
        (a, b) -> {
          if (scorer.logOdds(a, b) > 0) {
            likely[0]++;
            String one = MATCHING.people().recordId(a).substring(1);
            right[0] += MATCHING.people().recordId(b).substring(1).equals(one) ? 1 : 0;
          }
        });
    assertTrue(right[0] > 2_100, () -> "found " + right[0] + " of 2400");
    assertTrue(right[0] > 0.95 * likely[0], () -> right[0] + " right of " + likely[0]);
  }

  @Test
  void comparingAllocatesNothingPerPair() {
    Comparison comparison = MATCHING.wholeComparison();
    PatternCounts counts = new PatternCounts();
    assertAllocatesNothingPerPair((a, b) -> counts.add(comparison.pattern(a, b), 1));
  }

  @Test
  void groupsGiveTheSameCountsAndAllocateNothingPerPair() {
    Comparison comparison = MATCHING.wholeComparison();
    PatternCounts naive = new PatternCounts();
    long pairs = visitAll((a, b) -> naive.countOne(comparison.pattern(a, b)));
    PatternCounts counts = new PatternCounts();
    GroupRuns runs = new GroupRuns(MATCHING.people(), comparison, counts);
    Candidates candidates = MATCHING.candidates();
    long[] seen = new long[1];
    long bytes =
        Allocation.ofSecondRun(
            () -> {
              for (int portion = 0; portion < candidates.portions(); portion++) {
                seen[0] += runs.portion(candidates, portion);
              }
            });
    assertEquals(0, seen[0] % pairs);
    assertArrayEquals(naive.patterns(), counts.patterns());
    for (long pattern : naive.patterns()) {
      assertEquals(seen[0] / pairs * naive.count(pattern), counts.count(pattern));
    }
    assertTrue(bytes < candidates.portions() * 9_500L, () -> bytes + " bytes");
  }

  @Test
  void weighingAllocatesNothingPerPair() {
    PairScorer scorer = MATCHING.learn(MATCHING.wholeComparison());
    double[] sum = new double[1];
    int[] steps = new int[1];
    assertAllocatesNothingPerPair(
        (a, b) -> {
          sum[0] += scorer.logOdds(a, b);
          steps[0] += scorer.step(a, b) == null ? 0 : 1;
        });
    assertTrue(steps[0] > 0 && Double.isFinite(sum[0]));
  }

  /** As a run goes through pairs; the buffers are there before, so that nothing is left. */
  @Test
  void goingThroughRunsAllocatesNothingPerPair() {
    MatchingLoopBenchmark.Weighed weighed = new MatchingLoopBenchmark.Weighed();
    weighed.records = 3_000;
    weighed.prepare();
    PatternCounts counts = new PatternCounts();
    Candidates candidates = weighed.matching.candidates();
    double[] sum = new double[1];
    long[] pairs = new long[1];
    long bytes =
        Allocation.ofSecondRun(
            () -> {
              pairs[0] = 0;
              for (int portion = 0; portion < candidates.portions(); portion++) {
                candidates.visitRuns(
                    portion,
                    (a, rowsB, count) -> {
                      weighed.scorer.patterns(a, rowsB, count, weighed.patterns);
                      for (int i = 0; i < count; i++) {
                        counts.countOne(weighed.patterns[i]);
                        sum[0] += weighed.odds.of(a, rowsB[i], weighed.patterns[i]);
                      }
                      pairs[0] += count;
                    });
              }
            });
    assertTrue(Double.isFinite(sum[0]) && sum[0] != 0);
    assertTrue(pairs[0] > 400L * candidates.portions(), () -> pairs[0] + " pairs");
    assertTrue(bytes < candidates.portions() * 9_500L, () -> bytes + " bytes");
  }

  /** So that a change of rules or of walking through them is seen; the seed is fixed. */
  @Test
  void theNumberOfPairsIsAsItWas() {
    assertEquals(211_408, visitAll((a, b) -> {}));
  }

  /**
   * For each of a few portions there may be a visitor, a row buffer of 4 kB, and what earlier rules
   * say of its runs and groups.
   */
  private static void assertAllocatesNothingPerPair(PairVisitor visitor) {
    long[] pairs = new long[1];
    long bytes = Allocation.ofSecondRun(() -> pairs[0] = visitAll(visitor));
    int portions = MATCHING.candidates().portions();
    assertTrue(bytes < portions * 9_500L, () -> bytes + " bytes in " + portions + " portions");
    assertTrue(pairs[0] > 400L * portions, () -> pairs[0] + " pairs in " + portions + " portions");
  }
}

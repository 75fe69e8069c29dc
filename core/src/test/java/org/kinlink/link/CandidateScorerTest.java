package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;
import org.kinlink.testing.SmallPopulation;

final class CandidateScorerTest {
  private static Weighing weighing(OncePerPerson once) {
    SmallPopulation population = SmallPopulation.seed(7).slips(0.2).households(150);
    int n = population.size();
    LinkageSettings plain = LinkageSettings.DEFAULT;
    LinkageSettings settings =
        new LinkageSettings(
            plain.comparators(),
            ImmutableList.of(
                ImmutableList.of("date_of_birth"),
                ImmutableList.of("surname"),
                ImmutableList.of("forename", "sex")),
            plain.thresholds(),
            plain.numbers(),
            plain.seed());
    return new Weighing(
        settings,
        population.source("a", once, 0, n).source("b", once, 0, n).records().extracts(),
        ImmutableList.of(),
        Progress.NONE);
  }

  private record Said(Step step, double odds) {}

  @Test
  void weighsGroupsAsTheirPairsOneByOne() {
    for (OncePerPerson once : OncePerPerson.values()) {
      Weighing weighing = weighing(once);
      for (double keep : new double[] {-1000, -8, 0}) {
        sameAsOneByOne(weighing, keep);
      }
    }
  }

  private static void sameAsOneByOne(Weighing weighing, double keep) {
    PairScorer scorer = weighing.scorer;
    Map<Long, Said> wanted = new TreeMap<>();
    long[] weights = new long[2 * CandidateScorer.WIDEST + 1];
    for (int portion = 0; portion < weighing.candidates.portions(); portion++) {
      weighing.candidates.visit(
          portion,
          (a, b) -> {
            double odds = scorer.logOdds(a, b);
            Step step = scorer.step(a, b);
            weights[CandidateScorer.bin(scorer.weight(odds, a, b))]++;
            if (step != null || odds >= keep || scorer.unconfirmedNumber(a, b)) {
              Step said = step == null ? Step.PROBABILISTIC : step;
              wanted.put((long) a << 32 | b, new Said(said, odds));
            }
          });
    }
    CandidateScorer scored = CandidateScorer.score(weighing, keep, Progress.NONE);
    for (int bin = 0; bin < weights.length; bin++) {
      assertEquals(weights[bin], scored.weights(bin));
    }
    ScoredPairs pairs = scored.pairs();
    Map<Long, Said> found = new TreeMap<>();
    for (int p = 0; p < pairs.size(); p++) {
      found.put(
          (long) pairs.rowA(p) << 32 | pairs.rowB(p), new Said(pairs.step(p), pairs.logOdds(p)));
    }
    assertEquals(wanted, found);
    assertTrue(found.size() > 100);
  }
}

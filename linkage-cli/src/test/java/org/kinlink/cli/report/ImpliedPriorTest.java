package org.kinlink.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.resolve.Decision;
import org.kinlink.resolve.PairDecision;
import org.kinlink.score.Step;

class ImpliedPriorTest {
  private static PairDecision pair(double weight, double prior) {
    double odds = Math.pow(2, weight + prior);
    return new PairDecision(
        0, 1, Step.PROBABILISTIC, weight, odds / (1 + odds), Decision.LINK, "model");
  }

  @Test
  void isReadOffThePairs() {
    List<PairDecision> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(pair(9 + i * 0.2, -11));
    }
    assertEquals(-11, ImpliedPrior.of(pairs).orElseThrow(), 1e-9);
  }

  @Test
  void isUnknownWhenThePairsDisagree() {
    List<PairDecision> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(pair(10, -8 - i * 0.2));
    }
    assertTrue(ImpliedPrior.of(pairs).isEmpty());
  }

  @Test
  void isUnknownWhenFewPairsTellIt() {
    assertTrue(ImpliedPrior.of(List.of(pair(10, -11))).isEmpty());
  }
}

package org.kinlink.link;

import java.util.List;
import org.kinlink.block.Candidates;
import org.kinlink.exchange.Progress;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/** Weighs every candidate, keeps the pairs worth deciding about and counts the weights of all. */
final class CandidateScorer {
  /**
   * Weights are counted from this to its opposite, in bins of one bit; the rest falls into the
   * outermost.
   */
  static final int WIDEST = 60;

  private final ScoredPairs pairs = new ScoredPairs();
  private final long[] weights = new long[2 * WIDEST + 1];
  private long candidates;

  private CandidateScorer() {}

  /**
   * Weighs the candidates.
   *
   * @param keep log odds from which a pair that no rule holds for one person is kept
   */
  static CandidateScorer score(
      Candidates candidates, PairScorer scorer, double keep, Progress progress) {
    ScoredPairs[] portions = new ScoredPairs[candidates.portions()];
    List<Weigher> weighers =
        Workers.run(
            "weighing candidates",
            candidates.portions(),
            () -> new Weigher(candidates, scorer.fork(), keep, portions),
            progress);
    CandidateScorer all = new CandidateScorer();
    for (ScoredPairs portion : portions) {
      all.pairs.addAll(portion);
    }
    for (Weigher weigher : weighers) {
      all.candidates += weigher.seen;
      for (int bin = 0; bin < all.weights.length; bin++) {
        all.weights[bin] += weigher.weights[bin];
      }
    }
    return all;
  }

  ScoredPairs pairs() {
    return pairs.sorted();
  }

  long candidates() {
    return candidates;
  }

  long weights(int bin) {
    return weights[bin];
  }

  static int bin(double weight) {
    return (int) Math.floor(Math.max(-WIDEST, Math.min(WIDEST, weight))) + WIDEST;
  }

  private static final class Weigher implements Workers.Worker {
    private final Candidates candidates;
    private final PairScorer scorer;
    private final double keep;
    private final ScoredPairs[] portions;
    private final long[] weights = new long[2 * WIDEST + 1];
    private long seen;

    Weigher(Candidates candidates, PairScorer scorer, double keep, ScoredPairs[] portions) {
      this.candidates = candidates;
      this.scorer = scorer;
      this.keep = keep;
      this.portions = portions;
    }

    @Override
    public void portion(int portion) {
      ScoredPairs found = new ScoredPairs();
      candidates.visit(
          portion,
          (a, b) -> {
            double odds = scorer.logOdds(a, b);
            Step step = scorer.step(a, b);
            weights[bin(scorer.weight(odds, a, b))]++;
            seen++;
            if (step != null || odds >= keep || scorer.unconfirmedNumber(a, b)) {
              found.add(a, b, step, odds);
            }
          });
      portions[portion] = found;
    }
  }
}

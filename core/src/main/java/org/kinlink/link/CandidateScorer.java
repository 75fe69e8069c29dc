package org.kinlink.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kinlink.block.Candidates;
import org.kinlink.block.RunVisitor;
import org.kinlink.compare.Comparison;
import org.kinlink.exchange.Progress;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;
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
  static CandidateScorer score(Weighing weighing, double keep, Progress progress) {
    int portions = weighing.candidates.portions();
    ScoredPairs[] found = new ScoredPairs[portions];
    List<Weigher> weighers =
        Workers.run(
            "weighing candidates", portions, () -> new Weigher(weighing, keep, found), progress);
    CandidateScorer all = new CandidateScorer();
    for (ScoredPairs portion : found) {
      all.pairs.addAll(portion);
    }
    for (Weigher weigher : weighers) {
      weigher.tables.values().forEach(table -> table.addTo(weigher.weights));
      for (int bin = 0; bin < all.weights.length; bin++) {
        all.weights[bin] += weigher.weights[bin];
        all.candidates += weigher.weights[bin];
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
    private final CandidatePatterns patterns;
    private final People people;
    private final PairScorer scorer;
    private final double keep;
    private final ScoredPairs[] found;
    private final long[] weights = new long[2 * WIDEST + 1];
    private final Map<PatternCounts, PatternWeights> tables = new HashMap<>();
    private final List<PatternCounts> own;
    private final long[] comparedAgain = new long[Comparison.MOST_ROWS];
    private final char[] none = new char[0];
    private final int sources;

    Weigher(Weighing weighing, double keep, ScoredPairs[] found) {
      this.candidates = weighing.candidates;
      this.patterns = weighing.patterns;
      this.people = weighing.people;
      this.scorer = weighing.scorer.fork();
      this.keep = keep;
      this.found = found;
      this.sources = people.sources().size();
      this.own = IntStream.range(0, sources * sources).mapToObj(g -> new PatternCounts()).toList();
    }

    @Override
    public void portion(int portion) {
      ScoredPairs kept = new ScoredPairs();
      CandidatePatterns.Portion stored = patterns.get(portion);
      boolean known = stored != null;
      PatternWeights[] ofGroup = weights(stored == null ? own : stored.tables);
      char[] numbers = stored == null ? none : stored.numbers;
      int[] next = {0};
      RunVisitor visitor =
          (a, rowsB, count) -> {
            if (!known) {
              scorer.patterns(a, rowsB, count, comparedAgain);
            }
            int sourceA = people.source(a);
            int sourceB = sourceA;
            for (int i = 0; i < count; i++) {
              while (rowsB[i] >= people.firstRow(sourceB + 1)) {
                sourceB++;
              }
              int group = PairScorer.group(sourceA, sourceB, sources);
              PatternWeights table = ofGroup[group];
              int number = known ? numbers[next[0]++] : own.get(group).countOne(comparedAgain[i]);
              if (!table.settled(number, a, rowsB[i])) {
                weigh(a, rowsB[i], table, number, kept);
              }
            }
          };
      if (stored == null) {
        candidates.visitRuns(portion, visitor);
      } else {
        candidates.visitRuns(portion, stored.earlier, visitor);
      }
      found[portion] = kept;
    }

    private PatternWeights[] weights(List<PatternCounts> counted) {
      return counted.stream()
          .map(counts -> tables.computeIfAbsent(counts, c -> new PatternWeights(c, scorer, keep)))
          .toArray(PatternWeights[]::new);
    }

    private void weigh(int a, int b, PatternWeights table, int number, ScoredPairs kept) {
      double odds = table.logOdds(number, a, b);
      weights[table.bin(number)]++;
      Step step = null;
      boolean suspicion = false;
      if (table.mayFitStep(number)) {
        step = scorer.step(a, b);
        suspicion = scorer.unconfirmedNumber(a, b);
      }
      if (step != null || suspicion || odds >= keep) {
        kept.add(a, b, step, odds);
      }
    }
  }
}

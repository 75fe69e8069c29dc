package org.kinlink.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kinlink.block.Candidates;
import org.kinlink.block.GroupVisitor;
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
      weigher.tables.values().forEach(PatternWeights::flush);
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

  private static final class Weigher implements Workers.Worker, GroupVisitor {
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
    private final int sources;
    private ScoredPairs kept = new ScoredPairs();
    private PatternWeights[] ofGroup = {};

    /** The numbers of the patterns of a portion, and which of them comes next. */
    private char[] numbers = {};

    private int next;
    private int[] rows = {};
    private int start;

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
      kept = new ScoredPairs();
      CandidatePatterns.Portion stored = patterns.get(portion);
      ofGroup = weights(stored == null ? own : stored.tables);
      if (stored == null) {
        candidates.visitRuns(portion, this::compareAgain);
      } else {
        numbers = stored.numbers;
        next = 0;
        candidates.visitAgain(portion, stored.earlier, this);
      }
      found[portion] = kept;
    }

    private void compareAgain(int a, int[] rowsB, int count) {
      scorer.patterns(a, rowsB, count, comparedAgain);
      for (int i = 0; i < count; i++) {
        int group = PairScorer.group(people.source(a), people.source(rowsB[i]), sources);
        int number = own.get(group).countOne(comparedAgain[i]);
        weigh(a, rowsB[i], ofGroup[group], number);
      }
    }

    @Override
    public void group(int[] order, int from, int to) {
      rows = order;
      start = from;
    }

    @Override
    public void run(int left, int from, int to, long[] dropped) {
      int a = rows[start + left];
      int source = people.source(a);
      for (int place = from; place < to; ) {
        int other = people.source(rows[start + place]);
        int end = to;
        while (people.source(rows[start + end - 1]) != other) {
          end--;
        }
        PatternWeights table = ofGroup[PairScorer.group(source, other, sources)];
        weigh(a, place, end, from, dropped, table);
        place = end;
      }
    }

    /** Weighs the partners of one source; from one that needs a look the next is searched. */
    private void weigh(int a, int place, int end, int from, long[] dropped, PatternWeights table) {
      int last = next + end - place - ones(dropped, place - from, end - from);
      int open = table.settle(a, numbers, next, last);
      for (int i = place - from; open < last; i++) {
        if ((dropped[i >>> 6] >>> i & 1) == 0) {
          if (next == open) {
            weigh(a, rows[start + from + i], table, numbers[next]);
            open = table.settle(a, numbers, next + 1, last);
          }
          next++;
        }
      }
      next = last;
    }

    private static int ones(long[] bits, int from, int to) {
      int ones = 0;
      for (int word = from >>> 6; word << 6 < to; word++) {
        long some = bits[word];
        some = word << 6 < from ? some >>> from << from : some;
        ones +=
            some == 0 ? 0 : Long.bitCount(to - (word << 6) < 64 ? some & ((1L << to) - 1) : some);
      }
      return ones;
    }

    private PatternWeights[] weights(List<PatternCounts> counted) {
      return counted.stream()
          .map(
              counts ->
                  tables.computeIfAbsent(
                      counts, c -> new PatternWeights(people, c, scorer, keep, weights)))
          .toArray(PatternWeights[]::new);
    }

    private void weigh(int a, int b, PatternWeights table, int number) {
      if (table.settled(number, a, b)) {
        return;
      }
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

package org.kinlink.link;

import com.google.common.primitives.ImmutableIntArray;
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

  private final ScoredPairs pairs;
  private final long[] weights = new long[2 * WIDEST + 1];
  private long candidates;

  private CandidateScorer(ScoredPairs pairs) {
    this.pairs = pairs;
  }

  /**
   * Weighs the candidates.
   *
   * @param keep log odds from which a pair that no rule holds for one person is kept
   */
  static CandidateScorer score(Weighing weighing, double keep, Progress progress) {
    int portions = weighing.candidates.portions();
    List<Weigher> weighers =
        Workers.run("weighing candidates", portions, () -> new Weigher(weighing, keep), progress);
    CandidateScorer all =
        new CandidateScorer(
            ScoredPairs.sorted(weighers.stream().map(weigher -> weigher.kept).toList()));
    for (Weigher weigher : weighers) {
      weigher.tables.values().forEach(PatternWeights::flush);
      for (int bin = 0; bin < all.weights.length; bin++) {
        all.weights[bin] += weigher.weights[bin];
        all.candidates += weigher.weights[bin];
      }
    }
    return all;
  }

  /** The pairs worth deciding about, in ascending order of their rows. */
  ScoredPairs pairs() {
    return pairs;
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
    private final long[] weights = new long[2 * WIDEST + 1];
    private final Map<PatternCounts, PatternWeights> tables = new HashMap<>();
    private final List<PatternCounts> own;
    private final long[] comparedAgain = new long[Comparison.MOST_ROWS];
    private final int sources;
    private final ScoredPairs kept = new ScoredPairs();
    private PatternWeights[] ofGroup = {};

    /** The numbers of the patterns of a portion, and which of them comes next. */
    private char[] numbers = {};

    private int next;

    /** The fields in which the rows of a group have one value, and what the group goes by. */
    private ImmutableIntArray agreed = ImmutableIntArray.of();

    private long group = PatternWeights.NOBODY;
    private int[] rows = {};
    private int start;

    Weigher(Weighing weighing, double keep) {
      this.candidates = weighing.candidates;
      this.patterns = weighing.patterns;
      this.people = weighing.people;
      this.scorer = weighing.scorer.fork();
      this.keep = keep;
      this.sources = people.sources().size();
      this.own = IntStream.range(0, sources * sources).mapToObj(g -> new PatternCounts()).toList();
    }

    @Override
    public void portion(int portion) {
      CandidatePatterns.Portion stored = patterns.get(portion);
      ofGroup = weights(stored == null ? own : stored.tables);
      group--;
      agreed = stored == null ? ImmutableIntArray.of() : candidates.agreed(portion);
      if (stored == null) {
        candidates.visitRuns(portion, this::compareAgain);
      } else {
        numbers = stored.numbers;
        next = 0;
        candidates.visitAgain(portion, stored.earlier, this);
      }
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
      group--;
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
      int open = table.settle(a, group, numbers, next, last);
      for (int i = place - from; open < last; i++) {
        if ((dropped[i >>> 6] >>> i & 1) == 0) {
          if (next == open) {
            weigh(a, rows[start + from + i], table, numbers[next]);
            open = table.settle(a, group, numbers, next + 1, last);
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
      double odds = table.logOdds(number, a, b, group, agreed);
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

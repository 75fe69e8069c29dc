package org.kinlink.link;

import java.util.List;
import java.util.stream.IntStream;
import org.kinlink.block.Candidates;
import org.kinlink.block.GroupVisitor;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.GroupComparison;
import org.kinlink.record.People;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/**
 * Compares candidates and counts their patterns. A group of several records is laid ready and
 * compared as a whole; pairs of small groups are collected and compared together. For one thread.
 */
final class CandidateCounter implements Workers.Worker, GroupVisitor {
  /** Fewer records are not worth laying ready. */
  private static final int FEW = 8;

  /** More records would take more room than they are worth. */
  private static final int MANY = 1 << 16;

  /** The counts by group of sources. */
  final List<PatternCounts> counts;

  private final People people;
  private final int sources;
  private final Candidates candidates;
  private final Comparison comparison;
  private final GroupComparison groups;
  private final PatternCounts[] tables;
  private final CandidatePatterns patterns;
  private final CandidatePatterns.Recorder recorder;
  private final long[] run = new long[Comparison.MOST_ROWS];
  private final int[] rowsA = new int[Comparison.MOST_ROWS];
  private final int[] rowsB = new int[Comparison.MOST_ROWS];
  private int collected;
  private int[] rows = rowsA;
  private int start;
  private boolean ready;

  CandidateCounter(
      People people, Candidates candidates, Comparison comparison, CandidatePatterns patterns) {
    this.people = people;
    this.sources = people.sources().size();
    this.candidates = candidates;
    this.comparison = comparison;
    this.groups = comparison.ofGroups();
    this.counts = IntStream.range(0, sources * sources).mapToObj(g -> new PatternCounts()).toList();
    this.tables = counts.toArray(PatternCounts[]::new);
    this.patterns = patterns;
    this.recorder = new CandidatePatterns.Recorder(counts);
  }

  @Override
  public void portion(int portion) {
    recorder.start();
    candidates.record(portion, recorder.earlier, this);
    countCollected();
    patterns.put(portion, recorder);
  }

  @Override
  public void group(int[] order, int from, int to) {
    rows = order;
    start = from;
    ready = to - from >= FEW && to - from <= MANY;
    if (ready) {
      countCollected();
      groups.enter(people, order, from, to);
    }
  }

  @Override
  public void run(int left, int from, int to, long[] dropped) {
    if (!ready) {
      collect(left, from, to, dropped);
      return;
    }
    groups.patterns(left, from, to, run);
    int sourceA = people.source(rows[start + left]);
    int sourceB = sourceA;
    // Rows ascend within a group, and sources with them.
    for (int place = from; place < to; ) {
      int row = rows[start + place];
      while (row >= people.firstRow(sourceB + 1)) {
        sourceB++;
      }
      int end = end(place, to, people.firstRow(sourceB + 1));
      count(tables[PairScorer.group(sourceA, sourceB, sources)], from, place, end, dropped);
      place = end;
    }
  }

  /** The place of the first row from a row on; mostly all rows of a stretch are of one source. */
  private int end(int place, int to, int firstRow) {
    int end = to;
    while (end > place + 1 && rows[start + end - 1] >= firstRow) {
      end--;
    }
    return end;
  }

  private void count(PatternCounts table, int first, int from, int to, long[] dropped) {
    for (int i = from - first; i < to - first; i++) {
      if ((dropped[i >>> 6] >>> i & 1) == 0) {
        recorder.add(table.countOne(run[i]));
      }
    }
  }

  private void collect(int left, int from, int to, long[] dropped) {
    for (int i = 0; i < to - from; i++) {
      if ((dropped[i >>> 6] >>> i & 1) == 0) {
        rowsA[collected] = rows[start + left];
        rowsB[collected] = rows[start + from + i];
        if (++collected == rowsA.length) {
          countCollected();
        }
      }
    }
  }

  private void countCollected() {
    comparison.patterns(rowsA, rowsB, collected, run);
    for (int i = 0; i < collected; i++) {
      int group = PairScorer.group(people.source(rowsA[i]), people.source(rowsB[i]), sources);
      recorder.add(tables[group].countOne(run[i]));
    }
    collected = 0;
  }
}

package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import org.kinlink.block.Blocking;
import org.kinlink.block.Candidates;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.Comparators;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.score.Evidence;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/** Two files made ready to be matched as a run would do it, with the automatic blocking rules. */
final class Matching {
  private static final int SAMPLE = 200_000;
  private static final int SOURCES = 2;
  private static final int ACROSS = PairScorer.group(0, 1, SOURCES);

  private final People people;
  private final PairFilter filter;
  private final Candidates candidates;

  Matching(int recordsPerFile) {
    people = TwoFiles.make(recordsPerFile, 20_261_121);
    filter = new PairFilter(people, new boolean[SOURCES], row -> false);
    candidates =
        new Candidates(Blocking.choose(people, filter, ImmutableList.of()).rules(), filter);
  }

  People people() {
    return people;
  }

  Candidates candidates() {
    return candidates;
  }

  /** Compares forename, surname, sex, date of birth, street and postcode. */
  Comparison wholeComparison() {
    return comparison(true);
  }

  /** Compares forename, surname, sex and date of birth. */
  Comparison personComparison() {
    return comparison(false);
  }

  private Comparison comparison(boolean home) {
    ImmutableList.Builder<ComparedField> fields = ImmutableList.builder();
    for (int f = 0; f < people.schema().size(); f++) {
      FieldKind kind = people.schema().field(f).kind();
      if (home || !kind.locates()) {
        fields.add(new ComparedField(f, people.schema().field(f), Comparators.forKind(kind)));
      }
    }
    return new Comparison(people, fields.build());
  }

  /** Learns the weights of a comparison from these files. */
  PairScorer learn(Comparison comparison) {
    ImmutableList.Builder<PatternCounts> counted = ImmutableList.builder();
    ImmutableList.Builder<Long> allowed = ImmutableList.builder();
    ImmutableList.Builder<Long> records = ImmutableList.builder();
    long perFile = people.firstRow(1);
    for (int group = 0; group < SOURCES * SOURCES; group++) {
      counted.add(group == ACROSS ? count(comparison) : new PatternCounts());
      allowed.add(group == ACROSS ? perFile * perFile : 0);
      records.add(group == ACROSS ? perFile : 0);
    }
    ImmutableList<Evidence.Agreement> agreement =
        comparison.fields().stream()
            .map(f -> agreement(f.index()))
            .collect(ImmutableList.toImmutableList());
    Evidence evidence =
        new Evidence(
            counted.build(),
            sample(comparison),
            agreement,
            null,
            allowed.build(),
            records.build(),
            records.build());
    return PairScorer.learn(people, comparison, evidence, row -> false);
  }

  private PatternCounts count(Comparison comparison) {
    PatternCounts counts = new PatternCounts();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visit(portion, (a, b) -> counts.add(comparison.pattern(a, b), 1));
    }
    return counts;
  }

  private PatternCounts sample(Comparison comparison) {
    PatternCounts counts = new PatternCounts();
    SplittableRandom random = new SplittableRandom(1);
    int second = people.firstRow(1);
    for (int i = 0; i < SAMPLE; i++) {
      int rowA = random.nextInt(second);
      int rowB = second + random.nextInt(people.size() - second);
      counts.add(comparison.pattern(rowA, rowB), 1);
    }
    return counts;
  }

  private Evidence.Agreement agreement(int field) {
    int[][] count = new int[SOURCES][people.dictionary(field).size() + 1];
    for (int row = 0; row < people.size(); row++) {
      count[people.source(row)][people.code(field, row)]++;
    }
    double equal = 0;
    double first = 0;
    double second = 0;
    for (int code = 1; code < count[0].length; code++) {
      equal += (double) count[0][code] * count[1][code];
      first += count[0][code];
      second += count[1][code];
    }
    return new Evidence.Agreement(first * second, equal);
  }
}

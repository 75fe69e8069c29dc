package org.kinlink.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kinlink.block.Candidates;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.PairFilter;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.FieldComparator;
import org.kinlink.exchange.Encoded;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RowKeys;
import org.kinlink.score.Evidence;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/**
 * The candidates of a run at a linkage unit and the model that it learns from them, learnt again
 * from the same counts, so that pairs can be weighed that were no candidates. Whoever uses it
 * compares its weights with those of the run, as random pairs are others.
 */
final class EncodedModel {
  private static final int SAMPLE = 1_000_000;

  final People people;
  final Comparison comparison;
  final Candidates candidates;
  final PairScorer scorer;
  private final PairFilter filter;
  private final int sources;

  /**
   * Learns.
   *
   * @param extracts what the unit read, of profiles under pads
   * @param once for each source whether the run found it to hold each person once
   */
  EncodedModel(Extracts extracts, boolean[] once) {
    Encoded encoded = extracts.encoded();
    if (encoded == null || encoded.wholeRecords()) {
      throw new IllegalArgumentException("extracts: encoded fields are expected");
    }
    this.people = extracts.people();
    this.sources = people.sources().size();
    boolean[] within = new boolean[sources];
    for (int s = 0; s < sources; s++) {
      within[s] = extracts.sources().get(s).plan().oncePerPerson() != OncePerPerson.YES;
    }
    this.filter = new PairFilter(people, within, row -> false);
    long[][] keys = new long[encoded.rules().size()][people.size()];
    for (int rule = 0; rule < keys.length; rule++) {
      for (int row = 0; row < people.size(); row++) {
        keys[rule][row] = encoded.key(rule, people.source(row), people.line(row));
      }
    }
    this.candidates =
        new Candidates(KeyedRules.choose(people, filter, encoded.rules(), keys).rules(), filter);
    this.comparison = new Comparison(people, fields(encoded));
    this.scorer =
        PairScorer.learn(people, comparison, evidence(), row -> false).knowing(once, row -> false);
  }

  private ImmutableList<ComparedField> fields(Encoded encoded) {
    ImmutableList.Builder<ComparedField> fields = ImmutableList.builder();
    for (int f = 0; f < people.schema().size(); f++) {
      FieldComparator comparator = encoded.comparators().get(people.schema().field(f).name());
      if (comparator != null && people.dictionary(f).size() > 1) {
        fields.add(new ComparedField(f, people.schema().field(f), comparator));
      }
    }
    return fields.build();
  }

  private Evidence evidence() {
    List<Long> allowed = new ArrayList<>();
    List<Long> records = new ArrayList<>();
    List<Long> most = new ArrayList<>();
    for (int s = 0; s < sources; s++) {
      for (int t = 0; t < sources; t++) {
        boolean counts = s <= t && filter.allowsSources(s, t);
        allowed.add(!counts ? 0 : s == t ? size(s) * (size(s) - 1) / 2 : size(s) * size(t));
        records.add(counts ? Math.min(size(s), size(t)) : 0);
        long bySource = filter.allowsSources(s, s) ? Long.MAX_VALUE : size(t);
        most.add(filter.allowsSources(t, t) ? bySource : Math.min(bySource, size(s)));
      }
    }
    return new Evidence(
        count(),
        sample(),
        comparison.fields().stream()
            .map(f -> agreement(column(f.index()), people.dictionary(f.index()).size()))
            .collect(ImmutableList.toImmutableList()),
        names(),
        ImmutableList.copyOf(allowed),
        ImmutableList.copyOf(records),
        ImmutableList.copyOf(most));
  }

  private long size(int source) {
    return (long) people.firstRow(source + 1) - people.firstRow(source);
  }

  private ImmutableList<PatternCounts> count() {
    List<PatternCounts> counts = new ArrayList<>();
    for (int group = 0; group < sources * sources; group++) {
      counts.add(new PatternCounts());
    }
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visit(
          portion,
          (a, b) ->
              counts
                  .get(PairScorer.group(people.source(a), people.source(b), sources))
                  .add(comparison.pattern(a, b), 1));
    }
    return ImmutableList.copyOf(counts);
  }

  private PatternCounts sample() {
    PatternCounts counts = new PatternCounts();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLE; i++) {
      int a = random.nextInt(people.size());
      int b = random.nextInt(people.size());
      if (a != b && filter.allows(a, b)) {
        counts.add(comparison.pattern(Math.min(a, b), Math.max(a, b)), 1);
      }
    }
    return counts;
  }

  private int[] column(int field) {
    int[] codes = new int[people.size()];
    Arrays.setAll(codes, row -> people.code(field, row));
    return codes;
  }

  private Evidence.@Nullable Agreement names() {
    int forename = people.schema().indexOf(FieldKind.FORENAME);
    int surname = people.schema().indexOf(FieldKind.SURNAME);
    return forename < 0 || surname < 0
        ? null
        : agreement(RowKeys.of(people, forename, surname), people.size());
  }

  private Evidence.Agreement agreement(int[] codes, int largest) {
    int[][] perSource = new int[sources][largest + 1];
    int[] present = new int[sources];
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] != 0) {
        perSource[people.source(row)][codes[row]]++;
        present[people.source(row)]++;
      }
    }
    double equal = 0;
    int[] counts = new int[sources];
    for (int code = 1; code <= largest; code++) {
      for (int s = 0; s < sources; s++) {
        counts[s] = perSource[s][code];
      }
      equal += filter.pairs(counts);
    }
    return new Evidence.Agreement(filter.pairs(present), equal);
  }
}

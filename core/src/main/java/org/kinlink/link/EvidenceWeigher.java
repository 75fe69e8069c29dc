package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.score.Contribution;
import org.kinlink.score.DeterministicRules;
import org.kinlink.score.PairScorer;
import org.kinlink.score.Step;

/**
 * Weighs one record against a few others by the model of an index. The few are made people of their
 * own, so that any value can be compared, and their agreements are weighed by how frequent values
 * are in the index. For one search.
 */
final class EvidenceWeigher {
  /** No source has such a name. */
  private static final String WANTED = "?";

  private static final Comparator<@Nullable Step> STRONGEST_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static final double LOG2 = Math.log(2);

  private final ImmutableList<ComparedField> fields;
  private final double priorLogOdds;
  private final List<IndexedRecord> records;
  private final People few;
  private final DeterministicRules rules;
  private final PairScorer scorer;
  private final long[] pattern = new long[1];

  EvidenceWeigher(
      IndexedPeople index,
      ImmutableList<ComparedField> fields,
      double priorLogOdds,
      IndexedRecord wanted,
      List<IndexedRecord> others) {
    this.fields = fields;
    this.priorLogOdds = priorLogOdds;
    this.records = new ArrayList<>();
    PeopleBuilder builder = new PeopleBuilder(index.people.schema());
    for (String source : index.people.sources()) {
      builder.source(source);
      for (IndexedRecord other : others) {
        if (other.ref().source().equals(source)) {
          add(builder, other);
        }
      }
    }
    builder.source(WANTED);
    add(builder, wanted);
    this.few = builder.build();
    this.rules = new DeterministicRules(few, row -> false);
    int[] rows = new int[few.size()];
    Arrays.setAll(rows, row -> record(row).row());
    this.scorer = index.scorer.over(few.codedAs(index.people), rows);
  }

  private void add(PeopleBuilder builder, IndexedRecord record) {
    builder.add(Integer.toString(records.size()), 1, record.values());
    records.add(record);
  }

  private IndexedRecord record(int row) {
    return records.get(Integer.parseInt(few.recordId(row)));
  }

  /** The evidence of all others, most convincing first. */
  List<SearchMatch> matches() {
    Comparison comparison = new Comparison(few, fields);
    int wanted = few.size() - 1;
    List<SearchMatch> matches = new ArrayList<>();
    for (int row = 0; row < wanted; row++) {
      comparison.patterns(wanted, new int[] {row}, 1, pattern);
      matches.add(new SearchMatch(record(row).ref(), evidence(row, wanted, pattern[0])));
    }
    matches.sort(EvidenceWeigher::order);
    return matches;
  }

  private PairEvidence evidence(int row, int wanted, long compared) {
    boolean restricted = record(row).restricted() || record(wanted).restricted();
    long shown = restricted ? withoutHome(compared) : compared;
    ImmutableList<Contribution> lines = scorer.explain(row, row, shown);
    if (restricted) {
      lines = Explainer.withoutHome(lines, few.schema());
    }
    double weight = lines.stream().mapToDouble(Contribution::bits).sum();
    Step step = restricted ? null : rules.step(row, wanted);
    return new PairEvidence(
        step,
        differentNumbers(row, wanted),
        weight,
        PairScorer.probability(priorLogOdds + weight * LOG2),
        lines);
  }

  /** The pattern as if nothing were known of where the two live. */
  private long withoutHome(long compared) {
    long shown = compared;
    for (int f = 0; f < fields.size(); f++) {
      if (Explainer.tellsHome(fields.get(f).field().kind())) {
        shown &= ~(15L << (4 * f));
      }
    }
    return shown;
  }

  private boolean differentNumbers(int a, int b) {
    int number = few.schema().indexOf(FieldKind.NHS_NUMBER);
    return number >= 0
        && few.code(number, a) != 0
        && few.code(number, b) != 0
        && few.code(number, a) != few.code(number, b);
  }

  /**
   * Steps first, strongest first; then the more probable; ties by the record, for a fixed order.
   */
  private static int order(SearchMatch a, SearchMatch b) {
    int byStep = STRONGEST_FIRST.compare(a.evidence().step(), b.evidence().step());
    int byOdds = Double.compare(b.evidence().weight(), a.evidence().weight());
    RecordRef one = a.record();
    RecordRef other = b.record();
    int bySource = one.source().compareTo(other.source());
    return byStep != 0
        ? byStep
        : byOdds != 0
            ? byOdds
            : bySource != 0 ? bySource : one.recordId().compareTo(other.recordId());
  }
}

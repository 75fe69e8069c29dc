package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.block.Candidates;
import org.kinlink.compare.Comparison;
import org.kinlink.record.People;
import org.kinlink.resolve.Constraints;
import org.kinlink.score.Evidence;
import org.kinlink.score.PairScorer;
import org.kinlink.score.PatternCounts;

/**
 * Brings what somebody said of pairs to what the model learns from: a labelled pair is no longer
 * one of the candidates about which nothing is known. Labels of sealed records, or of two of a
 * source that holds each person once, are passed over.
 */
final class Labels {
  private final People people;
  private final Candidates candidates;
  private final List<PatternCounts> tables;
  private final int groups;

  private Labels(People people, Candidates candidates, Evidence evidence) {
    this.people = people;
    this.candidates = candidates;
    this.groups = evidence.candidates().size();
    this.tables = new ArrayList<>();
    for (int t = 0; t < (1 + Evidence.ANSWERS) * groups; t++) {
      PatternCounts table = new PatternCounts();
      if (t < groups) {
        table.addAll(evidence.candidates().get(t));
      }
      tables.add(table);
    }
  }

  /** The evidence with what is known of some of its pairs. */
  static Evidence teach(
      Evidence evidence,
      ImmutableList<Label> labels,
      People people,
      Candidates candidates,
      Comparison comparison) {
    if (labels.isEmpty()) {
      return evidence;
    }
    Labels taught = new Labels(people, candidates, evidence);
    Set<Long> known = new HashSet<>();
    for (Label label : labels) {
      int a = people.row(label.one());
      int b = people.row(label.other());
      if (a >= 0 && b >= 0 && candidates.allows(a, b) && known.add(Constraints.pair(a, b))) {
        int one = Math.min(a, b);
        int other = Math.max(a, b);
        taught.add(one, other, comparison.pattern(one, other), label.onePerson());
      }
    }
    return evidence.with(
        ImmutableList.copyOf(taught.tables.subList(0, taught.groups)),
        ImmutableList.copyOf(taught.tables.subList(taught.groups, taught.tables.size())));
  }

  private void add(int a, int b, long pattern, boolean onePerson) {
    int group = PairScorer.group(people.source(a), people.source(b), people.sources().size());
    if (candidates.rules(a, b, 1) > 0) {
      tables.get(group).takeBack(pattern);
    }
    tables.get(Evidence.table(group, groups, onePerson)).countOne(pattern);
  }

  /** How many labels name a record that the run does not have. */
  static long notFound(ImmutableList<Label> labels, People people) {
    return labels.stream()
        .filter(label -> people.row(label.one()) < 0 || people.row(label.other()) < 0)
        .count();
  }
}

package org.kinlink.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kinlink.record.RecordRef;

/** The definitions written down plainly, pair by pair, to hold the fast evaluation equal to. */
record NaiveEvaluation(
    long right,
    long linked,
    long actual,
    double foundShare,
    double trueShare,
    int records,
    int exact,
    int clusters,
    int people) {

  static NaiveEvaluation of(
      List<RecordRef> records,
      Map<RecordRef, String> predicted,
      Map<RecordRef, String> truth,
      boolean crossSource,
      Predicate<RecordRef> inGroup) {
    long right = 0;
    long linked = 0;
    long actual = 0;
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        RecordRef a = records.get(i);
        RecordRef b = records.get(j);
        if ((!inGroup.test(a) && !inGroup.test(b))
            || (crossSource && a.source().equals(b.source()))) {
          continue;
        }
        boolean together = predicted.get(a).equals(predicted.get(b));
        boolean same = truth.get(a).equals(truth.get(b));
        right += together && same ? 1 : 0;
        linked += together ? 1 : 0;
        actual += same ? 1 : 0;
      }
    }
    double foundShare = 0;
    double trueShare = 0;
    int members = 0;
    Set<Set<RecordRef>> clusters = new HashSet<>();
    Set<Set<RecordRef>> people = new HashSet<>();
    for (RecordRef r : records) {
      if (inGroup.test(r)) {
        Set<RecordRef> found = block(records, predicted, r);
        Set<RecordRef> meant = block(records, truth, r);
        Set<RecordRef> both = new HashSet<>(found);
        both.retainAll(meant);
        foundShare += (double) both.size() / found.size();
        trueShare += (double) both.size() / meant.size();
        members++;
        clusters.add(found);
        people.add(meant);
      }
    }
    Set<Set<RecordRef>> exact = new HashSet<>(clusters);
    exact.retainAll(people);
    return new NaiveEvaluation(
        right,
        linked,
        actual,
        foundShare,
        trueShare,
        members,
        exact.size(),
        clusters.size(),
        people.size());
  }

  private static Set<RecordRef> block(
      List<RecordRef> records, Map<RecordRef, String> of, RecordRef record) {
    Set<RecordRef> block = new HashSet<>();
    for (RecordRef other : records) {
      if (of.get(other).equals(of.get(record))) {
        block.add(other);
      }
    }
    return block;
  }
}

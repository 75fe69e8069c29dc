package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.resolve.Constraints;
import org.kinlink.resolve.KnownTwins;
import org.kinlink.resolve.Policy;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;

/** Finds out which sources hold nobody twice. */
final class SourceFindings {
  private static final long FORGIVEN = 1000;

  /** Of so many people two are twins of one sex. */
  private static final int PAIRS_OF_TWINS = 100;

  private SourceFindings() {}

  /**
   * A source counts as once-per-person when it says so, or when linking it to itself finds hardly
   * anybody twice. That two whole records are similar shows nobody twice: brothers and sisters are.
   */
  static ImmutableList<SourceFinding> of(
      Weighing weighing,
      Policy policy,
      ScoredPairs pairs,
      ImmutableSet<Long> relatives,
      KnownTwins twins) {
    People people = weighing.people;
    int sources = people.sources().size();
    Constraints constraints =
        new Constraints(people, weighing.safeguards, new boolean[sources], relatives, twins);
    boolean alike =
        weighing.extracts.encoded() != null && weighing.extracts.encoded().wholeRecords();
    int[] duplicates = new int[sources];
    int[] nameless = new int[sources];
    IntPredicate twice =
        p -> {
          int a = pairs.rowA(p);
          int b = pairs.rowB(p);
          return people.source(a) == people.source(b)
              && (pairs.step(p) != Step.PROBABILISTIC
                  || (!alike && pairs.logOdds(p) >= policy.link()))
              && !constraints.reference(a)
              && !constraints.reference(b)
              && constraints.contradiction(a, b) == null;
        };
    for (int p : IntStream.range(0, pairs.size()).parallel().filter(twice).toArray()) {
      int source = people.source(pairs.rowA(p));
      duplicates[source]++;
      nameless[source] +=
          pairs.step(p) == Step.PROBABILISTIC
                  && people.value(FieldKind.FORENAME, pairs.rowA(p)) == null
              ? 1
              : 0;
    }
    ImmutableList.Builder<SourceFinding> findings = ImmutableList.builder();
    for (int s = 0; s < sources; s++) {
      OncePerPerson stated = weighing.extracts.sources().get(s).plan().oncePerPerson();
      boolean once =
          stated == OncePerPerson.YES
              || (stated == OncePerPerson.INFER
                  && hardlyAny(people, s, duplicates, nameless)
                  && sources > 1);
      findings.add(
          new SourceFinding(
              people.sources().get(s),
              people.firstRow(s + 1) - people.firstRow(s),
              once,
              stated != OncePerPerson.INFER,
              duplicates[s]));
    }
    return findings.build();
  }

  /**
   * A model mistakes a son for his father now and then; one record in a thousand is forgiven. Where
   * there are no names, twins of one sex look like one person entered twice.
   */
  private static boolean hardlyAny(People people, int source, int[] duplicates, int[] nameless) {
    int records = people.firstRow(source + 1) - people.firstRow(source);
    int twins = Math.min(nameless[source], records / PAIRS_OF_TWINS);
    return FORGIVEN * (duplicates[source] - twins) <= records;
  }
}

package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/**
 * Forty people of four records each, and a record "left" that has the names of the first and no
 * date of birth.
 */
final class LeftoversTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final int PEOPLE = 40;
  private static final int EACH = 4;

  private People people;
  private PairScorer scorer;
  private int left;

  @BeforeEach
  void learns() {
    learns("a");
  }

  private void learns(String sourceOfLeft) {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH).source("a");
    Random random = new Random(7);
    for (int p = 0; p < PEOPLE; p++) {
      for (int i = 0; i < EACH; i++) {
        records.add(p + "-" + i, name(p), surname(p), random.nextInt(9) == 0 ? null : birth(p));
      }
    }
    // Half of the names are borne by another, too.
    for (int p = 0; p < PEOPLE; p += 2) {
      records.add("x" + p, name(p), surname(p), "1950-01-" + (10 + p % 20));
    }
    if (!sourceOfLeft.equals("a")) {
      records.source(sourceOfLeft);
    }
    records.add("left", name(1), surname(1), null);
    people = records.people();
    boolean[] within = new boolean[people.sources().size()];
    Arrays.fill(within, true);
    scorer = Learnt.scorer(people, within);
    left = row("left");
  }

  private static String name(int p) {
    return "abcdefgh".charAt(p % 8) + "xandr" + "aeiou".charAt(p / 8);
  }

  private static String surname(int p) {
    return "stuvwxyz".charAt(p % 8) + "mithers" + "aeiou".charAt(p / 8);
  }

  private static String birth(int p) {
    return "20" + (10 + p % 10) + "-0" + (1 + p % 9) + "-" + (10 + p % 19);
  }

  private int row(String id) {
    return IntStream.range(0, people.size())
        .filter(r -> people.recordId(r).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Constraints constraints(boolean once, SafeguardEntry... entries) {
    Safeguards safeguards = Safeguards.of(ImmutableList.copyOf(entries), people);
    return new Constraints(people, safeguards, sources(once), ImmutableSet.of(), KnownTwins.NONE);
  }

  private boolean[] sources(boolean once) {
    boolean[] sources = new boolean[people.sources().size()];
    Arrays.fill(sources, once);
    return sources;
  }

  private Clusters clusters() {
    Clusters clusters = new Clusters(people.size());
    for (int p = 0; p < PEOPLE; p++) {
      for (int i = 1; i < EACH; i++) {
        clusters.join(clusters.of(row(p + "-0")), clusters.of(row(p + "-" + i)));
      }
    }
    return clusters;
  }

  /** The pairs of some records with all others, weighed by the model less a little. */
  private ScoredPairs pairs(int... rows) {
    ScoredPairs pairs = new ScoredPairs();
    for (int row : rows) {
      for (int other = 0; other < people.size(); other++) {
        int a = Math.min(row, other);
        int b = Math.max(row, other);
        if (a != b && scorer.logOdds(a, b) > -6) {
          pairs.add(a, b, null, scorer.logOdds(a, b));
        }
      }
    }
    return pairs.sorted();
  }

  /** Pairs that hold each of the people together, and what is left over worth a question only. */
  private ScoredPairs together() {
    ScoredPairs pairs = new ScoredPairs();
    for (int p = 0; p < PEOPLE; p++) {
      for (int i = 1; i < EACH; i++) {
        int a = row(p + "-0");
        int b = row(p + "-" + i);
        pairs.add(Math.min(a, b), Math.max(a, b), null, 40);
      }
    }
    for (int i = 0; i < EACH; i++) {
      int other = row("1-" + i);
      pairs.add(Math.min(left, other), Math.max(left, other), null, 0);
    }
    return pairs.sorted();
  }

  private Leftovers leftovers(Constraints constraints, Clusters clusters) {
    return new Leftovers(people, constraints, scorer, clusters, pairs(left));
  }

  @Test
  void thePersonWhoseRecordsItFitsIsMoreProbableThanAnyPair() {
    Clusters clusters = clusters();
    int person = clusters.of(row("1-0"));
    double found = leftovers(constraints(false), clusters).of(left, person);
    double best = 0;
    for (int member : clusters.members(person)) {
      double odds = scorer.logOdds(Math.min(left, member), Math.max(left, member));
      best = Math.max(best, PairScorer.probability(odds));
    }
    assertTrue(found > best, found + " " + best);
    assertTrue(found < 1);
  }

  @Test
  void personsThatWantTheSameRecordExcludeEachOther() {
    Clusters clusters = clusters();
    double alone = leftovers(constraints(false), clusters).of(left, clusters.of(row("1-0")));
    Clusters halved = new Clusters(people.size());
    for (int p = 0; p < PEOPLE; p++) {
      for (int i = 0; i < EACH; i++) {
        halved.join(halved.of(row(p + "-" + i / 2 * 2)), halved.of(row(p + "-" + i)));
      }
    }
    Leftovers shared = leftovers(constraints(false), halved);
    double one = shared.of(left, halved.of(row("1-0")));
    double other = shared.of(left, halved.of(row("1-2")));
    assertTrue(one < alone && other < alone);
    assertTrue(one + other <= 1 + 1e-9);
  }

  @Test
  void nothingIsKnownOfSourcesThatHoldEachPersonOnceAndOfRecordsInPersons() {
    Clusters clusters = clusters();
    int person = clusters.of(row("1-0"));
    assertEquals(Leftovers.UNKNOWN, leftovers(constraints(true), clusters).of(left, person), 0);
    clusters.join(clusters.of(left), person);
    assertEquals(
        Leftovers.UNKNOWN, leftovers(constraints(false), clusters).of(left, clusters.of(left)), 0);
  }

  @Test
  void aSealedRecordIsNobodysAndARelativeIsNotThatPerson() {
    Clusters clusters = clusters();
    int person = clusters.of(row("1-0"));
    SafeguardEntry seal =
        new SafeguardEntry(SafeguardEntry.Action.SEAL, new RecordRef("a", "left"), null);
    assertEquals(
        Leftovers.UNKNOWN, leftovers(constraints(false, seal), clusters).of(left, person), 0);
    Constraints relatives =
        new Constraints(
            people,
            Safeguards.of(ImmutableList.of(), people),
            new boolean[1],
            ImmutableSet.of(Constraints.pair(left, row("1-2"))),
            KnownTwins.NONE);
    assertEquals(0, leftovers(relatives, clusters).of(left, person), 0);
  }

  @Test
  void eachSourceIsAskedByItself() {
    learns("b");
    Clusters clusters = clusters();
    int person = clusters.of(row("1-0"));
    assertEquals(Leftovers.UNKNOWN, leftovers(constraints(false), clusters).of(left, person), 0);
  }

  @Test
  void whatIsNotJoinedIsAsProbableWithEachRecordOfAPerson() {
    Policy careful = new Policy(Math.log(1e9), -Math.log(4), Math.log(4), 1);
    ScoredPairs pairs = together();
    Resolution found =
        Resolver.resolve(people, constraints(false), careful, scorer, pairs, ParentRows.NONE);
    assertNotEquals(found.persons().person(row("1-0")), found.persons().person(left));
    double[] probable =
        IntStream.range(0, EACH)
            .map(i -> row("1-" + i))
            .mapToDouble(m -> found.probabilities().of(Math.min(left, m), Math.max(left, m)))
            .distinct()
            .toArray();
    assertEquals(1, probable.length);
    assertTrue(probable[0] > .5 && probable[0] < 1, "" + probable[0]);
  }

  @Test
  void joinsWhatIsSureAndKeepsTheProbability() {
    Constraints constraints = constraints(false);
    Resolution found =
        Resolver.resolve(people, constraints, POLICY, scorer, together(), ParentRows.NONE);
    assertEquals(found.persons().person(row("1-0")), found.persons().person(left));
    PairDecision link =
        found.decisions().stream()
            .filter(d -> d.rowA() == left || d.rowB() == left)
            .findFirst()
            .orElseThrow();
    assertEquals(Decision.LINK, link.decision());
    assertEquals("the person as a whole", link.reason());
    assertTrue(link.probability() >= PairScorer.probability(POLICY.link()));
  }

  @Test
  void whoWasJoinedIsRemembered() {
    Leftovers leftovers = leftovers(constraints(false), clusters());
    assertFalse(leftovers.joined(left, row("1-0")));
    leftovers.join(left, .9);
    assertTrue(leftovers.joined(left, row("1-0")));
    assertEquals(.9, leftovers.together(left, row("1-0")), 0);
    assertEquals(0, leftovers.together(row("1-1"), row("1-0")), 0);
  }
}

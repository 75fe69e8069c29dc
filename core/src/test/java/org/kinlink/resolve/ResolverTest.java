package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

final class ResolverTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);

  /** One source a letter of {@code sources}; record r of each has forename r and a number. */
  private static Records records(String sources, int each, String... numbers) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER, FieldKind.DATE_OF_BIRTH);
    int n = 0;
    for (String source : Splitter.fixedLength(1).split(sources)) {
      records.source(source);
      for (int r = 0; r < each; r++, n++) {
        String day = "2012-03-" + (10 + r % 20);
        records.add("" + r, "f" + r, n < numbers.length ? numbers[n] : null, day);
      }
    }
    return records;
  }

  private static Resolution resolve(
      People people,
      boolean[] once,
      ImmutableSet<Long> relatives,
      ScoredPairs pairs,
      SafeguardEntry... entries) {
    return resolve(people, once, relatives, pairs, ParentRows.NONE, entries);
  }

  private static Resolution resolve(
      People people,
      boolean[] once,
      ImmutableSet<Long> relatives,
      ScoredPairs pairs,
      ParentRows parents,
      SafeguardEntry... entries) {
    boolean[] within = new boolean[once.length];
    Arrays.fill(within, true);
    PairScorer scorer = Learnt.scorer(people, within);
    Safeguards safeguards = Safeguards.of(ImmutableList.copyOf(entries), people);
    return Resolver.resolve(
        people,
        new Constraints(people, safeguards, once, relatives, KnownTwins.NONE),
        POLICY,
        scorer,
        pairs,
        parents);
  }

  @Test
  void saysThatForenamesAloneKeepTwoRecordsApart() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 9, null, 3);
    Resolution resolution =
        resolve(records("ab", 8).people(), new boolean[2], ImmutableSet.of(), pairs);
    assertEquals("forenames differ", resolution.decisions().get(0).reason());
  }

  private static List<String> decided(Resolution resolution) {
    return resolution.decisions().stream()
        .map(d -> d.rowA() + "-" + d.rowB() + " " + d.decision().key())
        .toList();
  }

  @Test
  void twinsWithNearlyEqualAlternativesGoToReviewAndClearCasesAreLinked() {
    People people = records("ab", 3).people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 3, null, 5);
    pairs.add(0, 4, null, 4.8);
    pairs.add(1, 3, null, 4.8);
    pairs.add(1, 4, null, 5);
    pairs.add(2, 5, null, 5);
    Resolution found = resolve(people, new boolean[] {true, true}, ImmutableSet.of(), pairs);
    assertEquals(
        List.of("0-3 review", "0-4 review", "1-3 review", "1-4 review", "2-5 link"),
        decided(found));
    assertEquals(PersonStatus.REVIEW, found.persons().status(0));
    assertEquals(PersonStatus.LINKED, found.persons().status(5));
    assertEquals(5, found.persons().count());
  }

  @Test
  void oddsDecideBetweenLinkReviewAndNothing() {
    People people = records("ab", 4).people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 4, null, POLICY.link());
    pairs.add(1, 5, null, POLICY.link() - 0.01);
    pairs.add(2, 6, null, POLICY.review());
    pairs.add(3, 7, null, POLICY.review() - 0.01);
    Resolution found = resolve(people, new boolean[] {true, true}, ImmutableSet.of(), pairs);
    // The first is linked only if the model agrees on the records themselves.
    assertEquals(List.of("1-5 review", "2-6 review"), decided(found).subList(1, 3));
    assertEquals(3, found.decisions().size());
  }

  @Test
  void twoRecordsThatFitOneByTheSameStepAreNotGuessedAt() {
    People people = records("ab", 2).people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, Step.NAMES_BIRTH_POSTCODE, 9);
    pairs.add(0, 3, Step.NAMES_BIRTH_POSTCODE, 3);
    Resolution found = resolve(people, new boolean[] {true, true}, ImmutableSet.of(), pairs);
    assertEquals(List.of("0-2 review", "0-3 review"), decided(found));
  }

  @Test
  void aStrongerStepGoesFirst() {
    People people = records("ab", 2).people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, Step.NAMES_SWAPPED, 9);
    pairs.add(0, 3, Step.NHS_NUMBER, 1);
    Resolution found = resolve(people, new boolean[] {true, true}, ImmutableSet.of(), pairs);
    assertEquals(List.of("0-3 link"), decided(found));
  }

  @Test
  void differentNumbersAreNotOnePersonEvenByWayOfARecordWithoutNumber() {
    People people = records("abc", 1, "9990000018", null, "9990000026").people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, Step.NAMES_BIRTH, 9);
    pairs.add(1, 2, Step.NAMES_SWAPPED, 9);
    Resolution found = resolve(people, new boolean[3], ImmutableSet.of(), pairs);
    assertEquals(List.of("0-1 link", "1-2 conflict"), decided(found));
    assertEquals(
        "records linked to these have two different NHS numbers",
        found.decisions().get(1).reason());
    assertEquals(PersonStatus.CONFLICT, found.persons().status(2));
    assertNotEquals(found.persons().person(0), found.persons().person(2));
  }

  @Test
  void recordsWithDifferentNumbersThatFitOneWithoutByTheSameStepAreNotGuessedAt() {
    People people = records("abc", 1, "9990000018", null, "9990000026").people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, Step.NAMES_BIRTH, 9);
    pairs.add(1, 2, Step.NAMES_BIRTH, 9);
    Resolution found = resolve(people, new boolean[3], ImmutableSet.of(), pairs);
    assertEquals(List.of("0-1 review", "1-2 review"), decided(found));
  }

  @Test
  void differentNumbersThatFitOtherwiseAreAConflictAndUnlikelyOnesAreNothing() {
    People people =
        records("ab", 2, "9990000018", "9990000026", "9990000034", "9990000042").people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, null, 9);
    pairs.add(1, 3, null, 0.1);
    Resolution found = resolve(people, new boolean[2], ImmutableSet.of(), pairs);
    assertEquals(List.of("0-2 conflict"), decided(found));
    assertEquals("two different NHS numbers", found.decisions().get(0).reason());
  }

  @Test
  void unconfirmedEqualNumbersAreASuspicionWhateverTheOdds() {
    People people =
        Records.of(FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("0", "9990000018", "amy", "2012-03-04")
            .source("b")
            .add("0", "9990000018", "zoe", "1985-11-27")
            .people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 1, null, -30);
    Resolution found = resolve(people, new boolean[2], ImmutableSet.of(), pairs);
    assertEquals(List.of("0-1 review"), decided(found));
    assertEquals("same NHS number, not confirmed", found.decisions().get(0).reason());
  }

  /** Whatever is proposed, no person breaks a constraint. */
  @Test
  void noPersonBreaksAConstraintOnRandomProposals() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      String[] numbers = new String[36];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextInt(3) == 0 ? "99900000" + (10 + random.nextInt(5)) : null;
      }
      People people = records("abc", 12, numbers).people();
      boolean[] once = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
      ImmutableSet<Long> relatives =
          ImmutableSet.of(Constraints.pair(1, 13), Constraints.pair(2, 27), Constraints.pair(5, 6));
      SafeguardEntry seal =
          new SafeguardEntry(SafeguardEntry.Action.SEAL, new RecordRef("b", "4"), null);
      ScoredPairs pairs = randomPairs(random, people.size());
      Resolution found = resolve(people, once, relatives, pairs, seal);
      Safeguards safeguards = Safeguards.of(ImmutableList.of(seal), people);
      keeps(found, people, new Constraints(people, safeguards, once, relatives, KnownTwins.NONE));
      assertEquals(found.decisions(), resolve(people, once, relatives, pairs, seal).decisions());
    }
  }

  private static ScoredPairs randomPairs(Random random, int rows) {
    ScoredPairs pairs = new ScoredPairs();
    Step[] steps = Step.values();
    for (int a = 0; a < rows; a++) {
      for (int b = a + 1; b < rows; b++) {
        if (random.nextInt(8) == 0) {
          Step step = random.nextInt(3) == 0 ? steps[random.nextInt(steps.length)] : null;
          pairs.add(a, b, step == Step.PROBABILISTIC ? null : step, 16 * random.nextDouble() - 6);
        }
      }
    }
    return pairs;
  }

  private static void keeps(Resolution found, People people, Constraints constraints) {
    int linked = 0;
    for (List<Integer> rows : found.persons().rows()) {
      assertFalse(rows.isEmpty());
      for (int a : rows) {
        linked += rows.size() > 1 ? 1 : 0;
        assertEquals(rows.size() > 1, found.persons().status(a) == PersonStatus.LINKED);
        for (int b : rows) {
          assertTrue(a == b || !constraints.forbids(a, b), a + " and " + b);
        }
      }
    }
    assertTrue(linked > 0, "somebody is linked");
    List<String> order = new ArrayList<>();
    for (PairDecision d : found.decisions()) {
      boolean one = found.persons().person(d.rowA()) == found.persons().person(d.rowB());
      assertEquals(one, d.decision() == Decision.LINK);
      assertFalse(constraints.sealed(d.rowA()) || constraints.sealed(d.rowB()));
      assertTrue(d.rowA() < d.rowB() && d.rowB() < people.size());
      order.add(String.valueOf(1000 * (1000 + d.rowA()) + d.rowB()));
    }
    assertEquals(order.stream().sorted().toList(), order);
  }

  @Test
  void everyPersonHasANumberOfItsOwnThatTellsNothingOfTheOrder() {
    People people = records("a", 40).people();
    Resolution found = resolve(people, new boolean[1], ImmutableSet.of(), new ScoredPairs());
    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      numbers.add(found.persons().person(row));
    }
    List<Integer> sorted = numbers.stream().sorted().toList();
    assertEquals(IntStream.range(0, 40).boxed().toList(), sorted);
    assertNotEquals(sorted, numbers);
  }

  /** Row 0 is the mother of row 1 in one source, row 2 that of row 3 in the other. */
  private static Resolution mothers(String childOfA, String childOfB, SafeguardEntry... entries) {
    String number = "9990000018";
    People people = records("ab", 2, number, childOfA, number, childOfB).people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, null, -1);
    pairs.add(1, 3, Step.NHS_NUMBER, 9);
    ParentRows parents = new ParentRows(ImmutableListMultimap.of(0, 1, 2, 3));
    return resolve(people, new boolean[] {true, true}, ImmutableSet.of(), pairs, parents, entries);
  }

  @Test
  void parentsWithOneNumberAndOneChildAreOnePerson() {
    Resolution found = mothers("9990000026", "9990000026");
    assertEquals(List.of("0-2 link", "1-3 link"), decided(found));
    assertEquals(Step.NHS_NUMBER_KIN, found.decisions().get(0).step());
    assertEquals(found.persons().person(0), found.persons().person(2));
  }

  @Test
  void parentsWithOneNumberOfTwoChildrenAreNotJoined() {
    Resolution found = mothers("9990000026", "9990000034");
    assertEquals(4, found.persons().count());
  }

  @Test
  void aSealedParentIsNotJoinedThroughAChild() {
    Resolution found =
        mothers(
            "9990000026",
            "9990000026",
            new SafeguardEntry(SafeguardEntry.Action.SEAL, new RecordRef("a", "0"), null));
    assertEquals(3, found.persons().count());
  }

  /** Rows 0 and 1 are twins of one source; both carry the number of row 2. */
  private static Resolution twins(double ofFirst, double ofSecond) {
    String number = "9990000018";
    String born = "2012-03-04";
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("0", "kai", number, born)
            .add("1", "oscar", number, born)
            .source("b")
            .add("2", ofFirst > ofSecond ? "kai" : "oscar", number, born)
            .people();
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, Step.NHS_NUMBER, ofFirst);
    pairs.add(1, 2, Step.NHS_NUMBER, ofSecond);
    return resolve(
        people, new boolean[] {false, true}, ImmutableSet.of(Constraints.pair(0, 1)), pairs);
  }

  @Test
  void ofTwinsWithOneNumberTheOneFitsWhomAllFieldsTell() {
    assertEquals("1-2 link", decided(twins(-3, 6)).get(1));
    assertEquals("0-2 link", decided(twins(6, -3)).get(0));
  }

  @Test
  void twinsThatFitEquallyAreLeftToAPerson() {
    assertEquals(List.of("0-2 review", "1-2 review"), decided(twins(5, 5)));
  }
}

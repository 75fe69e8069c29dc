package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

final class CandidatesTest {
  private static final ImmutableList<ImmutableList<String>> RULES =
      ImmutableList.of(
          ImmutableList.of("forename", "surname"),
          ImmutableList.of("surname"),
          ImmutableList.of("forename", "town"));

  private static void sameAsNaive(People people, boolean[] within, int everyNthExcluded) {
    PairFilter filter =
        new PairFilter(people, within, row -> row % everyNthExcluded == everyNthExcluded - 1);
    ImmutableList<BlockingRule> rules = Blocking.choose(people, filter, RULES).rules();
    Candidates candidates = new Candidates(rules, filter);
    List<Long> visited = Naive.visited(candidates);
    Set<Long> distinct = new TreeSet<>(visited);
    assertEquals(visited.size(), distinct.size(), "no pair is shown twice");
    assertEquals(Naive.pairs(people, within, filter::excludes, RULES), distinct);
    for (int a = 0; a < people.size(); a += 3) {
      for (int b = 0; b < people.size(); b++) {
        long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
        assertEquals(distinct.contains(pair), candidates.include(a, b));
      }
    }
    for (int r = 0; r < RULES.size(); r++) {
      Set<Long> alone = Naive.pairs(people, within, filter::excludes, RULES.subList(r, r + 1));
      assertEquals(alone.size(), rules.get(r).pairs(), "the cost is what the rule visits");
    }
  }

  @Test
  void areThePairsThatAnyRuleBringsTogether() {
    for (int seed = 1; seed <= 8; seed++) {
      People people = Naive.people(seed, 40);
      sameAsNaive(people, new boolean[] {seed % 2 == 0, true, seed % 3 == 0}, 1 + seed * 2);
    }
  }

  @Test
  void areTheSameWhenTheWorkNeedsManyPortions() {
    People people = Naive.people(9, 500);
    boolean[] within = {true, false, true};
    PairFilter filter = new PairFilter(people, within, row -> false);
    Candidates candidates = new Candidates(Blocking.choose(people, filter, RULES).rules(), filter);
    assertTrue(candidates.portions() > RULES.size(), "more portions than rules");
    List<Long> visited = Naive.visited(candidates);
    Set<Long> distinct = new TreeSet<>(visited);
    assertEquals(visited.size(), distinct.size());
    assertEquals(Naive.pairs(people, within, filter::excludes, RULES), distinct);
    List<Long> again = new ArrayList<>();
    List<Long> recorded = new ArrayList<>();
    EarlierPairs used = new EarlierPairs();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.record(
          portion, used, new Compacted((a, rows, count) -> add(recorded, a, rows, count)));
      EarlierPairs known = used.copy();
      candidates.visitAgain(
          portion, known, new Compacted((a, rows, count) -> add(again, a, rows, count)));
    }
    assertEquals(visited, recorded, "what is recorded");
    assertEquals(visited, again, "what is shown again");
  }

  private static void add(List<Long> pairs, int rowA, int[] rowsB, int count) {
    for (int i = 0; i < count; i++) {
      pairs.add((long) rowA << 32 | rowsB[i]);
    }
  }

  @Test
  void aPairOfALargeGroupIsShownOnceAndOnceMoreWhenShownAgain() {
    int size = 1300;
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.TOWN).source("a");
    for (int i = 0; i < size; i++) {
      records.add("" + i, i % 7 == 0 ? null : "f" + i % 40, "hill", "exton");
    }
    People people = records.people();
    PairFilter filter = new PairFilter(people, new boolean[] {true}, row -> false);
    Candidates candidates = new Candidates(Blocking.choose(people, filter, RULES).rules(), filter);
    BitSet shown = new BitSet();
    BitSet again = new BitSet();
    EarlierPairs used = new EarlierPairs();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.record(portion, used, new Compacted((a, bs, n) -> once(shown, size, a, bs, n)));
      candidates.visitAgain(
          portion, used.copy(), new Compacted((a, bs, n) -> once(again, size, a, bs, n)));
    }
    assertEquals(size * (size - 1) / 2, shown.cardinality());
    assertEquals(shown, again);
  }

  private static void once(BitSet shown, int size, int a, int[] rowsB, int count) {
    for (int i = 0; i < count; i++) {
      assertFalse(shown.get(a * size + rowsB[i]), "a pair is shown once");
      shown.set(a * size + rowsB[i]);
    }
  }

  @Test
  void visitorIsShownTheSmallerRowFirst() {
    People people = Naive.people(10, 40);
    PairFilter filter = new PairFilter(people, new boolean[] {true, true, true}, row -> false);
    Candidates candidates = new Candidates(Blocking.choose(people, filter, RULES).rules(), filter);
    List<Boolean> ordered = new ArrayList<>();
    for (int portion = 0; portion < candidates.portions(); portion++) {
      candidates.visit(portion, (a, b) -> ordered.add(a < b));
    }
    assertFalse(ordered.isEmpty());
    assertFalse(ordered.contains(false));
  }

  @Test
  void aRecordIsNoCandidateOfItself() {
    People people = Naive.people(11, 10);
    PairFilter filter = new PairFilter(people, new boolean[] {true, true, true}, row -> false);
    Candidates candidates =
        new Candidates(Blocking.choose(people, filter, ImmutableList.of()).rules(), filter);
    assertFalse(candidates.include(0, 0));
  }

  @Test
  void thereAreNoneWhenEverybodyIsExcluded() {
    People people = Naive.people(12, 20);
    PairFilter filter = new PairFilter(people, new boolean[] {true, true, true}, row -> true);
    for (ImmutableList<ImmutableList<String>> asked : List.of(RULES, noneAsked())) {
      Blocking blocking = Blocking.choose(people, filter, asked);
      assertTrue(Naive.visited(new Candidates(blocking.rules(), filter)).isEmpty());
      assertEquals(0, blocking.rules().get(0).pairs());
    }
  }

  @Test
  void thereAreNoneInOneSourceThatHoldsEachPersonOnce() {
    People people =
        Records.of(FieldKind.SURNAME).source("a").add("1", "hill").add("2", "hill").people();
    PairFilter filter = new PairFilter(people, new boolean[] {false}, row -> false);
    Candidates candidates =
        new Candidates(Blocking.choose(people, filter, noneAsked()).rules(), filter);
    assertTrue(Naive.visited(candidates).isEmpty());
    assertFalse(candidates.include(0, 1));
  }

  @Test
  void oneRecordBesideALargeSourceThatHoldsEachPersonOnceCostsNoMoreThanItsPairs() {
    Records records = Records.of(FieldKind.SURNAME).source("a");
    int large = 100_000;
    for (int i = 0; i < large; i++) {
      records.add("" + i, "s" + i % 10);
    }
    People people = records.source("b").add("1", "s1").people();
    PairFilter filter = new PairFilter(people, new boolean[] {false, false}, row -> false);
    Candidates candidates =
        new Candidates(Blocking.choose(people, filter, noneAsked()).rules(), filter);
    assertTrue(candidates.portions() <= 10, "portions by allowed pairs");
    assertEquals(large, Naive.visited(candidates).size());
  }

  private static ImmutableList<ImmutableList<String>> noneAsked() {
    return ImmutableList.of();
  }
}

package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinlink.evaluate.EvaluationOptions.Pairs;
import org.kinlink.record.RecordRef;

class EvaluationTest {
  private static final double EXACT = 1e-12;
  private static final EvaluationOptions FEW = new EvaluationOptions(Pairs.ALL, 20, 1);

  /** Records a1, a2 (source a), b1... as "a1=P b1=P b2=Q". */
  private static Map<RecordRef, String> clusters(String text) {
    Map<RecordRef, String> clusters = new LinkedHashMap<>();
    Splitter.on(' ')
        .withKeyValueSeparator('=')
        .split(text)
        .forEach((id, cluster) -> clusters.put(new RecordRef(id.substring(0, 1), id), cluster));
    return clusters;
  }

  @Test
  void countsAWorkedExampleByHand() {
    // Run: {a1 b1 c1} {a2 b2}; truth: {a1 b1} {c1 a2 b2}.
    Evaluation e =
        Evaluation.of(
            clusters("a1=P b1=P c1=P a2=Q b2=Q"), clusters("a1=x b1=x c1=y a2=y b2=y"), FEW);
    GroupEvaluation all = e.overall();
    assertEquals(new PairCounts(2, 4, 4), all.pairs());
    assertEquals(2, all.pairs().wrong());
    assertEquals(2, all.pairs().missed());
    assertEquals(0.5, all.measure(Measure.PRECISION).value(), EXACT);
    assertEquals(0.5, all.measure(Measure.RECALL).value(), EXACT);
    assertEquals(0.5, all.measure(Measure.F1).value(), EXACT);
    assertEquals(2.0 / 6, all.measure(Measure.F_STAR).value(), EXACT);
    // Record by record: 2/3, 2/3, 1/3, 1, 1.
    assertEquals((5.0 / 3 + 2) / 5, all.measure(Measure.B_CUBED_PRECISION).value(), EXACT);
    // Record by record: 1, 1, 1/3, 2/3, 2/3.
    assertEquals((2 + 5.0 / 3) / 5, all.measure(Measure.B_CUBED_RECALL).value(), EXACT);
    assertEquals(0, all.exact());
    assertEquals(2, all.clusters());
    assertEquals(2, all.people());
    assertEquals(5, all.records());
  }

  @Test
  void pairsWithoutNamesAndNumberAreToldApart() {
    // Run: {a1 b1 c1} {a2 b2 c2}; truth: {a1 b1} {c1 a2 b2 c2}; a and b have names, b and c
    // numbers.
    Evaluation e =
        Evaluation.of(
            clusters("a1=P b1=P c1=P a2=Q b2=Q c2=Q"),
            clusters("a1=x b1=x c1=y a2=y b2=y c2=y"),
            FEW);
    PairEvidence pairs =
        e.byEvidence(r -> "ab".contains(r.source()), r -> "bc".contains(r.source()), r -> false);
    // Of linked and true pairs, a1-c1 and a2-c2, c1-a2 share nothing.
    assertEquals(new PairCounts(3, 4, 5), pairs.told().pairs());
    assertEquals(new PairCounts(1, 2, 2), pairs.nameless().pairs());
    assertEquals(0.75, pairs.told().measure(Measure.PRECISION).value(), EXACT);
    assertEquals(0.6, pairs.told().measure(Measure.RECALL).value(), EXACT);
    assertFalse(pairs.told().measure(Measure.B_CUBED_F1).defined());
    assertEquals(new PairCounts(0, 0, 0), pairs.sealed().pairs());
  }

  @Test
  void pairsWithASealedRecordAreNotMissed() {
    Evaluation e =
        Evaluation.of(clusters("a1=P b1=P c1=Q d1=R"), clusters("a1=x b1=x c1=x d1=x"), FEW);
    PairEvidence pairs =
        e.byEvidence(r -> "abc".contains(r.source()), r -> false, r -> r.source().equals("c"));
    assertEquals(new PairCounts(1, 1, 1), pairs.told().pairs());
    assertEquals(new PairCounts(0, 0, 2), pairs.nameless().pairs());
    assertEquals(new PairCounts(0, 0, 3), pairs.sealed().pairs());
  }

  @Test
  void perfectRunScoresOneWithAnIntervalWithoutWidth() {
    Map<RecordRef, String> truth = clusters("a1=x b1=x a2=y b2=y c1=z");
    GroupEvaluation all = Evaluation.of(truth, truth, FEW).overall();
    for (Measure measure : Measure.values()) {
      Estimate estimate = all.measure(measure);
      assertEquals(1, estimate.value(), measure.key());
      assertEquals(1, estimate.high(), EXACT, measure.key());
      assertEquals(1, estimate.low(), EXACT, measure.key());
    }
  }

  @Test
  void saysHowManyRecordsAreMissingOnEitherSideAndLeavesThemOut() {
    Evaluation e = Evaluation.of(clusters("a1=P b1=P c9=P"), clusters("a1=x b1=x a7=x b7=y"), FEW);
    assertEquals(2, e.records());
    assertEquals(1, e.withoutTruth());
    assertEquals(2, e.notInRun());
    assertEquals(new PairCounts(1, 1, 1), e.overall().pairs());
  }

  @Test
  void nothingLinkedHasNoPrecisionButHasRecall() {
    GroupEvaluation all =
        Evaluation.of(clusters("a1=P b1=Q"), clusters("a1=x b1=x"), FEW).overall();
    assertFalse(all.measure(Measure.PRECISION).defined());
    assertEquals(0, all.measure(Measure.RECALL).value());
    assertTrue(all.measure(Measure.RECALL).defined());
  }

  @Test
  void nothingInCommonIsUndefinedThroughout() {
    GroupEvaluation all = Evaluation.of(clusters("a1=P"), clusters("b1=x"), FEW).overall();
    for (Measure measure : Measure.values()) {
      assertFalse(all.measure(measure).defined(), measure.key());
    }
  }

  @Test
  void crossSourceLeavesPairsWithinOneSourceOut() {
    EvaluationOptions cross = new EvaluationOptions(Pairs.CROSS_SOURCE, 20, 1);
    Map<RecordRef, String> run = clusters("a1=P a2=P b1=P");
    Map<RecordRef, String> truth = clusters("a1=x a2=x b1=y");
    assertEquals(new PairCounts(1, 3, 1), Evaluation.of(run, truth, FEW).overall().pairs());
    assertEquals(new PairCounts(0, 2, 0), Evaluation.of(run, truth, cross).overall().pairs());
  }

  @Test
  void equalsThePlainDefinitionsOnRandomPartitions() {
    for (int seed = 0; seed < 60; seed++) {
      World w = World.random(seed, 1 + seed * 2);
      for (Pairs pairs : Pairs.values()) {
        Evaluation e = Evaluation.of(w.run, w.truth, new EvaluationOptions(pairs, 3, seed));
        boolean cross = pairs == Pairs.CROSS_SOURCE;
        assertSame(NaiveEvaluation.of(w.records, w.run, w.truth, cross, r -> true), e.overall());
        for (GroupEvaluation g : e.byGroup(w.group)) {
          assertSame(
              NaiveEvaluation.of(
                  w.records, w.run, w.truth, cross, r -> g.group().equals(w.group.get(r))),
              g);
        }
      }
    }
  }

  private static void assertSame(NaiveEvaluation plain, GroupEvaluation fast) {
    assertEquals(new PairCounts(plain.right(), plain.linked(), plain.actual()), fast.pairs());
    assertEquals(plain.records(), fast.records());
    assertEquals(plain.people(), fast.people());
    assertEquals(plain.clusters(), fast.clusters());
    assertEquals(plain.exact(), fast.exact());
    assertValue((double) plain.right() / plain.linked(), fast, Measure.PRECISION);
    assertValue((double) plain.right() / plain.actual(), fast, Measure.RECALL);
    assertValue(2.0 * plain.right() / (plain.linked() + plain.actual()), fast, Measure.F1);
    assertValue(
        (double) plain.right() / (plain.linked() + plain.actual() - plain.right()),
        fast,
        Measure.F_STAR);
    double p = plain.foundShare() / plain.records();
    double r = plain.trueShare() / plain.records();
    assertValue(p, fast, Measure.B_CUBED_PRECISION);
    assertValue(r, fast, Measure.B_CUBED_RECALL);
    assertValue(2 * p * r / (p + r), fast, Measure.B_CUBED_F1);
    assertValue((double) plain.exact() / plain.clusters(), fast, Measure.EXACT_PRECISION);
    assertValue((double) plain.exact() / plain.people(), fast, Measure.EXACT_RECALL);
  }

  private static void assertValue(double plain, GroupEvaluation fast, Measure measure) {
    assertEquals(plain, fast.measure(measure).value(), EXACT, measure.key());
  }

  @Test
  void orderOfTheRecordsAndNamesOfThePersonsDoNotMatter() {
    World w = World.random(5, 200);
    Evaluation e = Evaluation.of(w.run, w.truth, FEW);
    List<RecordRef> shuffled = new ArrayList<>(w.records);
    Collections.shuffle(shuffled, new Random(9));
    Map<RecordRef, String> run = new LinkedHashMap<>();
    Map<RecordRef, String> truth = new LinkedHashMap<>();
    for (RecordRef r : shuffled) {
      run.put(r, "renamed " + w.run.get(r));
      truth.put(r, w.truth.get(r) + " renamed");
    }
    Evaluation again = Evaluation.of(run, truth, FEW);
    assertEquals(e.overall(), again.overall());
    assertEquals(e.byGroup(w.group), again.byGroup(w.group));
  }

  @Test
  void aFalseMatchCountsForBothGroups() {
    Evaluation e = Evaluation.of(clusters("a1=P b1=P"), clusters("a1=x b1=y"), FEW);
    List<GroupEvaluation> groups = e.byGroup(clusters("a1=girls b1=boys"));
    assertEquals(List.of("boys", "girls"), groups.stream().map(GroupEvaluation::group).toList());
    assertEquals(new PairCounts(0, 1, 0), groups.get(0).pairs());
    assertEquals(new PairCounts(0, 1, 0), groups.get(1).pairs());
  }

  @Test
  void groupsOfFewPeopleArePooledUnderOneLabel() {
    Map<RecordRef, String> truth = new LinkedHashMap<>();
    Map<RecordRef, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      RecordRef r = new RecordRef("s", "r" + i);
      truth.put(r, "e" + i);
      labels.put(r, i < 10 ? "ten" : i < 19 ? "nine" : i < 22 ? "three" : "eight");
    }
    Evaluation e = Evaluation.of(truth, truth, FEW);
    assertEquals(
        List.of(true, true, false, true),
        e.byGroup(labels).stream().map(GroupEvaluation::small).toList());
    List<GroupEvaluation> pooled = e.byGroup(e.pooled(labels));
    assertEquals(
        List.of(Evaluation.SMALL_GROUPS, "ten"),
        pooled.stream().map(GroupEvaluation::group).toList());
    assertEquals(20, pooled.get(0).people());
  }

  @Test
  void zeroReplicatesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EvaluationOptions(Pairs.ALL, 0, 1));
  }

  /** A random run and truth with few large and many small clusters, and three groups. */
  private static final class World {
    final List<RecordRef> records = new ArrayList<>();
    final Map<RecordRef, String> run = new LinkedHashMap<>();
    final Map<RecordRef, String> truth = new LinkedHashMap<>();
    final Map<RecordRef, String> group = new LinkedHashMap<>();

    static World random(long seed, int size) {
      Random random = new Random(seed);
      World w = new World();
      for (int i = 0; i < size; i++) {
        RecordRef r = new RecordRef("s" + random.nextInt(3), "r" + i);
        int entity = random.nextInt(1 + size / 3);
        w.records.add(r);
        w.truth.put(r, "e" + entity);
        w.run.put(r, "p" + (random.nextInt(4) == 0 ? random.nextInt(1 + size / 2) : entity));
        if (random.nextInt(5) > 0) {
          w.group.put(r, "g" + random.nextInt(3));
        }
      }
      return w;
    }
  }
}

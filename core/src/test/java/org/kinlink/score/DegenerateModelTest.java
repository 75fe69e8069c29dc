package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Files that say next to nothing still give finite weights. */
final class DegenerateModelTest {
  private static void finite(Records records, boolean... within) {
    People people = records.people();
    PairScorer scorer = Learnt.scorer(people, within);
    for (FieldWeights field : scorer.weights()) {
      double m = 0;
      double u = 0;
      for (LevelWeight level : field.levels()) {
        assertTrue(Double.isFinite(level.weight()) && level.m() > 0 && level.u() > 0);
        m += level.m();
        u += level.u();
      }
      // Names the other way round have two levels of six, which are not listed.
      double least = field.field().equals("forename") ? 0.6 : 1 - 1e-9;
      assertTrue(m >= least && m <= 1 + 1e-9 && u >= least && u <= 1 + 1e-9, field.field());
    }
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        double odds = scorer.logOdds(a, b);
        assertTrue(Double.isFinite(odds));
        assertTrue(Double.isFinite(scorer.weight(odds, a, b)));
        scorer.explain(a, b).forEach(line -> assertTrue(Double.isFinite(line.bits())));
        double probability = PairScorer.probability(odds);
        assertTrue(probability >= 0 && probability <= 1);
      }
    }
  }

  private static Records all() {
    return Records.of(
        FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);
  }

  @Test
  void everyValueMissing() {
    finite(
        all().source("a").add("1", null, null, null, null).add("2", null, null, null, null), true);
  }

  @Test
  void everyRecordEqual() {
    Records records = all().source("a");
    for (int i = 0; i < 30; i++) {
      records.add("r" + i, "amy", "hill", "2012-03-04", "EX1 1AA");
    }
    finite(records, true);
  }

  @Test
  void noAllowedPair() {
    finite(
        all()
            .source("a")
            .add("1", "amy", "hill", "2012-03-04", "EX1 1AA")
            .add("2", "zoe", "lane", "2011-03-04", "EX1 1AA"),
        false);
  }

  @Test
  void oneRecordOnEachSide() {
    finite(
        all()
            .source("a")
            .add("1", "amy", "hill", "2012-03-04", "EX1 1AA")
            .source("b")
            .add("1", "amy", "hill", "2012-03-04", "EX1 1AA"),
        true,
        true);
  }

  @Test
  void aSourceWithoutRecords() {
    finite(
        all()
            .source("none")
            .source("b")
            .add("1", "amy", "hill", "2012-03-04", "EX1 1AA")
            .add("2", "amy", "hill", "2012-03-04", null),
        true,
        true);
  }

  @Test
  void fieldsThatNeverMeet() {
    finite(
        all()
            .source("a")
            .add("1", "amy", null, "2012-03-04", null)
            .add("2", "zoe", null, "2011-03-04", null)
            .source("b")
            .add("1", null, "hill", null, "EX1 1AA")
            .add("2", null, "lane", null, "EX1 1AB"),
        false,
        false);
  }

  @Test
  void oddsBeyondAnyDoubleAreProbabilitiesStill() {
    assertEquals(0, PairScorer.probability(-1e6));
    assertEquals(1, PairScorer.probability(1e6));
    assertEquals(0.5, PairScorer.probability(0));
  }
}

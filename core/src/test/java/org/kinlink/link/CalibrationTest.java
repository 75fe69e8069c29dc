package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinlink.evaluate.Reliability;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.resolve.PairDecision;
import org.kinlink.testing.SmallPopulation;

final class CalibrationTest {
  private static Map<RecordRef, String> truth(SmallPopulation population, People people) {
    Map<RecordRef, String> truth = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      truth.put(ref, "" + population.person(ref));
    }
    return truth;
  }

  private static Reliability reliability(SmallPopulation population, int without) {
    Extracts extracts = population.records().extracts();
    Map<RecordRef, String> truth = truth(population, extracts.people());
    for (int row = 0; row < without; row++) {
      People people = extracts.people();
      truth.remove(new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
    }
    return new Calibration(LinkageSettings.DEFAULT, extracts, ImmutableList.of())
        .with(truth, Progress.NONE);
  }

  private static SmallPopulation twoSources(OncePerPerson once) {
    SmallPopulation population =
        SmallPopulation.seed(91).slips(0.15).households(150).twins(10).households(150);
    int n = population.size();
    return population.source("a", once, 0, 3 * n / 4).source("b", once, n / 4, n);
  }

  @Test
  void probabilitiesAddUpWhereSourcesHoldEachPersonOnce() {
    Reliability.Tenth all = reliability(twoSources(OncePerPerson.YES), 0).all();
    assertTrue(all.onePerson() > 300, "" + all);
    assertEquals(1, all.sum() / all.onePerson(), 0.05);
  }

  /** What nobody may join, as twins who are told apart, has its own counterparts already. */
  @Test
  void probabilitiesAddUpWhereManyAreTwins() {
    SmallPopulation population =
        SmallPopulation.seed(91).slips(0.1).households(150).twins(100).households(50);
    int n = population.size();
    population.source("a", OncePerPerson.YES, 0, n).source("b", OncePerPerson.YES, 0, n);
    Reliability.Tenth all = reliability(population, 0).all();
    assertTrue(all.onePerson() > 300, "" + all);
    assertEquals(1, all.sum() / all.onePerson(), 0.03);
  }

  @Test
  void probabilitiesAddUpWherePeopleHaveManyRecords() {
    SmallPopulation population = SmallPopulation.seed(92).slips(0.2).households(120);
    int n = population.size();
    population.source("a", OncePerPerson.NO, 0, n).more("a", 0, n).more("a", n / 2, n);
    Reliability.Tenth all = reliability(population, 0).all();
    assertTrue(all.onePerson() > 500, "" + all);
    assertEquals(1, all.sum() / all.onePerson(), 0.05);
  }

  @Test
  void pairsOfARecordThatTheTruthDoesNotNameDoNotCount() {
    Reliability all = reliability(twoSources(OncePerPerson.YES), 0);
    Reliability some = reliability(twoSources(OncePerPerson.YES), 50);
    assertTrue(some.all().pairs() < all.all().pairs());
  }

  /** A record has one counterpart at most, so what it may be adds up to one. */
  @Test
  void aRecordIsNotMoreThanOnePersonOfASourceThatHoldsEachOnce() {
    SmallPopulation population = twoSources(OncePerPerson.YES);
    LinkageResult result = Run.link(population.records());
    Map<Integer, Double> claimed = new HashMap<>();
    for (PairDecision pair : result.pairs()) {
      claimed.merge(pair.rowA(), pair.probability(), Double::sum);
      claimed.merge(pair.rowB(), pair.probability(), Double::sum);
    }
    claimed.forEach((row, sum) -> assertTrue(sum < 1.001, row + " " + sum));
  }
}

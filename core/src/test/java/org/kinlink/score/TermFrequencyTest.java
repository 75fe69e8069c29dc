package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparison;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.SmallPopulation;

/** How rare a value is among other people, where one file repeats its people. */
final class TermFrequencyTest {
  private static final int SURNAME = 1;
  private static final int REPEATS = 6;

  /** Six records of everybody: most who bear a surname are one person again and again. */
  @Test
  void countsASurnameByOtherPeopleAndNotByTheRecordsOfOne() {
    SmallPopulation population = SmallPopulation.seed(8).slips(0.02).households(60);
    int n = population.size();
    population.source("a", OncePerPerson.NO, 0, n);
    for (int more = 1; more < REPEATS; more++) {
      population.more("a", 0, n);
    }
    People people = population.records().people();
    Comparison comparison = Learnt.comparison(people);
    Model model =
        ModelLearner.learn(comparison.fields(), Learnt.evidence(people, comparison, true));
    TermFrequency frequency = new TermFrequency(people, model, row -> false);
    Map<Integer, Set<Integer>> bearers = new HashMap<>();
    Map<Integer, Integer> records = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      int code = people.code(SURNAME, row);
      bearers.computeIfAbsent(code, k -> new HashSet<>()).add(person(population, people, row));
      records.merge(code, 1, Integer::sum);
    }
    int values = 0;
    for (Map.Entry<Integer, Set<Integer>> value : bearers.entrySet()) {
      int own = records.get(value.getKey()) / value.getValue().size();
      if (own < REPEATS - 1) {
        continue;
      }
      double chance = frequency.ratio(SURNAME, value.getKey()) * model.u[SURNAME][1];
      double others = records.get(value.getKey()) - own;
      values++;
      assertEquals(others, chance * people.size(), 2, "a surname of " + value.getValue().size());
    }
    assertTrue(values > 20, "surnames looked at: " + values);
  }

  private static int person(SmallPopulation population, People people, int row) {
    return population.person(
        new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
  }
}

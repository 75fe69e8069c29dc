package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.ComparedField;
import org.kinlink.compare.Comparison;
import org.kinlink.compare.FieldComparator;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.Dictionary;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;
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

  /** What is said of a pattern is kept for all pairs that have it, so no value may speak there. */
  @Test
  void fullNamesTellNothingWhereValuesStandForNothing() {
    SmallPopulation population = SmallPopulation.seed(8).slips(0.02).households(300);
    population.source("a", OncePerPerson.YES, 0, population.size());
    population.source("b", OncePerPerson.YES, 0, population.size());
    People people = population.records().people();
    Comparison plain = Learnt.comparison(people);
    Comparison counted =
        new Comparison(
            people,
            plain.fields().stream()
                .map(f -> new ComparedField(f.index(), f.field(), new Counted(f.comparator())))
                .collect(ImmutableList.toImmutableList()));
    assertTrue(commonNames(people, plain) > 0);
    assertEquals(0, commonNames(people, counted));
  }

  private static long commonNames(People people, Comparison comparison) {
    Model model =
        ModelLearner.learn(comparison.fields(), Learnt.evidence(people, comparison, false, false));
    TermFrequency frequency = new TermFrequency(people, model, row -> false);
    return IntStream.range(0, people.size()).filter(row -> frequency.namesakes(row) > 1).count();
  }

  /** Every forename but one is given in all years; Kirsty in two of forty. */
  @Test
  void aForenameThatWasGivenInFewYearsGoesWithThem() {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.BIRTH_YEAR).source("a");
    for (int i = 0; i < 800; i++) {
      boolean kirsty = i % 10 == 0;
      int year = kirsty ? 1986 + i / 10 % 2 : 1960 + i / 10 % 40;
      records.add("r" + i, kirsty ? "kirsty" : "name" + i % 10, "s" + i, "" + year);
    }
    People people = records.people();
    Comparison comparison = Learnt.comparison(people);
    Model model =
        ModelLearner.learn(comparison.fields(), Learnt.evidence(people, comparison, true));
    TermFrequency frequency = new TermFrequency(people, model, row -> false);
    for (int row = 0; row < people.size(); row++) {
      boolean kirsty = "kirsty".equals(people.value(FieldKind.FORENAME, row));
      double more = frequency.cohort(row);
      assertTrue(kirsty ? more > 3 : more == 1, () -> "" + more);
      assertEquals(more, frequency.over(new int[] {-1, row}).cohort(1));
      assertEquals(1, frequency.over(new int[] {-1, row}).cohort(0));
    }
  }

  /** Compares as another does, and knows how often different people are at each level. */
  private record Counted(FieldComparator comparator) implements FieldComparator {
    @Override
    public String name() {
      return comparator.name();
    }

    @Override
    public ImmutableList<String> levels() {
      return comparator.levels();
    }

    @Override
    public double[] typical() {
      return comparator.typical();
    }

    @Override
    public double[] chance() {
      double[] chance = new double[comparator.levels().size()];
      Arrays.fill(chance, 1.0 / chance.length);
      return chance;
    }

    @Override
    public Kernel prepare(Dictionary dictionary) {
      return comparator.prepare(dictionary);
    }
  }

  private static int person(SmallPopulation population, People people, int row) {
    return population.person(
        new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
  }
}

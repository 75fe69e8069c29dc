package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.NumbersPolicy;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

final class LinkerTest {
  private static SmallPopulation two(long seed, OncePerPerson once) {
    SmallPopulation population =
        SmallPopulation.seed(seed).slips(0.08).households(75).twins(8).households(75);
    int n = population.size();
    return population.source("a", once, 0, 3 * n / 4).source("b", once, n / 4, n);
  }

  /** Share of the found pairs that are right, and share of the right pairs that are found. */
  private static double[] quality(SmallPopulation population, LinkageResult result) {
    Map<Integer, Integer> truth = new HashMap<>();
    Map<Integer, Integer> found = new HashMap<>();
    Map<String, Integer> both = new TreeMap<>();
    Run.persons(result)
        .forEach(
            (ref, person) -> {
              truth.merge(population.person(ref), 1, Integer::sum);
              found.merge(person, 1, Integer::sum);
              both.merge(population.person(ref) + " " + person, 1, Integer::sum);
            });
    double right = pairs(both);
    return new double[] {right / pairs(found), right / pairs(truth)};
  }

  private static double pairs(Map<?, Integer> groups) {
    return groups.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static void good(SmallPopulation population, double precision, double recall) {
    double[] quality = quality(population, Run.link(population.records()));
    assertTrue(quality[0] >= precision, "precision " + quality[0]);
    assertTrue(quality[1] >= recall, "recall " + quality[1]);
  }

  @Test
  void twoFilesAreLinkedPersonByPerson() {
    good(two(80, OncePerPerson.INFER), 0.98, 0.93);
    good(two(81, OncePerPerson.YES), 0.98, 0.93);
  }

  @Test
  void oneFileIsSearchedForDuplicates() {
    SmallPopulation population = SmallPopulation.seed(82).slips(0.08).households(150);
    int n = population.size();
    population.source("a", OncePerPerson.INFER, 0, n).more("a", 0, n / 5);
    good(population, 0.97, 0.9);
    LinkageResult result = Run.link(population.records());
    assertFalse(result.sources().get(0).oncePerPerson());
    assertTrue(result.sources().get(0).duplicates() > n / 6);
  }

  @Test
  void threeFilesAreLinkedTogether() {
    SmallPopulation population = SmallPopulation.seed(83).slips(0.08).households(120).twins(5);
    int n = population.size();
    population
        .source("a", OncePerPerson.YES, 0, 2 * n / 3)
        .source("b", OncePerPerson.INFER, n / 3, n)
        .source("c", OncePerPerson.NO, 0, n);
    good(population, 0.98, 0.9);
  }

  @Test
  void aFileWithoutDuplicatesIsInferredToHoldEachPersonOnce() {
    SmallPopulation population = SmallPopulation.seed(84).slips(0.02).households(100);
    int n = population.size();
    population.source("a", OncePerPerson.INFER, 0, n).source("b", OncePerPerson.INFER, 0, n);
    for (SourceFinding source : Run.link(population.records()).sources()) {
      assertFalse(source.stated());
      assertTrue(source.oncePerPerson());
      assertEquals(0, source.duplicates());
    }
  }

  @Test
  void aFileWithDuplicatesIsNotUnlessThatIsStated() {
    for (OncePerPerson stated : OncePerPerson.values()) {
      SmallPopulation population = SmallPopulation.seed(85).slips(0).households(60);
      int n = population.size();
      population.source("a", stated, 0, n).more("a", 0, n / 3).source("b", stated, 0, n);
      LinkageResult result = Run.link(population.records());
      SourceFinding a = result.sources().get(0);
      assertEquals(stated == OncePerPerson.YES, a.oncePerPerson());
      assertEquals(stated != OncePerPerson.INFER, a.stated());
      assertEquals(stated != OncePerPerson.YES, a.duplicates() > 0);
      assertEquals(
          stated != OncePerPerson.NO, result.sources().get(1).oncePerPerson(), stated.name());
    }
  }

  @Test
  void noPersonHasTwoRecordsOfAFileThatHoldsEachPersonOnce() {
    LinkageResult result = Run.link(two(86, OncePerPerson.YES).records());
    result
        .persons()
        .rows()
        .forEach(
            rows ->
                assertEquals(
                    rows.size(),
                    rows.stream().map(r -> Run.ref(result, r).source()).distinct().count()));
  }

  @Test
  void twoRunsAreEqual() {
    Records records = two(87, OncePerPerson.INFER).records();
    LinkageResult one = Run.link(records);
    LinkageResult other = Run.link(records);
    assertEquals(Run.decisions(one), Run.decisions(other));
    assertEquals(Run.persons(one), Run.persons(other));
    assertEquals(one.weights(), other.weights());
    assertEquals(one.distribution(), other.distribution());
    assertEquals(RunRecord.of(one), RunRecord.of(other));
  }

  @Test
  void shuffledRowsGiveTheSamePersonsUnderTheSameNumbers() {
    for (OncePerPerson once : OncePerPerson.values()) {
      Records records = two(88, once).records();
      LinkageResult result = Run.link(records);
      LinkageResult shuffled = Run.link(records.shuffled(4));
      assertEquals(Run.persons(result), Run.persons(shuffled));
      assertEquals(Run.decisions(result), Run.decisions(shuffled));
    }
  }

  @Test
  void renamedRecordsGiveTheSamePersonsUnderTheSameNumbers() {
    for (OncePerPerson once : OncePerPerson.values()) {
      Records records = two(89, once).records();
      LinkageResult result = Run.link(records);
      LinkageResult renamed = Run.link(records.renamed(Run::renamed).shuffled(5));
      Map<RecordRef, Integer> expected = new HashMap<>();
      Run.persons(result)
          .forEach(
              (ref, person) ->
                  expected.put(new RecordRef(ref.source(), Run.renamed(ref.recordId())), person));
      assertEquals(expected, Run.persons(renamed));
      assertEquals(result.weights(), renamed.weights());
    }
  }

  @Test
  void theCountsOfARunAgreeWithItsPairs() {
    LinkageResult result = Run.link(two(90, OncePerPerson.INFER).records());
    int links = result.steps().stream().mapToInt(StepCount::links).sum();
    int reviews = result.steps().stream().mapToInt(StepCount::reviews).sum();
    int conflicts = result.steps().stream().mapToInt(StepCount::conflicts).sum();
    assertEquals(result.pairs().size(), links + reviews + conflicts);
    long seen = result.distribution().stream().mapToLong(WeightBin::pairs).sum();
    assertEquals(result.candidates(), seen);
    assertEquals(links, result.distribution().stream().mapToLong(WeightBin::linked).sum());
    for (int i = 1; i < result.distribution().size(); i++) {
      assertEquals(
          result.distribution().get(i - 1).from() + 1, result.distribution().get(i).from());
    }
    assertEquals(
        result.candidates(),
        result.blocking().stream()
            .filter(BlockingCount::used)
            .mapToLong(BlockingCount::pairs)
            .sum(),
        "one rule, every pair");
  }

  @Test
  void statedRelativesAreNeverOnePerson() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH);
    for (String source : new String[] {"a", "b"}) {
      records.source(source);
      for (int i = 0; i < 40; i++) {
        records.add("r" + i, "f" + i, "s" + i % 13, "2012-03-" + (10 + i % 20));
      }
    }
    RecordRef amy = new RecordRef("a", "r7");
    RecordRef twin = new RecordRef("b", "r7");
    assertEquals(Run.persons(Run.link(records)).get(amy), Run.persons(Run.link(records)).get(twin));
    LinkageResult result = Run.link(records.relates(amy, RelationType.FULL_SIBLING, twin));
    assertNotEquals(Run.persons(result).get(amy), Run.persons(result).get(twin));
    assertTrue(result.pairs().stream().anyMatch(p -> p.reason().equals("stated to be two people")));
  }

  @Test
  void aRunOfTestNumbersIsARehearsal() {
    assertTrue(Run.link(numbered("9990000018")).rehearsal());
    assertFalse(Run.link(two(91, OncePerPerson.INFER).records()).rehearsal());
  }

  private static Records numbered(String number) {
    return Records.of(FieldKind.NHS_NUMBER, FieldKind.FORENAME)
        .source("a")
        .add("1", number, "amy")
        .source("b")
        .add("1", number, "zoe");
  }

  private static LinkageSettings with(
      ImmutableMap<String, String> comparators, ImmutableList<ImmutableList<String>> blocking) {
    return new LinkageSettings(comparators, blocking, Thresholds.DEFAULT, NumbersPolicy.DETECT, 1);
  }

  private static void refused(LinkageSettings settings, String named) {
    Records records = numbered("9990000018");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Linker(settings).link(records.extracts(), ImmutableList.of(), Progress.NONE));
    assertTrue(refusal.getMessage().contains(named));
  }

  @Test
  void comparatorOfAnUnknownFieldIsRefused() {
    refused(with(ImmutableMap.of("shoe_size", "exact"), ImmutableList.of()), "shoe_size");
  }

  @Test
  void unknownComparatorIsRefused() {
    refused(with(ImmutableMap.of("forename", "soundalike"), ImmutableList.of()), "comparator");
  }

  @Test
  void blockingRuleOfAnUnknownFieldIsRefused() {
    refused(with(ImmutableMap.of(), ImmutableList.of(ImmutableList.of("shoe_size"))), "shoe_size");
  }
}

package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kinlink.compare.Comparison;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

/** The model learnt without labels, held against the truth of a made-up population. */
final class PairScorerTest {
  private static final int FORENAME = 0;
  private static final int SURNAME = 1;
  private static final int BIRTH = 3;

  private static SmallPopulation population;
  private static People people;
  private static PairScorer scorer;

  @BeforeAll
  static void learn() {
    population = SmallPopulation.seed(60).slips(0.08).households(150).twins(10).households(150);
    int n = population.size();
    population.source("a", OncePerPerson.YES, 0, 3 * n / 4);
    population.source("b", OncePerPerson.YES, n / 4, n);
    people = population.records().people();
    scorer = Learnt.scorer(people, false, false);
  }

  private static int person(int row) {
    return population.person(
        new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
  }

  @FunctionalInterface
  private interface Look {
    void at(int a, int b, boolean onePerson, double probability);
  }

  private static void everyPair(Look look) {
    for (int a = 0; a < people.firstRow(1); a++) {
      for (int b = people.firstRow(1); b < people.size(); b++) {
        look.at(a, b, person(a) == person(b), PairScorer.probability(scorer.logOdds(a, b)));
      }
    }
  }

  @Test
  void recoversHowOftenRecordsOfOnePersonAgree() {
    Comparison comparison = Learnt.comparison(people);
    for (int f : new int[] {FORENAME, SURNAME, 2, BIRTH}) {
      double[] levels = shares(comparison, f, true);
      for (int level = 1; level < levels.length; level++) {
        LevelWeight learnt = scorer.weights().get(f).levels().get(level - 1);
        assertEquals(levels[level], learnt.m(), 0.03, "field " + f + ", " + learnt.level());
      }
    }
  }

  @Test
  void recoversHowOftenTwoPeopleAgreeByChance() {
    Comparison comparison = Learnt.comparison(people);
    for (int f : new int[] {FORENAME, SURNAME, 2, BIRTH}) {
      double[] levels = shares(comparison, f, false);
      LevelWeight equal = scorer.weights().get(f).levels().get(0);
      assertTrue(equal.u() <= levels[1] * 1.15 && equal.u() >= levels[1] * 0.4, "field " + f);
      for (int level = 2; level < levels.length; level++) {
        LevelWeight learnt = scorer.weights().get(f).levels().get(level - 1);
        assertEquals(levels[level], learnt.u(), 0.01, "field " + f + ", " + learnt.level());
        Interval range = learnt.uInterval();
        boolean sampled = levels.length > 3;
        assertTrue(
            range == null ? !sampled : range.low() < learnt.u() && learnt.u() < range.high());
      }
    }
  }

  private static double[] shares(Comparison comparison, int f, boolean one) {
    double[] count = new double[comparison.fields().get(f).comparator().levels().size() + 1];
    double[] all = new double[1];
    everyPair(
        (a, b, onePerson, probability) -> {
          int level = Comparison.level(comparison.pattern(a, b), f);
          if (onePerson == one && level != 0 && level != Comparison.SWAPPED) {
            count[level]++;
            all[0]++;
          }
        });
    for (int level = 0; level < count.length; level++) {
      count[level] /= all[0];
    }
    return count;
  }

  @Test
  void probabilitiesMeanWhatTheySay() {
    double[] from = {0, 0.1, 0.5, 0.9, 1.1};
    double[] expected = new double[4];
    double[] found = new double[4];
    everyPair(
        (a, b, onePerson, probability) -> {
          int bin = 0;
          while (probability >= from[bin + 1]) {
            bin++;
          }
          expected[bin] += probability;
          found[bin] += onePerson ? 1 : 0;
        });
    double all = found[0] + found[1] + found[2] + found[3];
    double sum = expected[0] + expected[1] + expected[2] + expected[3];
    assertEquals(all, sum, 0.05 * all, "the probabilities add up to the people in both files");
    assertEquals(found[3], expected[3], 0.02 * found[3], "nearly sure");
    for (int bin = 0; bin < 3; bin++) {
      assertEquals(found[bin], expected[bin], 0.03 * all, "from " + from[bin]);
    }
    assertTrue(found[3] > 0.9 * all, "most are found");
  }

  @Test
  void peopleOfOneHouseholdAreNotOnePersonAndTwinsNeither() {
    int[] seen = new int[2];
    everyPair(
        (a, b, onePerson, probability) -> {
          boolean home =
              same(FieldKind.SURNAME, a, b)
                  && same(FieldKind.ADDRESS, a, b)
                  && people.value(FieldKind.FORENAME, a) != null
                  && people.value(FieldKind.FORENAME, b) != null
                  && !same(FieldKind.FORENAME, a, b);
          if (home && !onePerson) {
            boolean twins = same(FieldKind.DATE_OF_BIRTH, a, b);
            seen[twins ? 1 : 0]++;
            assertTrue(
                probability < (twins ? 0.8 : 0.5),
                "rows " + a + " and " + b + " " + probability + scorer.explain(a, b));
          }
        });
    assertTrue(seen[0] > 100, "there are siblings");
    assertTrue(seen[1] > 5, "there are twins");
  }

  private static boolean same(FieldKind kind, int a, int b) {
    int field = people.schema().indexOf(kind);
    return people.code(field, a) != 0 && people.code(field, a) == people.code(field, b);
  }

  /** Two thirds of either source are in the other, so one in nine pairs of places is left. */
  @Test
  void recordsThatAreFreeAreMoreProbableThanRecordsAtRandom() {
    PairScorer knowing = scorer.knowing(new boolean[] {true, true}, row -> false);
    PairScorer half = scorer.knowing(new boolean[] {true, false}, row -> false);
    int b = people.firstRow(1);
    for (int a = 0; a < 20; a++) {
      double odds = scorer.logOdds(a, b);
      assertEquals(Math.log(9), knowing.logOdds(a, b) - odds, 0.3);
      assertEquals(odds, half.logOdds(a, b), 1e-9);
      double weight = knowing.weight(knowing.logOdds(a, b), a, b);
      assertEquals(scorer.weight(odds, a, b), weight, 1e-9);
    }
  }

  @Test
  void freeRecordsAreAtMostAHundredTimesAsProbable() {
    SmallPopulation same = SmallPopulation.seed(63).slips(0).households(60);
    same.source("a", OncePerPerson.YES, 0, same.size())
        .source("b", OncePerPerson.YES, 0, same.size());
    People both = same.records().people();
    PairScorer some = Learnt.scorer(both, false, false);
    PairScorer knowing = some.knowing(new boolean[] {true, true}, row -> false);
    int b = both.firstRow(1);
    assertEquals(Math.log(100), knowing.logOdds(0, b) - some.logOdds(0, b), 1e-9);
  }

  /**
   * Where records are unlike, nothing is said against one person but what speaks for a household.
   */
  @Test
  void aVoiceIsTheOddsOrWhatSpeaksAgainstOnePerson() {
    int[] seen = new int[3];
    everyPair(
        (a, b, onePerson, probability) -> {
          double odds = scorer.logOdds(a, b);
          double voice = scorer.voice(a, b);
          if (odds >= 0) {
            assertEquals(odds, voice);
            seen[0]++;
          } else {
            assertTrue(voice <= 0 && voice >= odds - 1e-9, "rows " + a + " and " + b);
            seen[voice == 0 ? 1 : 2]++;
          }
        });
    assertTrue(seen[0] > 100 && seen[1] > 0 && seen[2] > 1000, Arrays.toString(seen));
  }

  @Test
  void nobodyIsFoundWhereNobodyIsInBothFiles() {
    SmallPopulation other = SmallPopulation.seed(61).households(300);
    int n = other.size();
    other.source("a", OncePerPerson.YES, 0, n / 2).source("b", OncePerPerson.YES, n / 2, n);
    People strangers = other.records().people();
    PairScorer none = Learnt.scorer(strangers, false, false);
    int linked = 0;
    for (int a = 0; a < strangers.firstRow(1); a++) {
      for (int b = strangers.firstRow(1); b < strangers.size(); b++) {
        linked += none.logOdds(a, b) > 0 ? 1 : 0;
      }
    }
    assertTrue(linked <= 1, linked + " strangers");
    assertLinesAddUp(strangers, none, row -> row % 29 == 0);
  }

  @Test
  void linesOfAnExplanationAddUpToTheWeight() {
    assertLinesAddUp(people, scorer, row -> row % 13 == 0);
  }

  @Test
  void linesAddUpWithoutAnyHome() {
    for (boolean strangers : new boolean[] {false, true}) {
      Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH);
      for (String source : new String[] {"a", "b"}) {
        records.source(source);
        for (int i = 0; i < 200; i++) {
          int p = strangers && source.equals("b") ? i + 200 : i;
          String day = "20" + (10 + p * 7 % 80) + "-0" + (1 + p % 9) + "-1" + p * 3 % 10;
          records.add(source + i, "f" + p * 31 % 57, "surname" + p * 17 % 91, day);
        }
      }
      People some = records.people();
      assertLinesAddUp(some, Learnt.scorer(some, false, false), row -> row % 7 == 0);
    }
  }

  private static void assertLinesAddUp(People some, PairScorer by, IntPredicate rows) {
    for (int a = 0; a < some.firstRow(1); a++) {
      for (int b = some.firstRow(1); b < some.size(); b++) {
        if (rows.test(a) && rows.test(b)) {
          double sum = by.explain(a, b).stream().mapToDouble(Contribution::bits).sum();
          double weight = by.weight(by.logOdds(a, b), a, b);
          assertTrue(Double.isFinite(weight));
          assertEquals(weight, sum, 1e-6 * (1 + Math.abs(weight)));
          by.explain(a, b).forEach(line -> assertTrue(line.counts() || line.bits() == 0));
        }
      }
    }
  }

  @Test
  void weightsDoNotDependOnTheOrderOfAPairNorOnTheThread() {
    PairScorer fork = scorer.fork();
    for (int a = 0; a < people.firstRow(1); a += 5) {
      for (int b = people.firstRow(1); b < people.size(); b += 7) {
        assertEquals(scorer.logOdds(a, b), scorer.logOdds(b, a));
        assertEquals(scorer.logOdds(a, b), fork.logOdds(a, b));
      }
    }
  }

  @Test
  void aRareSurnameSaysMoreThanACommonOne() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH);
    for (String source : new String[] {"a", "b"}) {
      records.source(source);
      for (int i = 0; i < 200; i++) {
        String surname = i < 60 ? "common" : i == 60 ? "zzrare" : "name" + i % 40;
        String day = "20" + (10 + i % 80) + "-0" + (1 + i % 9) + "-11";
        records.add(source + i, "f" + i % 50, surname, day);
      }
    }
    People some = records.people();
    PairScorer by = Learnt.scorer(some, false, false);
    double rare = surnameBits(some, by, "60");
    double common = surnameBits(some, by, "3");
    double usual = surnameBits(some, by, "100");
    assertTrue(rare > usual + 1, rare + " and " + usual);
    assertTrue(usual > common + 1, usual + " and " + common);
  }

  private static double surnameBits(People some, PairScorer by, String id) {
    int a = 0;
    int b = 0;
    for (int row = 0; row < some.size(); row++) {
      a = some.recordId(row).equals("a" + id) ? row : a;
      b = some.recordId(row).equals("b" + id) ? row : b;
    }
    return by.explain(a, b).get(1).bits();
  }

  @Test
  void numbersNeverSpeakInTheWeight() {
    Records records = Records.of(FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH);
    for (String source : new String[] {"a", "b"}) {
      records.source(source);
      for (int i = 0; i < 60; i++) {
        String number = "99900" + (10_000 + i);
        String day = "2012-0" + (1 + i % 9) + "-1" + i % 7;
        records.add("n" + i, i % 3 == 0 ? null : number, "f" + i % 20, day);
      }
    }
    records.add("other", "9990020000", "f1", "2012-02-11").add("none", null, "f1", "2012-02-11");
    People some = records.people();
    PairScorer by = Learnt.scorer(some, false, false);
    for (int a = 0; a < 60; a++) {
      for (int b = 60; b < 120; b++) {
        assertEquals(0, by.explain(a, b).get(0).bits());
      }
    }
    double same = by.logOdds(row(some, 0, "n1"), row(some, 1, "n1"));
    assertEquals(same, by.logOdds(row(some, 0, "n1"), row(some, 1, "other")));
    assertEquals(same, by.logOdds(row(some, 0, "n1"), row(some, 1, "none")));
  }

  private static int row(People some, int source, String id) {
    for (int row = some.firstRow(source); row < some.firstRow(source + 1); row++) {
      if (some.recordId(row).equals(id)) {
        return row;
      }
    }
    throw new IllegalArgumentException("id: not there");
  }
}

package org.kinlink.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

final class ComparisonTest {
  private static Comparison of(People people) {
    return new Comparison(
        people,
        IntStream.range(0, people.schema().size())
            .mapToObj(
                f ->
                    new ComparedField(
                        f,
                        people.schema().field(f),
                        Comparators.forKind(people.schema().field(f).kind())))
            .collect(ImmutableList.toImmutableList()));
  }

  private static long pattern(String[] a, String[] b) {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.SEX, FieldKind.POSTCODE)
            .source("a")
            .add("1", a)
            .source("b")
            .add("1", b)
            .people();
    return of(people).pattern(0, 1);
  }

  @Test
  void eachFieldHasItsFourBits() {
    long pattern =
        pattern(
            new String[] {"margaret", "hill", "f", "EX1 1AA"},
            new String[] {"margraet", "hill", "m", "EX1 2BB"});
    assertEquals(0x3212L, pattern);
    assertEquals(2, Comparison.level(pattern, 0));
    assertEquals(1, Comparison.level(pattern, 1));
    assertEquals(2, Comparison.level(pattern, 2));
    assertEquals(3, Comparison.level(pattern, 3));
  }

  @Test
  void missingOnEitherSideOrBothIsLevelZero() {
    assertEquals(
        0x0001L,
        pattern(new String[] {"amy", null, "f", null}, new String[] {"amy", "hill", null, null}));
  }

  @Test
  void swappedNamesAreOneThing() {
    assertEquals(
        0x110FL,
        pattern(
            new String[] {"grace", "hill", "f", "EX1 1AA"},
            new String[] {"hill", "grace", "f", "EX1 1AA"}));
  }

  /** The one is the other's surname, and the other is spelt or shortened otherwise. */
  @ParameterizedTest
  @CsvSource({
    "maryam, khan, khan, mariam",
    "khan, mariam, maryam, khan",
    "bailey, antony, anthony, bailey",
    "suk, yip, yip, sun",
    "leung, jing, jin, leung",
  })
  void nearlySwappedNamesAreOneThing(String one, String last, String other, String otherLast) {
    String[] here = {one, last, "f", null};
    String[] there = {other, otherLast, "f", null};
    assertEquals(0x010EL, pattern(here, there));
    assertEquals(0x010EL, pattern(there, here));
  }

  /** A list of short forms holds for a forename that stands with the surnames, too. */
  @Test
  void aShortFormMayBeTheOtherWayRound() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME)
            .source("a")
            .add("1", "bill", "osei")
            .add("2", "osei", "william")
            .add("3", "william", "hill")
            .people();
    assertEquals(0x0EL, of(people).pattern(0, 1));
    assertEquals(0x53L, of(people).pattern(0, 2));
  }

  @ParameterizedTest
  @CsvSource({
    // another given name
    "maryam, khan, khan, jack",
    // the surname is the same where it stands, so nothing is swapped
    "mohamed, mohamed, mohammed, mohamed",
    // neither is equal
    "maryam, khan, kahn, mariam",
  })
  void namesThatAreOnlyAlikeAreNotSwapped(String one, String last, String other, String otherLast) {
    long pattern =
        pattern(new String[] {one, last, "f", null}, new String[] {other, otherLast, "f", null});
    assertTrue(Comparison.level(pattern, 0) <= 5 && Comparison.level(pattern, 1) > 0);
  }

  /** Tokens that begin alike are not of names that do. */
  @Test
  void whatStandsForNamesIsNeverNearlySwapped() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME)
            .source("a")
            .add("1", "v12", "v7")
            .add("2", "v7", "v121")
            .people();
    Comparison exact =
        new Comparison(
            people,
            ImmutableList.of(
                new ComparedField(0, people.schema().field(0), Comparators.named("exact")),
                new ComparedField(1, people.schema().field(1), Comparators.named("exact"))));
    assertEquals(0x22L, exact.pattern(0, 1));
    assertEquals(0x0EL, of(people).pattern(0, 1));
  }

  @Test
  void halfSwappedNamesAreNotSwapped() {
    long pattern =
        pattern(new String[] {"grace", "hill", "f", null}, new String[] {"hill", null, "f", null});
    assertEquals(5, Comparison.level(pattern, 0));
    assertEquals(0, Comparison.level(pattern, 1));
  }

  @Test
  void equalNamesAreNotSwapped() {
    assertEquals(
        0x0011L,
        pattern(
            new String[] {"grace", "grace", null, null},
            new String[] {"grace", "grace", null, null}));
  }

  @Test
  void aForkGivesTheSamePatternsWhateverWasComparedBefore() {
    SmallPopulation population = SmallPopulation.seed(6).slips(0.3).households(60);
    People people =
        population
            .source("a", OncePerPerson.YES, 0, population.size())
            .source("b", OncePerPerson.YES, 0, population.size())
            .records()
            .people();
    Comparison warm = of(people);
    Set<Long> seen = new HashSet<>();
    for (int a = 0; a < people.size(); a++) {
      for (int b = 0; b < people.size(); b++) {
        seen.add(warm.pattern(a, b));
      }
    }
    Comparison fork = warm.fork();
    for (int a = 0; a < people.size(); a += 7) {
      Comparison fresh = of(people);
      for (int b = people.size() - 1; b >= 0; b--) {
        assertEquals(fresh.pattern(a, b), fork.pattern(a, b));
        assertEquals(warm.pattern(a, b), fork.pattern(b, a));
      }
    }
    assertTrue(seen.size() > 100, "the patterns are many");
  }

  @Test
  void pairsAreComparedAsOneByOne() {
    SmallPopulation population = SmallPopulation.seed(7).slips(0.3).households(60);
    People people =
        population
            .source("a", OncePerPerson.YES, 0, population.size())
            .source("b", OncePerPerson.YES, 0, population.size())
            .records()
            .people();
    Records swapped = Records.of(FieldKind.FORENAME, FieldKind.SURNAME).source("a");
    for (String forename : new String[] {"hill", "hil", "grace", "gracie", "amy", null}) {
      for (String surname : new String[] {"hill", "hil", "grace", "gracie", "amy", null}) {
        swapped.add(forename + surname, forename, surname);
      }
    }
    for (People each : List.of(people, swapped.people())) {
      Comparison comparison = of(each);
      Random random = new Random(4);
      int[] rowsA = random.ints(1000, 0, each.size()).toArray();
      int[] rowsB = random.ints(1000, 0, each.size()).toArray();
      long[] patterns = new long[1000];
      comparison.patterns(rowsA, rowsB, 1000, patterns);
      for (int i = 0; i < 1000; i++) {
        assertEquals(comparison.pattern(rowsA[i], rowsB[i]), patterns[i]);
      }
      groupsAreComparedAsOneByOne(comparison, each);
    }
  }

  /** Groups of any rows, and the rows of one sex, who agree on it. */
  private static void groupsAreComparedAsOneByOne(Comparison comparison, People people) {
    GroupComparison groups = comparison.fork().ofGroups();
    Random random = new Random(5);
    long[] patterns = new long[people.size()];
    for (int g = 0; g < 20; g++) {
      int first = random.nextInt(people.size());
      boolean whole = g % 2 == 0;
      int[] rows =
          IntStream.range(0, people.size())
              .filter(row -> random.nextInt(3) == 0)
              .filter(row -> whole || agree(people, row, first))
              .toArray();
      int[] order = IntStream.concat(IntStream.of(1, 0), IntStream.of(rows)).toArray();
      groups.enter(people, order, 2, order.length);
      for (int left = 0; left < rows.length; left++) {
        groups.patterns(left, left + 1, rows.length, patterns);
        for (int other = left + 1; other < rows.length; other++) {
          assertEquals(comparison.pattern(rows[left], rows[other]), patterns[other - left - 1]);
        }
      }
    }
  }

  private static boolean agree(People people, int row, int other) {
    int field = Math.min(2, people.schema().size() - 1);
    return people.code(field, row) == people.code(field, other);
  }

  @Test
  void theFifteenthFieldFitsAndTheSixteenthIsRefused() {
    People people =
        Records.of(FieldKind.TOWN).source("a").add("1", "exton").add("2", "woodbury").people();
    ComparedField town =
        new ComparedField(
            0, new Field("town", FieldKind.TOWN), Comparators.forKind(FieldKind.TOWN));
    ImmutableList<ComparedField> fifteen =
        IntStream.range(0, 15).mapToObj(i -> town).collect(ImmutableList.toImmutableList());
    long pattern = new Comparison(people, fifteen).pattern(0, 1);
    assertEquals(4, Comparison.level(pattern, 14));
    assertEquals(0, Comparison.level(pattern, 15));
    ImmutableList<ComparedField> sixteen =
        ImmutableList.<ComparedField>builder().addAll(fifteen).add(town).build();
    assertThrows(IllegalArgumentException.class, () -> new Comparison(people, sixteen));
  }
}

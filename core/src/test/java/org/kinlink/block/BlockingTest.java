package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

final class BlockingTest {
  private static final ImmutableList<ImmutableList<String>> AUTOMATIC = ImmutableList.of();

  private static PairFilter all(People people) {
    boolean[] within = new boolean[people.sources().size()];
    Arrays.fill(within, true);
    return new PairFilter(people, within, row -> false);
  }

  @Test
  void smallFilesAreComparedWhole() {
    People people = Naive.people(1, 20);
    Blocking blocking = Blocking.choose(people, all(people), AUTOMATIC);
    assertEquals(1, blocking.rules().size());
    assertEquals("every pair", blocking.rules().get(0).name());
    assertEquals(60 * 59 / 2, blocking.rules().get(0).pairs());
    assertTrue(blocking.tooCostly().isEmpty());
  }

  /**
   * So many records that not all are compared. Surnames come in eights; all but one in ten were
   * born on one day.
   */
  private static People many(int count) {
    Records records =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH).source("a");
    for (int i = 0; i < count; i++) {
      String day = i % 10 == 0 ? "2001-02-0" + (1 + i % 9) : "2010-05-05";
      records.add("r" + i, "f" + i % 700, "s" + i / 8, day);
    }
    return records.people();
  }

  @Test
  void oversizedGroupsAreCutIntoPiecesOfNeighboursAndReported() {
    People people = many(6_000);
    PairFilter filter = all(people);
    Blocking blocking = Blocking.choose(people, filter, AUTOMATIC);
    BlockingRule births = rule(blocking, "date_of_birth");
    assertEquals(1, births.split());
    long crowd = rowsBornOn(people, "2010-05-05").length;
    long others = births.pairs() + births.lost() - crowd * (crowd - 1) / 2;
    assertTrue(births.lost() > crowd * (crowd - 64) / 2 && others >= 0, "what is lost is counted");
    Candidates candidates = new Candidates(ImmutableList.of(births), filter);
    List<Long> visited = Naive.visited(candidates);
    assertEquals(births.pairs(), visited.size());
    for (long pair : visited) {
      assertTrue(candidates.include((int) (pair >>> 32), (int) pair));
    }
  }

  @Test
  void recordsAlikeInEverythingStayTogetherInAnOversizedGroupWhateverTheirSource() {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH);
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < 4_800; i++) {
        records.add("r" + i, "f" + (10_000 + i), "2010-05-05");
      }
    }
    People people = records.people();
    PairFilter filter = new PairFilter(people, new boolean[] {false, false}, row -> false);
    BlockingRule births = rule(Blocking.choose(people, filter, AUTOMATIC), "date_of_birth");
    Set<Long> visited =
        new HashSet<>(Naive.visited(new Candidates(ImmutableList.of(births), filter)));
    for (int row = 0; row < 4_800; row++) {
      assertTrue(visited.contains((long) row << 32 | (4_800 + row)));
    }
    assertEquals(4_800L * 4_800, births.pairs() + births.lost());
    assertEquals(4_800L * 32, births.pairs());
  }

  private static int[] rowsBornOn(People people, String day) {
    return IntStream.range(0, people.size())
        .filter(row -> day.equals(people.value(FieldKind.DATE_OF_BIRTH, row)))
        .toArray();
  }

  private static BlockingRule rule(Blocking blocking, String name) {
    return blocking.rules().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyAutomaticRuleCostsWhatItVisits() {
    People people = many(6_000);
    PairFilter filter = all(people);
    Blocking blocking = Blocking.choose(people, filter, AUTOMATIC);
    assertTrue(blocking.rules().size() > 2);
    for (BlockingRule rule : blocking.rules()) {
      Candidates alone = new Candidates(ImmutableList.of(rule), filter);
      assertEquals(rule.pairs(), Naive.visited(alone).size(), rule.name());
    }
  }

  @Test
  void aRuleThatWouldCostTooMuchIsLeftOutAndReported() {
    Records records = Records.of(FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH).source("a");
    for (int i = 0; i < 20_000; i++) {
      String day = "2010-0" + (1 + i % 9) + "-0" + (1 + i % 7);
      records.add("r" + i, "s" + i % 6_300, day);
    }
    People people = records.people();
    Blocking blocking = Blocking.choose(people, all(people), AUTOMATIC);
    assertEquals(
        List.of("date_of_birth"), blocking.tooCostly().stream().map(BlockingRule::name).toList());
    assertTrue(blocking.tooCostly().get(0).pairs() > 1_000_000);
    assertTrue(blocking.rules().stream().anyMatch(r -> r.name().contains("surname")));
  }

  /** Of voters there is often a year only: who moved and lacks a name is found by the other. */
  @Test
  void aYearAndOneNameFindWhoeverHasNoDateOfBirth() {
    Records years = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.BIRTH_YEAR);
    Records dates =
        Records.of(
            FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.BIRTH_YEAR, FieldKind.DATE_OF_BIRTH);
    years.source("a");
    dates.source("a");
    for (int i = 0; i < 6_000; i++) {
      String year = String.valueOf(1950 + i % 50);
      years.add("r" + i, "f" + i % 700, "s" + i % 300, year);
      dates.add("r" + i, "f" + i % 700, "s" + i % 300, year, year + "-03-04");
    }
    List<String> byYear = automatic(years.people());
    assertTrue(byYear.contains("surname + year of birth_year"), () -> "" + byYear);
    assertTrue(byYear.contains("forename + year of birth_year"), () -> "" + byYear);
    List<String> byDate = automatic(dates.people());
    assertTrue(byDate.contains("surname + date_of_birth"), () -> "" + byDate);
    assertTrue(byDate.stream().noneMatch(rule -> rule.startsWith("surname + year")));
  }

  /**
   * Whoever has another forename and birthday in one list than in another is found by a surname.
   */
  @Test
  void aSurnameOrAPostcodeAloneServeWhereFewHaveThem() {
    Records rare = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.POSTCODE);
    Records common = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.POSTCODE);
    rare.source("a");
    common.source("a");
    for (int i = 0; i < 6_000; i++) {
      String postcode = "EX" + (1 + i % 90) + " " + i % 7 + "AA";
      rare.add("r" + i, "f" + i, "s" + i % 900, postcode);
      common.add("r" + i, "f" + i, "s" + i % 5, "EX1 1AA");
    }
    List<String> found = automatic(rare.people());
    assertTrue(found.containsAll(List.of("surname", "postcode")), () -> "" + found);
    Blocking costly = Blocking.choose(common.people(), all(common.people()), AUTOMATIC);
    assertTrue(costly.rules().stream().noneMatch(r -> r.name().equals("surname")));
    assertTrue(costly.rules().stream().noneMatch(r -> r.name().equals("postcode")));
    assertTrue(costly.tooCostly().stream().noneMatch(r -> r.name().equals("surname")));
  }

  private static List<String> automatic(People people) {
    return Blocking.choose(people, all(people), AUTOMATIC).rules().stream()
        .map(BlockingRule::name)
        .toList();
  }

  @Test
  void askedRulesReplaceTheAutomaticOnesAndCutNothingOfThatSize() {
    People people = many(2_000);
    Blocking blocking =
        Blocking.choose(people, all(people), ImmutableList.of(ImmutableList.of("date_of_birth")));
    assertEquals(1, blocking.rules().size());
    assertEquals(0, blocking.rules().get(0).split());
    assertTrue(blocking.rules().get(0).pairs() > Blocking.LARGEST_GROUP);
  }

  @Test
  void askedRuleWithAnUnknownFieldIsRefusedByName() {
    People people = Naive.people(2, 5);
    ImmutableList<ImmutableList<String>> asked =
        ImmutableList.of(ImmutableList.of("surname", "shoe_size"));
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Blocking.choose(people, all(people), asked));
    assertTrue(refusal.getMessage().contains("shoe_size"));
  }

  @Test
  void filesWithoutAnyUsefulFieldHaveNoRule() {
    Records records = Records.of(FieldKind.SEX).source("a");
    for (int i = 0; i < 6_000; i++) {
      records.add("r" + i, i % 2 == 0 ? "f" : "m");
    }
    People people = records.people();
    PairFilter filter = all(people);
    Blocking blocking = Blocking.choose(people, filter, AUTOMATIC);
    assertTrue(blocking.rules().isEmpty());
    assertEquals(0, new Candidates(blocking.rules(), filter).portions());
  }

  @Test
  void derivedIngredientsAreMissingWhereTheyCannotBeMade() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.EMAIL)
            .source("a")
            .add("1", "li", "12", "2010", "nobody")
            .people();
    KeyParts parts = new KeyParts(people);
    assertEquals(0, parts.part("sound of surname").codes()[0]);
    assertEquals(0, parts.part("month of date_of_birth").codes()[0]);
    assertEquals(0, parts.part("day of date_of_birth").codes()[0]);
    assertEquals(0, parts.part("user of email").codes()[0]);
    assertTrue(parts.part("start of forename").codes()[0] > 0);
    assertTrue(parts.part("year of date_of_birth").codes()[0] > 0);
    assertNull(parts.part("district of postcode"));
    assertNull(parts.part("shoe_size"));
  }

  @Test
  void bothNamesAreOneKeyInEitherOrder() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME)
            .source("a")
            .add("1", "grace", "hill")
            .add("2", "hill", "grace")
            .add("3", "grace", null)
            .people();
    int[] codes = new KeyParts(people).part("both names").codes();
    int[] byId = new int[4];
    for (int row = 0; row < 3; row++) {
      byId[Integer.parseInt(people.recordId(row))] = codes[row];
    }
    assertTrue(byId[1] > 0);
    assertEquals(byId[1], byId[2]);
    assertEquals(0, byId[3]);
  }
}

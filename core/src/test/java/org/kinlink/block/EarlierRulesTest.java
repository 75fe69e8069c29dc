package org.kinlink.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

final class EarlierRulesTest {
  private static final ImmutableList<ImmutableList<String>> RULES =
      ImmutableList.of(
          ImmutableList.of("surname", "date_of_birth"),
          ImmutableList.of("forename", "date_of_birth"),
          ImmutableList.of("date_of_birth", "postcode"),
          ImmutableList.of("forename", "surname", "postcode"),
          ImmutableList.of("surname", "month of date_of_birth"),
          ImmutableList.of("forename", "month of date_of_birth"),
          ImmutableList.of("date_of_birth"));

  /** Of some dates only the year is known, so that they have no month. */
  private static People people(long seed, int perSource, boolean years) {
    Records records =
        Records.of(
            FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);
    Random random = new Random(seed);
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < perSource; i++) {
        String year = "200" + random.nextInt(3);
        String date = year + "-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(3);
        records.add(
            "r" + i,
            some(random, 6),
            some(random, 8),
            random.nextInt(9) == 0 ? null : years && random.nextInt(4) == 0 ? year : date,
            some(random, 5));
      }
    }
    return records.people();
  }

  private static String some(Random random, int of) {
    int n = random.nextInt(of);
    return n == 0 ? null : "v" + n;
  }

  private static PairFilter filter(People people) {
    return new PairFilter(people, new boolean[] {true, false}, row -> row % 11 == 3);
  }

  private static List<String> asked(ImmutableList<BlockingRule> rules, int rule) {
    return EarlierRules.among(rules, rule).stream().map(BlockingRule::name).toList();
  }

  @Test
  void onlyRulesAreAskedWhosePairsNoOtherRuleShows() {
    People people = people(1, 60, false);
    ImmutableList<BlockingRule> rules = Blocking.choose(people, filter(people), RULES).rules();
    assertEquals(List.of(), asked(rules, 0));
    assertEquals(List.of("surname + date_of_birth"), asked(rules, 3).subList(0, 1));
    assertEquals(
        List.of("surname + date_of_birth", "forename + date_of_birth", "date_of_birth + postcode"),
        asked(rules, 6));
  }

  @Test
  void aMonthDoesNotFollowFromADateThatMayHaveNone() {
    People people = people(1, 60, true);
    ImmutableList<BlockingRule> rules = Blocking.choose(people, filter(people), RULES).rules();
    BlockingRule byDate = rules.get(0);
    assertTrue(!rules.get(4).shows(byDate, byDate));
    People withMonths = people(1, 60, false);
    rules = Blocking.choose(withMonths, filter(withMonths), RULES).rules();
    assertTrue(rules.get(4).shows(rules.get(0), rules.get(0)));
  }

  @Test
  void aPairIsShownOnceWhateverRulesAreNotAsked() {
    for (int seed = 1; seed <= 10; seed++) {
      People people = people(seed, 60, seed % 2 == 0);
      PairFilter filter = filter(people);
      shownOnce(people, filter, Blocking.choose(people, filter, RULES).rules());
    }
  }

  @Test
  void groupsThatWereCutIntoPiecesDoNotSpeakForOthers() {
    for (int seed = 1; seed <= 5; seed++) {
      People people = people(seed, 300, seed % 2 == 0);
      PairFilter filter = filter(people);
      KeyParts parts = new KeyParts(people);
      RuleBuilder few = new RuleBuilder(people, filter, 1000);
      ImmutableList<BlockingRule> rules =
          ImmutableList.of(
              few.build(parts(parts, "surname")),
              few.build(parts(parts, "forename", "surname")),
              few.build(parts(parts, "surname", "postcode")),
              few.build(parts(parts, "surname", "date_of_birth")));
      assertTrue(rules.get(0).split() > 0);
      assertTrue(asked(rules, 3).containsAll(List.of("surname", "forename + surname")));
      shownOnce(people, filter, rules);
    }
  }

  private static List<KeyPart> parts(KeyParts parts, String... names) {
    return ImmutableList.copyOf(names).stream().map(parts::part).toList();
  }

  private static void shownOnce(
      People people, PairFilter filter, ImmutableList<BlockingRule> rules) {
    Candidates candidates = new Candidates(rules, filter);
    List<Long> visited = Naive.visited(candidates);
    Set<Long> distinct = new TreeSet<>(visited);
    assertEquals(visited.size(), distinct.size(), "no pair is shown twice");
    Set<Long> wanted = new TreeSet<>();
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        if (candidates.include(a, b)) {
          wanted.add((long) a << 32 | b);
        }
      }
    }
    assertEquals(wanted, distinct);
  }
}

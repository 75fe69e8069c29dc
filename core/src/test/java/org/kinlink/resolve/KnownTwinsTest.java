package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.HouseholdScorer;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

/** Twins whom one source tells apart are not joined by what twins share. */
final class KnownTwinsTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final String DAY = "2012-03-04";

  private static People people;
  private static PairScorer scorer;
  private static KnownTwins twins;

  /** Twins in a; one of them in b, and a record without a name that may be of either. */
  @BeforeAll
  static void find() {
    SmallPopulation population = SmallPopulation.seed(61).households(250);
    int n = population.size();
    population.source("a", OncePerPerson.YES, 0, 3 * n / 4);
    population.source("b", OncePerPerson.INFER, n / 4, n);
    Records records =
        population
            .records()
            .with(ref("a", "oscar"), "oscar", "wadton", "m", DAY, "1 high street", "EX9 9ZZ")
            .with(ref("a", "joseph"), "joseph", "wadton", "m", DAY, "1 high street", "EX9 9ZZ")
            .with(ref("a", "again"), "zelmi", "quinul", "f", "2010-05-06", "2 low road", "EX9 8ZZ")
            .with(ref("b", "named"), "oscar", "wadton", "m", DAY, "1 high street", "EX9 9ZZ")
            .with(ref("b", "nameless"), null, null, "m", DAY, null, "EX9 9ZZ")
            .with(ref("b", "again"), "zelmi", "quinul", "f", "2010-05-06", "2 low road", "EX9 8ZZ");
    people = records.people();
    scorer = Learnt.scorer(people, false, true);
    twins =
        KnownTwins.find(
            people, row -> false, new boolean[] {true, false}, scorer, POLICY, StatedTwins.NONE);
  }

  private static RecordRef ref(String source, String id) {
    return new RecordRef(source, id);
  }

  private static int row(String source, String id) {
    for (int row = 0; row < people.size(); row++) {
      boolean here = people.sources().get(people.source(row)).equals(source);
      if (here && people.recordId(row).equals(id)) {
        return row;
      }
    }
    throw new IllegalArgumentException("id: " + id);
  }

  private static int rowOf(People some, String id) {
    return IntStream.range(0, some.size())
        .filter(row -> some.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Constraints constraints() {
    return new Constraints(
        people,
        Safeguards.of(ImmutableList.of(), people),
        new boolean[] {true, false},
        ImmutableSet.of(),
        twins);
  }

  @Test
  void twoNamesOfOneBirthdayAndFamilyInOneSourceAreTwins() {
    assertTrue(twins.apart(row("a", "oscar"), row("a", "joseph")));
    assertEquals(
        "told apart as twins by one source",
        constraints().contradiction(row("a", "oscar"), row("a", "joseph")));
  }

  @Test
  void aSourceTellsApartWhomLookingAtEveryPairTellsApart() {
    SmallPopulation population = SmallPopulation.seed(62).households(100);
    population.source("a", OncePerPerson.YES, 0, population.size());
    Records records = population.records();
    Random random = new Random(62);
    for (int i = 0; i < 150; i++) {
      String name = "abcdefghijkl".substring(random.nextInt(6)) + random.nextInt(2);
      String surname = random.nextInt(9) == 0 ? null : "surname" + random.nextInt(9);
      String born = "201" + random.nextInt(3) + "-0" + (1 + random.nextInt(3)) + "-0" + 3;
      String home = random.nextInt(9) == 0 ? null : "EX" + random.nextInt(9) + " 9ZZ";
      records = records.with(ref("a", "dense" + i), name, surname, "m", born, null, home);
    }
    People one = records.people();
    PairScorer known = Learnt.scorer(one, true);
    HouseholdScorer names = known.inHousehold();
    boolean[] once = {true};
    KnownTwins found = KnownTwins.find(one, row -> false, once, known, POLICY, StatedTwins.NONE);
    int told = 0;
    for (int a = 0; a < one.size(); a++) {
      for (int b = 0; b < a; b++) {
        boolean apart = naivelyApart(one, names, a, b);
        told += apart ? 1 : 0;
        assertEquals(apart, found.apart(a, b));
        assertEquals(apart, found.apart(b, a));
      }
    }
    assertTrue(told > 50);
  }

  private static boolean naivelyApart(People one, HouseholdScorer names, int a, int b) {
    boolean family =
        few(one, FieldKind.DATE_OF_BIRTH, FieldKind.SURNAME, a, b)
            || few(one, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE, a, b)
            || few(one, FieldKind.SURNAME, FieldKind.POSTCODE, a, b);
    Birthdays births = new Birthdays(one);
    if (!family || !births.fit(a, b)) {
      return false;
    }
    HouseholdScorer.Forenames forenames = names.forenames(a, b);
    return forenames == HouseholdScorer.Forenames.EQUAL
        ? births.same(a, b) && names.agree(FieldKind.POSTCODE, a, b)
        : forenames != HouseholdScorer.Forenames.UNKNOWN;
  }

  /** Whether two records share two fields, and not with many others. */
  private static boolean few(People one, FieldKind field, FieldKind other, int a, int b) {
    return share(one, field, a, b)
        && share(one, other, a, b)
        && IntStream.range(0, one.size())
                .filter(row -> share(one, field, a, row) && share(one, other, a, row))
                .count()
            <= 8;
  }

  private static boolean share(People one, FieldKind field, int a, int b) {
    String value = one.value(field, a);
    return value != null && value.equals(one.value(field, b));
  }

  @Test
  void whoBearsTheNameOfTheOtherTwinIsNotTheOne() {
    assertEquals(
        "named like the other of two twins",
        constraints().contradiction(row("a", "joseph"), row("b", "named")));
    assertNull(constraints().contradiction(row("a", "oscar"), row("b", "named")));
    assertNull(constraints().contradiction(row("a", "joseph"), row("b", "nameless")));
  }

  @Test
  void twoPupilNumbersInOneSourceAreTwoPupils() {
    People pupils =
        Records.of(FieldKind.FORENAME, FieldKind.IDENTIFIER)
            .source("school")
            .add("1", "william", "B801200005001")
            .add("2", "william", "A801200005002")
            .add("3", "william", null)
            .add("4", "william", "E801200005003")
            .people();
    PupilNumbers numbers = new PupilNumbers(pupils);
    assertTrue(numbers.differ(rowOf(pupils, "1"), rowOf(pupils, "4")));
    assertFalse(
        numbers.differ(rowOf(pupils, "1"), rowOf(pupils, "2")),
        "the letter does not fit, so it is no number");
    assertFalse(numbers.differ(rowOf(pupils, "1"), rowOf(pupils, "3")));
  }

  @Test
  void birthdaysFitButForASlip() {
    People born =
        Records.of(FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", "2012-03-04")
            .add("2", "2012-04-03")
            .add("3", "2010-03-04")
            .add("4", "1990-03-04")
            .add("5", "2013-05-04")
            .add("6", "2012-03")
            .people();
    Birthdays birthdays = new Birthdays(born);
    assertTrue(birthdays.fit(rowOf(born, "1"), rowOf(born, "2")));
    assertTrue(birthdays.fit(rowOf(born, "1"), rowOf(born, "3")));
    assertFalse(birthdays.fit(rowOf(born, "1"), rowOf(born, "4")));
    assertFalse(birthdays.fit(rowOf(born, "1"), rowOf(born, "5")));
    assertFalse(birthdays.fit(rowOf(born, "1"), rowOf(born, "6")));
  }

  @Test
  void aSealedTwinIsNoRival() {
    int oscar = row("a", "oscar");
    int joseph = row("a", "joseph");
    int nameless = row("b", "nameless");
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(Math.min(oscar, joseph), nameless, null, 5);
    pairs.add(Math.max(oscar, joseph), nameless, null, 5);
    SafeguardEntry seal = new SafeguardEntry(Action.SEAL, ref("a", "joseph"), null);
    Safeguards safeguards = Safeguards.of(ImmutableList.of(seal), people);
    boolean[] once = {true, false};
    Constraints sealed =
        new Constraints(
            people,
            safeguards,
            once,
            ImmutableSet.of(Constraints.pair(oscar, joseph)),
            KnownTwins.find(people, safeguards::sealed, once, scorer, POLICY, StatedTwins.NONE));
    List<PairDecision> decisions =
        Resolver.resolve(people, sealed, POLICY, scorer, pairs, ParentRows.NONE).decisions();
    assertEquals(List.of(Decision.LINK), decisions.stream().map(PairDecision::decision).toList());
    assertEquals(Math.min(oscar, nameless), decisions.get(0).rowA());
  }

  /** Two of one name, birthday and home in a source that holds nobody twice. */
  @ParameterizedTest
  @CsvSource({
    "2012-03-04, EX9 9ZZ, true, true",
    "2012-03-04, EX9 9ZZ, false, false",
    "2012-03-04, EX8 8ZZ, true, false",
    "2012-04-03, EX9 9ZZ, true, false"
  })
  void twoOfOneNameInOneHomeAreTwinsWhereNobodyIsTwice(
      String day, String home, boolean once, boolean expected) {
    People brothers =
        Records.of(
                FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
            .source("a")
            .add("1", "yusuf", "coldstone", DAY, "EX9 9ZZ")
            .add("2", "yusuf", "mehmet", day, home)
            .source("b")
            .add("3", "yusuf", "coldstone", DAY, "EX9 9ZZ")
            .people();
    KnownTwins found =
        KnownTwins.find(
            brothers,
            row -> false,
            new boolean[] {once, false},
            Learnt.scorer(brothers, true, true),
            POLICY,
            StatedTwins.NONE);
    assertEquals(expected, found.apart(rowOf(brothers, "1"), rowOf(brothers, "2")));
  }

  @Test
  void oneNameTwiceIsNoTwin() {
    assertFalse(twins.apart(row("a", "again"), row("b", "again")));
  }

  @Test
  void excludedRecordsMakeNobodyATwin() {
    KnownTwins none =
        KnownTwins.find(
            people,
            row -> row == row("a", "oscar"),
            new boolean[] {true, false},
            scorer,
            POLICY,
            StatedTwins.NONE);
    assertFalse(none.apart(row("a", "oscar"), row("a", "joseph")));
    assertFalse(none.crossed(row("a", "joseph"), row("b", "named")));
  }

  @Test
  void whoIsKnownByBothNamesIsNoTwin() {
    int named = row("b", "named");
    int joseph = row("a", "joseph");
    int[] alone = {named};
    assertTrue(twins.crossed(named, joseph, alone, new int[] {joseph}));
    assertTrue(twins.crossed(named, joseph, alone, new int[] {joseph, row("b", "nameless")}));
    assertFalse(twins.crossed(named, joseph, alone, new int[] {joseph, row("a", "oscar")}));
  }

  @Test
  void aRecordWithoutANameIsNeitherTwins() {
    int oscar = row("a", "oscar");
    int joseph = row("a", "joseph");
    int nameless = row("b", "nameless");
    int named = row("b", "named");
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(Math.min(oscar, joseph), nameless, null, 5);
    pairs.add(Math.max(oscar, joseph), nameless, null, 5);
    pairs.add(Math.min(named, nameless), Math.max(named, nameless), null, 5);
    Resolution found =
        Resolver.resolve(people, constraints(), POLICY, scorer, pairs, ParentRows.NONE);
    List<Decision> decisions = found.decisions().stream().map(PairDecision::decision).toList();
    assertEquals(List.of(Decision.REVIEW, Decision.REVIEW, Decision.REVIEW), decisions);
  }

  @Test
  void recordsWithoutANameDoNotOutvoteTheNames() {
    Forenames forenames = new Forenames(people, scorer, row -> false);
    int[] oscar = {row("a", "oscar"), row("b", "nameless")};
    assertFalse(forenames.allow(oscar, new int[] {row("a", "joseph")}));
    assertTrue(forenames.allow(oscar, new int[] {row("b", "named")}));
  }

  @Test
  void severalThreadsHearTheSame() {
    int[] twin = {row("a", "oscar"), row("a", "joseph")};
    boolean[] alone = new boolean[twin.length * people.size()];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = twins.crossed(i / twin.length, twin[i % twin.length]);
    }
    long others =
        IntStream.range(0, 200 * alone.length)
            .parallel()
            .map(i -> i % alone.length)
            .filter(i -> twins.crossed(i / twin.length, twin[i % twin.length]) != alone[i])
            .count();
    assertEquals(0, others);
  }
}

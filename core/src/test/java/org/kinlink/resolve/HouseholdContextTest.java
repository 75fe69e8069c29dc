package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.household.Households;
import org.kinlink.record.Address;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.PersonStatus;
import org.kinlink.record.Persons;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

final class HouseholdContextTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final boolean[] ONCE = {true, true};
  private static final String MOTHER = "rosamund,oakley,f,1984-06-17,";

  /** Records beside forty linked people of whom the model learns; ids begin with their source. */
  private final Map<String, String> records = new HashMap<>();

  private final Map<String, String> homes = new HashMap<>();
  private final List<String> linked = new ArrayList<>();
  private final List<PairDecision> decided = new ArrayList<>();
  private boolean relatives;
  private boolean twins;
  private SafeguardEntry[] entries = {};
  private People people = records();

  /** A mother whom both sources know, at two addresses, with one more record in each home. */
  private static HouseholdContextTest home(String inA, String inB) {
    HouseholdContextTest home = new HouseholdContextTest();
    home.record("a-mother", MOTHER, "1 High Street").record("b-mother", MOTHER, "2 Low Lane");
    home.record("a-1", inA, "1 High Street").record("b-1", inB, "2 Low Lane");
    home.linked.add("mother");
    return home;
  }

  private HouseholdContextTest record(String id, String values, String line) {
    records.put(id, values);
    homes.put(id, line);
    return this;
  }

  private People records() {
    Records made =
        Records.of(
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.SEX,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.NHS_NUMBER);
    for (String source : List.of("a", "b")) {
      made.source(source);
      for (int i = 0; i < 40; i++) {
        String day = (1960 + i) + "-0" + (1 + i % 9) + "-1" + (i * 7 % 10);
        made.add(
            source + "-" + i + "x",
            "fore" + (char) ('a' + i % 26) + "q" + i,
            "sur" + i % 9 + "z",
            "m",
            day,
            null);
      }
      for (String id : records.keySet().stream().sorted().toList()) {
        if (id.startsWith(source)) {
          made.add(
              id,
              Arrays.stream(records.getOrDefault(id, "").split(",", -1))
                  .map(value -> value.isEmpty() ? null : value)
                  .toArray(String[]::new));
        }
      }
    }
    return made.people();
  }

  private int row(String id) {
    for (int row = 0; row < people.size(); row++) {
      if (people.recordId(row).equals(id)) {
        return row;
      }
    }
    throw new IllegalArgumentException("id: none of that name");
  }

  private Resolution before() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] personOf = new int[people.size()];
    for (int row = 0; row < personOf.length; row++) {
      String id = people.recordId(row);
      String name = id.substring(2);
      String person = name.endsWith("x") || linked.contains(name) ? name : id;
      personOf[row] = numbers.computeIfAbsent(person, k -> numbers.size());
    }
    PersonStatus[] status = new PersonStatus[personOf.length];
    Arrays.fill(status, PersonStatus.SINGLE);
    return new Resolution(
        new Persons(personOf, status, numbers.size()),
        ImmutableList.copyOf(decided),
        probabilities());
  }

  private PairProbabilities probabilities() {
    Constraints constraints = constraints();
    Clusters clusters = new Clusters(people.size());
    ScoredPairs none = new ScoredPairs();
    return new PairProbabilities(
        constraints,
        scorer(),
        clusters,
        none,
        new Claims(people, constraints, none, new BitSet(), new BitSet()),
        new Leftovers(people, constraints, scorer(), clusters, none));
  }

  private ImmutableList<Residence> residences() {
    return homes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            home ->
                new Residence(
                    new RecordRef(home.getKey().substring(0, 1), home.getKey()),
                    new Address(home.getValue(), null, "ZX1 1AA", null),
                    ResidenceRole.MAIN,
                    null,
                    null))
        .collect(ImmutableList.toImmutableList());
  }

  private Resolution resolve() {
    return resolved().orElseGet(this::before);
  }

  private Optional<Resolution> resolved() {
    people = records();
    Resolution before = before();
    return HouseholdContext.resolve(
        people,
        before,
        Households.build(people, before.persons(), residences(), safeguards()),
        constraints(),
        POLICY,
        scorer().inHousehold());
  }

  private Safeguards safeguards() {
    return Safeguards.of(ImmutableList.copyOf(entries), people);
  }

  private PairScorer scorer() {
    return Learnt.scorer(people, false, false);
  }

  private Constraints constraints() {
    ImmutableSet<Long> pairs =
        relatives ? ImmutableSet.of(Constraints.pair(row("a-1"), row("b-1"))) : ImmutableSet.of();
    return new Constraints(
        people, safeguards(), ONCE, pairs, twins ? knownTwins() : KnownTwins.NONE);
  }

  private KnownTwins knownTwins() {
    return KnownTwins.find(people, safeguards()::sealed, ONCE, scorer(), POLICY, StatedTwins.NONE);
  }

  /** What was decided, with ids and reasons. */
  private List<String> told() {
    return resolve().decisions().stream()
        .map(
            d ->
                people.recordId(d.rowA())
                    + " "
                    + people.recordId(d.rowB())
                    + " "
                    + d.decision().key()
                    + " "
                    + d.reason())
        .toList();
  }

  @Test
  void whoeverChangedNameAndMovedIsFoundAmongTheFewOfTheHousehold() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,");
    assertEquals(List.of("a-1 b-1 link household"), home.told());
    Resolution found = home.resolve();
    assertEquals(found.persons().person(home.row("a-1")), found.persons().person(home.row("b-1")));
    assertEquals(PersonStatus.LINKED, found.persons().status(home.row("a-1")));
    assertEquals(home.before().persons().count() - 1, found.persons().count());
    assertEquals(Step.HOUSEHOLD_CONTEXT, found.decisions().get(0).step());
    assertTrue(found.decisions().get(0).probability() >= 0.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // twins, of whom each source knows one
        "marigold,oakley,f,2009-03-21, ; clementine,oakley,f,2009-03-21,",
        // sisters
        "marigold,oakley,f,2009-03-21, ; clementine,oakley,f,2011-03-21,",
        // a parent and a child of one name, even born on one day of the year
        "marigold,oakley,f,2009-03-21, ; marigold,oakley,f,1988-03-21,",
        // brothers of one name whose days of birth nobody knows
        "muhammad,oakley,m,2009-01-01, ; muhammad,oakley,m,2011-01-01,",
        // a sister and a brother of one birth
        "frances,oakley,f,2009-03-21, ; francis,oakley,m,2009-03-21,",
        // two numbers
        "marigold,oakley,f,2009-03-21,9990000018 ; marigold,oakley,f,2009-03-21,9990000026"
      })
  void thoseWhoMayLiveTogetherAreNeverOne(String inA, String inB) {
    HouseholdContextTest home = home(inA, inB);
    assertEquals(List.of(), home.told());
  }

  @Test
  void twoWhoFitAboutAsWellGoToReview() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,")
            .record("b-2", "marigold,tregenza,f,2009-03-21,", "2 Low Lane");
    assertEquals(
        List.of(
            "a-1 b-1 review another record fits about as well",
            "a-1 b-2 review another record fits about as well"),
        home.told());
  }

  @Test
  void alikeForenamesMayBeThoseOfTwinsWhereSomebodyElseWasBornThatDay() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigolda,penhaligon,f,2009-03-21,");
    assertEquals(List.of("a-1 b-1 link household"), home.told());
    home.record("a-other", "peregrine,oakley,m,2009-03-21,", "1 High Street");
    assertEquals(List.of("a-1 b-1 review perhaps twins"), home.told());
  }

  @Test
  void theNameOfTwoTwinsIsAsWellThatOfTheOneWhoLivesElsewhere() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,oakley,f,2009-03-21,9990000018");
    home.record("b-twin", "marigold,oakley,f,2009-03-21,9990000026", "7 Far Field");
    assertEquals(List.of("a-1 b-1 link household"), home.told());
    home.twins = true;
    assertEquals(List.of("a-1 b-1 review perhaps twins"), home.told());
  }

  @Test
  void withoutABirthAParentOfOneNameIsNotRuledOut() {
    assertEquals(
        List.of("a-1 b-1 review perhaps a parent and a child of one name"),
        home("marigold,oakley,f,2009-03-21,", "marigold,oakley,f,,").told());
  }

  @Test
  void statedRelativesStayTwo() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,");
    home.relatives = true;
    assertEquals(List.of(), home.told());
  }

  @Test
  void aSourceThatHasThePersonAlreadyIsNotAskedAgain() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,")
            .record("b-kid", "marigold,oakley,f,2009-03-21,", "3 Far Away")
            .record("a-kid", "marigold,penhaligon,f,2009-03-21,", "1 High Street");
    home.linked.add("kid");
    home.linked.add("1");
    assertEquals(List.of(), home.told());
  }

  @Test
  void withoutSomebodyInCommonNothingIsCompared() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,");
    home.linked.clear();
    home.records.put("b-mother", "philippa,oakley,f,1981-02-11,");
    assertEquals(List.of(), home.told());
  }

  @ParameterizedTest
  @CsvSource({"SEAL,a-1", "SEAL,a-mother", "RESTRICT,a-1", "RESTRICT,b-mother"})
  void whatIsSealedOrRestrictedTellsNothing(Action action, String id) {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,");
    home.entries =
        new SafeguardEntry[] {
          new SafeguardEntry(action, new RecordRef(id.substring(0, 1), id), null)
        };
    Resolution found = home.resolve();
    assertEquals(ImmutableList.of(), found.decisions());
    assertEquals(home.before().persons().count(), found.persons().count());
  }

  @Test
  void aPairThatWaitedForReviewIsToldOnceAndOneThatIsOutOfTheQuestionNoMore() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "marigold,penhaligon,f,2009-03-21,")
            .record("b-9", "marigold,unrelated,f,2002-07-08,", "9 Elsewhere");
    home.people = home.records();
    for (String other : List.of("b-1", "b-9")) {
      home.decided.add(
          new PairDecision(
              home.row("a-1"),
              home.row(other),
              Step.PROBABILISTIC,
              9,
              0.4,
              Decision.REVIEW,
              "uncertain"));
    }
    assertEquals(List.of("a-1 b-1 link household"), home.told());
  }

  @Test
  void nothingToAddLeavesTheRunAsItWas() {
    HouseholdContextTest home =
        home("marigold,oakley,f,2009-03-21,", "bartholomew,tregenza,m,1971-11-02,");
    assertEquals(Optional.empty(), home.resolved());
  }
}

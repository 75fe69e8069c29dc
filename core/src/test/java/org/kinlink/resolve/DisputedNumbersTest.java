package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.kinlink.score.PairScorer;
import org.kinlink.score.ScoredPairs;
import org.kinlink.score.Step;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** A number does not always say whose a record without a name is. */
final class DisputedNumbersTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final String DAY = "2012-03-04";

  private static int row(People some, String id) {
    return IntStream.range(0, some.size())
        .filter(row -> some.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNumberThatTwoTwinsHaveGoesWithTheVerifiedOne() {
    assertEquals("{0}", disputed());
  }

  @Test
  void aSealedTwinDisputesNoNumber() {
    assertEquals(
        "{}", disputed(new SafeguardEntry(Action.SEAL, new RecordRef("b", "william"), null)));
  }

  private static String disputed(SafeguardEntry... entries) {
    People both =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.NHS_NUMBER_STATUS,
                FieldKind.FORENAME,
                FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("kai", "9990000018", null, "kai", DAY)
            .source("b")
            .add("william", "9990000018", "01", "william", DAY)
            .source("c")
            .add("nameless", "9990000018", "02", null, DAY)
            .people();
    Constraints stated =
        new Constraints(
            both,
            Safeguards.of(ImmutableList.copyOf(entries), both),
            new boolean[3],
            ImmutableSet.of(Constraints.pair(0, 1)),
            KnownTwins.NONE);
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(0, 2, Step.NHS_NUMBER, 9);
    pairs.add(1, 2, Step.NHS_NUMBER, 9);
    return disputed(both, stated, Learnt.scorer(both, false, false, false))
        .among(ImmutableIntArray.of(0, 1), pairs)
        .toString();
  }

  private static DisputedNumbers disputed(People some, Constraints given, PairScorer learnt) {
    return new DisputedNumbers(
        some,
        given,
        new Forenames(some, learnt, row -> false),
        new CalledAlike(some, given, learnt.inHousehold()));
  }

  /** Source a has a number of two records, one of them of Jo; source b has it, too. */
  @ParameterizedTest
  @CsvSource({
    // the name of the second record in a and of the one in b, which of the pairs are disputed
    "lauren, lauren, '{0, 1}'",
    "lauren, jo, '{0, 2}'",
    "jo, lauren, '{}'",
    ", lauren, '{}'"
  })
  void aNumberUnderTwoNamesInOneSourceIsNobodysOfBothNames(
      @Nullable String second, String other, String expected) {
    People some =
        Records.of(FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", "9990000018", "jo", DAY)
            .add("2", "9990000018", second, DAY)
            .source("b")
            .add("3", "9990000018", other, DAY)
            .people();
    Constraints given =
        new Constraints(
            some,
            Safeguards.of(ImmutableList.of(), some),
            new boolean[2],
            ImmutableSet.of(),
            KnownTwins.NONE);
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(row(some, "1"), row(some, "2"), Step.NHS_NUMBER, 9);
    pairs.add(row(some, "1"), row(some, "3"), Step.NHS_NUMBER, 9);
    pairs.add(row(some, "2"), row(some, "3"), Step.NHS_NUMBER, 9);
    assertEquals(
        expected,
        disputed(some, given, Learnt.scorer(some, true, false))
            .among(ImmutableIntArray.of(0, 1, 2), pairs)
            .toString());
  }

  /** A source tells two sisters apart; a record without a name has a number of the one. */
  @ParameterizedTest
  @CsvSource({
    // the status of the number there and at the sister's, sex and postcodes, whether of either
    "02, 01, f, EX9 9ZZ, EX9 9ZZ, true",
    "04, 01, f, EX9 9ZZ, EX9 9ZZ, true",
    "01, 01, f, EX9 9ZZ, EX9 9ZZ, false",
    ", 01, f, EX9 9ZZ, EX9 9ZZ, false",
    "02, 02, f, EX9 9ZZ, EX9 9ZZ, false",
    "02, 01, m, EX9 9ZZ, EX9 9ZZ, false",
    "02, 01, , EX9 9ZZ, EX9 9ZZ, true",
    "02, 01, f, EX9 9ZZ, EX8 8ZZ, false",
    "02, 01, f, EX8 8ZZ, EX8 8ZZ, true",
    "02, 01, f, , EX8 8ZZ, true",
    "02, 01, f, EX9 9ZZ, , true"
  })
  void aNumberThatWasNotVerifiedIsAsWellTheTwins(
      @Nullable String status,
      String verified,
      @Nullable String sex,
      @Nullable String home,
      @Nullable String twinsHome,
      boolean either) {
    People sisters =
        numbered()
            .source("a", OncePerPerson.YES)
            .add("sofia", "9990000018", verified, "sofia", "barbu", "f", DAY, "EX9 9ZZ")
            .add("teodora", "9990000026", "01", "teodora", "barbu", "f", DAY, twinsHome)
            .source("b")
            .add("nameless", "9990000018", status, null, null, sex, DAY, home)
            .people();
    assertEquals(either, eitherTwins(sisters).get(row(sisters, "nameless")));
  }

  /** Somebody else has the number too, under another name; the two are of different homes. */
  @ParameterizedTest
  @CsvSource({"02, 2012-03-04, true", "01, 2012-03-04, false", "02, 1990-03-04, false"})
  void aNumberOfTwoIsOfEither(String status, String other, boolean either) {
    People two =
        numbered()
            .source("a", OncePerPerson.YES)
            .add("emily", "9990000018", "01", "emily", "packson", "f", DAY, "EX9 9ZZ")
            .add("nancy", "9990000018", "02", "nancy", "davis", "f", other, "EX8 8ZZ")
            .source("b")
            .add("nameless", "9990000018", status, null, null, "f", DAY, "EX9 9ZZ")
            .people();
    assertEquals(either, eitherTwins(two).get(row(two, "nameless")));
  }

  private static Records numbered() {
    return Records.of(
        FieldKind.NHS_NUMBER,
        FieldKind.NHS_NUMBER_STATUS,
        FieldKind.FORENAME,
        FieldKind.SURNAME,
        FieldKind.SEX,
        FieldKind.DATE_OF_BIRTH,
        FieldKind.POSTCODE);
  }

  private static BitSet eitherTwins(People some) {
    boolean[] once = {true, false};
    PairScorer learnt = Learnt.scorer(some, false, false);
    Constraints given =
        new Constraints(
            some,
            Safeguards.of(ImmutableList.of(), some),
            once,
            ImmutableSet.of(),
            KnownTwins.find(some, row -> false, once, learnt, POLICY, StatedTwins.NONE));
    return disputed(some, given, learnt).eitherTwins();
  }

  @Test
  void nobodyChoosesBetweenTwins() {
    People sisters =
        numbered()
            .source("a", OncePerPerson.YES)
            .add("sofia", "9990000018", "01", "sofia", "barbu", "f", DAY, "EX9 9ZZ")
            .add("teodora", "9990000026", "01", "teodora", "barbu", "f", DAY, "EX9 9ZZ")
            .source("b")
            .add("nameless", "9990000018", "02", null, null, "f", DAY, "EX9 9ZZ")
            .people();
    boolean[] once = {true, false};
    PairScorer learnt = Learnt.scorer(sisters, false, false);
    Constraints given =
        new Constraints(
            sisters,
            Safeguards.of(ImmutableList.of(), sisters),
            once,
            ImmutableSet.of(),
            KnownTwins.find(sisters, row -> false, once, learnt, POLICY, StatedTwins.NONE));
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(row(sisters, "sofia"), row(sisters, "nameless"), Step.NHS_NUMBER, 9);
    PairDecision decision =
        Resolver.resolve(sisters, given, POLICY, learnt, pairs, ParentRows.NONE).decisions().get(0);
    assertEquals(
        "review may be either of two twins", decision.decision().key() + " " + decision.reason());
  }

  /** Jemma's record has the number of Emily, and Gemma of her birthday and home one of her own. */
  @ParameterizedTest
  @CsvSource({
    // status of the number in Jemma's record, and of the other one; name and home there; disputed
    ", 01, gemma, EX8 8ZZ, '{0, 1}'",
    "02, 01, jemma, EX8 8ZZ, '{0, 1}'",
    "01, 01, gemma, EX8 8ZZ, '{}'",
    ", 02, gemma, EX8 8ZZ, '{}'",
    ", 01, olga, EX8 8ZZ, '{}'",
    ", 01, gemma, EX9 9ZZ, '{}'"
  })
  void aNumberIsNotOfWhoeverHasAVerifiedOneElsewhere(
      @Nullable String status, String own, String name, String home, String expected) {
    People some =
        numbered()
            .source("a")
            .add("1", "9990000018", status, "jemma", "elmfield", "f", DAY, "EX8 8ZZ")
            .source("b")
            .add("2", "9990000018", "01", "emily", "beckdale", "f", DAY, "EX7 7ZZ")
            .add("3", "9990000026", own, name, "hill", "f", DAY, home)
            .source("c")
            .add("4", "9990000018", "01", null, null, "f", DAY, null)
            .people();
    Constraints given =
        new Constraints(
            some,
            Safeguards.of(ImmutableList.of(), some),
            new boolean[3],
            ImmutableSet.of(),
            KnownTwins.NONE);
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(row(some, "1"), row(some, "2"), Step.NHS_NUMBER, 9);
    pairs.add(row(some, "1"), row(some, "4"), Step.NHS_NUMBER, 9);
    pairs.add(row(some, "2"), row(some, "4"), Step.NHS_NUMBER, 9);
    assertEquals(
        expected,
        disputed(some, given, Learnt.scorer(some, false, false, false))
            .among(ImmutableIntArray.of(0, 1, 2), pairs)
            .toString());
  }
}

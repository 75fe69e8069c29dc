package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.PairScorer;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Of two twins who are called alike, a record of the one's name is as well the other's. */
final class CalledAlikeTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final String DAY = "2012-03-04";

  /** Harry and Henry, whom a tells apart by their numbers; b has Harry as well. */
  private static Records twins() {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.SEX,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("a", OncePerPerson.YES)
        .add("harry", "9990000018", "harry", "boyd", "m", DAY, "EX9 9ZZ")
        .add("henry", "9990000026", "henry", "boyd", "m", DAY, "EX9 9ZZ")
        .source("b")
        .add("numbered", "9990000018", "harry", "boyd", "m", DAY, "EX9 9ZZ")
        .add("second", null, "harry", "boyd", "m", DAY, "EX9 9ZZ");
  }

  private static int[] rows(People people, String ids) {
    return Arrays.stream(ids.split(" "))
        .mapToInt(
            id ->
                IntStream.range(0, people.size())
                    .filter(row -> people.recordId(row).equals(id))
                    .findFirst()
                    .orElseThrow())
        .toArray();
  }

  private static KnownTwins found(People people) {
    boolean[] once = once(people);
    return KnownTwins.find(people, row -> false, once, scorer(people), POLICY, StatedTwins.NONE);
  }

  private static boolean[] once(People people) {
    boolean[] once = new boolean[people.sources().size()];
    for (int s = 0; s < once.length; s++) {
      once[s] = !people.sources().get(s).equals("b");
    }
    return once;
  }

  private static PairScorer scorer(People people) {
    return Learnt.scorer(people, new boolean[people.sources().size()]);
  }

  private static boolean either(People people, String left, String right) {
    Constraints constraints =
        new Constraints(
            people,
            Safeguards.of(ImmutableList.of(), people),
            once(people),
            ImmutableSet.of(),
            found(people));
    return new CalledAlike(people, constraints, scorer(people).inHousehold())
        .any(rows(people, left), rows(people, right));
  }

  /** The second record of b was joined with nothing, or would be with who is known as Harry. */
  @ParameterizedTest
  @CsvSource({
    "second, harry, true",
    "second, numbered, true",
    "second, harry numbered, true",
    "harry numbered, second, true",
    "numbered, harry, false",
    "second numbered, harry, false"
  })
  void whoeverIsJoinedMayBeEither(String left, String right, boolean either) {
    assertEquals(either, either(twins().people(), left, right));
  }

  /** Two records that no twin stands beside, of two sources that do not know one. */
  @ParameterizedTest
  @CsvSource({"EX9 9ZZ, boyd, true", "EX8 8ZZ, boyd, true", "EX8 8ZZ, ash, false"})
  void aTwinIsKnownInEverySource(String home, String surname, boolean either) {
    People people =
        twins()
            .source("c")
            .add("c", null, "harry", surname, "m", DAY, home)
            .source("d")
            .add("d", null, "harry", surname, "m", DAY, home)
            .people();
    assertEquals(either, either(people, "c", "d"));
  }

  /** What tells one record of a group tells all. */
  @ParameterizedTest
  @CsvSource({"m, true", "f, false", ", true"})
  void oneRecordThatTellsTellsForAll(@Nullable String sex, boolean either) {
    People people =
        twins().source("c").add("c", null, "harry", "boyd", sex, DAY, "EX9 9ZZ").people();
    assertEquals(either, either(people, "second c", "harry numbered"));
  }

  /** The source of a record has the twin too, under a name with a slip. */
  @ParameterizedTest
  @CsvSource({"henry, false", "hemry, false", "oliver, true"})
  void aSourceThatHasTheTwinTooTellsThem(String name, boolean either) {
    People people =
        twins()
            .source("c")
            .add("c", null, "harry", "boyd", "m", DAY, "EX9 9ZZ")
            .add("twin", null, name, "boyd", "m", DAY, "EX9 9ZZ")
            .people();
    assertEquals(either, either(people, "c", "harry"));
  }

  /** A source in which both twins go by one name does not tell whose a record of that name is. */
  @ParameterizedTest
  @CsvSource({"henry, false", "harry, true"})
  void aSourceThatCallsBothAlikeTellsNothing(String name, boolean either) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("a", OncePerPerson.YES)
            .add("one", "9990000018", "harry", "boyd", DAY, "EX9 9ZZ")
            .add("two", "9990000026", name, "boyd", DAY, "EX9 9ZZ")
            .source("c", OncePerPerson.YES)
            .add("c", null, "harry", "boyd", DAY, "EX9 9ZZ")
            .add("twin", null, name, "boyd", DAY, "EX9 9ZZ")
            .people();
    assertEquals(either, either(people, "c", "one"));
  }

  /**
   * Who is called Harry and has the number of Henry may be either, whatever else a source tells.
   */
  @ParameterizedTest
  @CsvSource({"9990000026, true", ", false"})
  void whoeverHasTheNumberOfTheTwinMayBeEither(@Nullable String number, boolean either) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("a", OncePerPerson.YES)
            .add("harry", null, "harry", "boyd", DAY, "EX9 9ZZ")
            .add("henry", "9990000026", "henry", "boyd", DAY, "EX9 9ZZ")
            .source("c", OncePerPerson.YES)
            .add("c", number, "harry", "boyd", DAY, "EX9 9ZZ")
            .add("twin", null, "henry", "boyd", DAY, "EX9 9ZZ")
            .people();
    assertEquals(either, either(people, "c", "harry"));
  }

  /** Where a tells Michael and Micah apart, so does b, whose surnames and homes have slips. */
  @ParameterizedTest
  @CsvSource({
    "micah, 2012-03-04, EX9 9ZZ, true",
    "mica, 2012-03-04, EX9 9ZZ, false",
    "micah, 2012-03-05, EX9 9ZZ, false",
    "micah, 2012-03-04, EX8 8ZZ, false"
  })
  void whomOneSourceTellsApartAreTwoInAnother(
      String name, String day, String home, boolean expected) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("a", OncePerPerson.YES)
            .add("a1", "9990000018", "michael", "campbell", DAY, "EX9 9ZZ")
            .add("a2", "9990000026", "micah", "campbell", DAY, "EX9 9ZZ")
            .source("b")
            .add("b1", null, "michael", "campbell", DAY, "EX7 7ZZ")
            .add("b2", null, name, "cambpell", day, home)
            .people();
    int[] both = rows(people, "b1 b2");
    assertEquals(expected, found(people).apart(both[0], both[1]));
  }

  /** Nobody is Luca whose own source has Tia, be it with a slip or without a birthday. */
  @ParameterizedTest
  @CsvSource({
    // in a Tia's forename, surname, birthday and postcode, what she is called in b, whether found
    "tia, grnat, 2012-03-04, , tia, true",
    "tia, garnet, 2012-03-04, , tia, false",
    "tia, grant, 2012-03-04, EX9 9ZZ, tla, true",
    "tia, grant, 2012-03-04, EX9 9ZZ, tal, false",
    "tia, grant, , EX9 9ZZ, tia, true",
    "tia, grant, , EX8 8ZZ, tia, false",
    "tia, other, , EX9 9ZZ, tia, false"
  })
  void aBetterNamesakeIsFoundInSpiteOfASlip(
      String forename,
      String surname,
      @Nullable String day,
      @Nullable String home,
      String called,
      boolean expected) {
    People people =
        Records.of(
                FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
            .source("a", OncePerPerson.YES)
            .add("luca", "luca", "grant", DAY, "EX9 9ZZ")
            .add("tia", forename, surname, day, home)
            .source("b")
            .add("b", called, "grant", DAY, "EX9 9ZZ")
            .people();
    int[] both = rows(people, "luca b");
    assertEquals(expected, found(people).crossed(both[0], both[1]));
  }

  @Test
  void nobodyIsATwinWhereNoneAreKnown() {
    People people =
        Records.of(FieldKind.FORENAME).source("a").add("a", "x").source("b").add("b", "x").people();
    assertEquals(false, either(people, "a", "b"));
  }

  /** Libby and Elizabeth here, Elizabeth and Beth there: forms of one name, either may be Beth. */
  @ParameterizedTest
  @CsvSource({"libby, beth, true", "libby, libby, false"})
  void ofFormsOfOneNameTheOtherTwinTellsNothing(String here, String there, boolean either) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("a", OncePerPerson.YES)
            .add("named", "9990000018", there, "farnmore", DAY, "EX9 9ZZ")
            .add("elizabeth", "9990000026", "elizabeth", "farnmore", DAY, "EX9 9ZZ")
            .source("c", OncePerPerson.YES)
            .add("record", null, here, "farnmore", DAY, "EX9 9ZZ")
            .add("twin", null, "elizabeth", "farnmore", DAY, "EX9 9ZZ")
            .people();
    assertEquals(either, either(people, "record", "named"));
  }
}

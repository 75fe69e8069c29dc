package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.testing.Learnt;
import org.kinlink.testing.Records;

/** Siblings of one birthday are twins, though nothing but the statement says that they are kin. */
final class StatedTwinsTest {
  private static final Policy POLICY = new Policy(Math.log(4), -Math.log(4), Math.log(4), 1);
  private static final String DAY = "2012-12-23";

  /**
   * Zainab and Aleena in health, of two surnames, Aleena without an address; Aleena is in school as
   * well.
   */
  private static Records sisters(OncePerPerson once, String name, String day) {
    return Records.of(
            FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
        .source("health", once)
        .add("zainab", "zainab", "hussain", DAY, "EX9 9ZZ")
        .add("aleena", name, "sheikh", day, null)
        .add("amir", "amir", "hussain", "2009-01-07", "EX9 9ZZ")
        .add("mother", "sana", "hussain", "1980-05-06", "EX9 9ZZ")
        .source("school")
        .add("school", "aleena", "hussain", DAY, "EX9 9ZZ");
  }

  private static RecordRef ref(String id) {
    return new RecordRef("health", id);
  }

  private static int row(People people, String id) {
    return IntStream.range(0, people.size())
        .filter(row -> people.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Records brotherOfBoth(Records records) {
    return records
        .relates(ref("zainab"), RelationType.SIBLING, ref("amir"))
        .relates(ref("aleena"), RelationType.SIBLING, ref("amir"));
  }

  private static KnownTwins find(Extracts extracts, boolean once, String sealed) {
    People people = extracts.people();
    ParentRows parents = ParentRows.of(people, extracts.relationships());
    boolean[] onces = new boolean[people.sources().size()];
    onces[people.source(row(people, "zainab"))] = once;
    return KnownTwins.find(
        people,
        row -> people.recordId(row).equals(sealed),
        onces,
        Learnt.scorer(people, false, false),
        POLICY,
        StatedTwins.of(
            people, row -> people.recordId(row).equals(sealed), extracts.relationships(), parents));
  }

  private static String told(Extracts extracts, boolean once, String sealed) {
    People people = extracts.people();
    KnownTwins twins = find(extracts, once, sealed);
    return twins.apart(row(people, "zainab"), row(people, "aleena"))
        + " "
        + twins.crossed(row(people, "zainab"), row(people, "school"));
  }

  /** Whether Zainab and Aleena are told apart, and whether the pupil is named like the other. */
  @ParameterizedTest
  @CsvSource({
    "aleena, 2012-12-23, true, true true",
    // a slip in the birthday of one
    "aleena, 2011-12-23, true, true true",
    // a younger sister
    "aleena, 2014-02-01, true, false false",
    // where people may be twice, a child may be its own sibling
    "aleena, 2012-12-23, false, false false",
    "olga, 2012-12-23, true, true false"
  })
  void aBrothersSistersAreTwinsWhateverTheirSurnames(
      String name, String day, boolean once, String expected) {
    Extracts extracts = brotherOfBoth(sisters(OncePerPerson.YES, name, day)).extracts();
    assertEquals(expected, told(extracts, once, ""));
  }

  @Test
  void childrenOfOneMotherAreTwinsAsWell() {
    Extracts extracts =
        sisters(OncePerPerson.YES, "aleena", DAY)
            .relates(ref("zainab"), RelationType.BIRTH_PARENT, ref("mother"))
            .relates(ref("aleena"), RelationType.BIRTH_PARENT, ref("mother"))
            .extracts();
    assertEquals("true true", told(extracts, true, ""));
  }

  @Test
  void withoutAStatementNothingIsKnown() {
    assertEquals(
        "false false", told(sisters(OncePerPerson.YES, "aleena", DAY).extracts(), true, ""));
  }

  @ParameterizedTest
  @CsvSource({"aleena", "amir"})
  void throughASealedRecordNothingIsKnown(String sealed) {
    Extracts extracts = brotherOfBoth(sisters(OncePerPerson.YES, "aleena", DAY)).extracts();
    assertEquals("false false", told(extracts, true, sealed));
  }

  @Test
  void theOrderOfRowsAndTheIdsDoNotMatter() {
    Records records = brotherOfBoth(sisters(OncePerPerson.YES, "aleena", DAY));
    for (long seed : ImmutableList.of(3L, 4L, 5L)) {
      assertEquals("true true", told(records.shuffled(seed).extracts(), true, ""));
    }
  }
}

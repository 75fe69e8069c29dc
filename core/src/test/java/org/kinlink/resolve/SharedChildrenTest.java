package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

/** A child's record confirms the number of its mother where it says nothing else of her. */
final class SharedChildrenTest {
  private static final String NUMBER = "9990000018";

  private static People people(String born, String postcode) {
    return Records.of(
            FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE)
        .source("table")
        .add("child", "9990000026", null, "2015-06-07", "EX7 7AB")
        .add("mention", NUMBER, null, null, null)
        .add("again", NUMBER, null, null, null)
        .source("health")
        .add("adult", NUMBER, "grace", born, postcode)
        .people();
  }

  private static int row(People people, String id) {
    return IntStream.range(0, people.size())
        .filter(row -> people.recordId(row).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Constraints constraints(People people, SafeguardEntry... entries) {
    return new Constraints(
        people,
        Safeguards.of(ImmutableList.copyOf(entries), people),
        new boolean[] {true, true},
        ImmutableSet.of(),
        KnownTwins.NONE);
  }

  private static boolean confirmed(People people, Constraints constraints) {
    int mention = row(people, "mention");
    ParentRows parents = new ParentRows(ImmutableListMultimap.of(mention, row(people, "child")));
    return new SharedChildren(people, constraints, new Clusters(people.size()), parents)
        .confirm(row(people, "adult"), mention);
  }

  @ParameterizedTest
  @CsvSource({
    "1985-11-27, EX7 7AB, true",
    "1985-11-27, EX7 7AC, false",
    "2010-11-27, EX7 7AB, false",
    ", EX7 7AB, false"
  })
  void whoIsOldEnoughAndLivesWithTheChildIsMeant(String born, String postcode, boolean meant) {
    People people = people(born, postcode);
    assertEquals(meant, confirmed(people, constraints(people)));
  }

  @Test
  void aSealedChildConfirmsNothing() {
    People people = people("1985-11-27", "EX7 7AB");
    RecordRef child = new RecordRef("table", "child");
    SafeguardEntry seal = new SafeguardEntry(SafeguardEntry.Action.SEAL, child, null);
    assertFalse(confirmed(people, constraints(people, seal)));
  }

  @Test
  void aSourceThatHoldsEachPersonOnceMentionsAMotherTwice() {
    People people = people("1985-11-27", "EX7 7AB");
    Constraints constraints = constraints(people);
    assertFalse(constraints.sameOnce(row(people, "mention"), row(people, "again")));
    assertTrue(constraints.sameOnce(row(people, "child"), row(people, "child")));
    assertFalse(constraints.reference(row(people, "child")));
  }

  @ParameterizedTest
  @CsvSource({
    "01, f, 1985-11-27, true",
    "01, f, 2010-11-27, false",
    "01, m, 1985-11-27, false",
    "01, , 1985-11-27, false",
    "02, f, 1985-11-27, false"
  })
  void aWomanWhoseNumberWasVerifiedIsMeantWhereverSheLives(
      String status, String sex, String born, boolean meant) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.NHS_NUMBER_STATUS,
                FieldKind.SEX,
                FieldKind.DATE_OF_BIRTH)
            .source("table")
            .add("child", "9990000026", null, null, "2015-06-07")
            .add("mention", NUMBER, null, null, null)
            .source("health")
            .add("adult", NUMBER, status, sex, born)
            .people();
    assertEquals(meant, confirmed(people, constraints(people)));
  }
}

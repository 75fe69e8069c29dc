package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.exchange.Extracts;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.RelationType;
import org.kinlink.record.SetAside;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

/** The number of a mother, brother, sister or twin in a child's record is set aside. */
final class BorrowedNumbersTest {
  private static final String CHILDS = "9990000018";
  private static final String MOTHERS = "9990000026";
  private static final String SISTERS = "9990000034";
  private static final RecordRef CHILD = new RecordRef("health", "child");
  private static final RecordRef SISTER = new RecordRef("health", "sister");
  private static final RecordRef MOTHER = new RecordRef("health", "mother");
  private static final RecordRef CASE = new RecordRef("care", "case");
  private static final RecordRef CHILD_IN_CARE = new RecordRef("care", "child");

  /** Health knows mother, child and sister; social care has the child with some number. */
  private static Records records(String childs, String inCare, String bornInCare) {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("health")
        .with(CHILD, childs, "oscar", "wadton", "2012-03-04", "EX7 7AB")
        .with(SISTER, SISTERS, "grace", "wadton", "2012-03-04", "EX7 7AB")
        .with(MOTHER, MOTHERS, null, null, "1985-11-27", null)
        .source("care")
        .with(CASE, inCare, "oscar", "wadton", bornInCare, "EX7 7AB");
  }

  private static List<RecordRef> cleared(Records records, SafeguardEntry... entries) {
    Extracts before = records.extracts();
    Extracts after = BorrowedNumbers.setAsideIn(before, ImmutableList.copyOf(entries));
    People people = after.people();
    ImmutableList.Builder<RecordRef> cleared = ImmutableList.builder();
    for (int row = 0; row < people.size(); row++) {
      if (people.value(FieldKind.NHS_NUMBER, row) == null) {
        cleared.add(new RecordRef(people.sources().get(people.source(row)), people.recordId(row)));
      }
    }
    return cleared.build();
  }

  private static SafeguardEntry seal(RecordRef record) {
    return new SafeguardEntry(Action.SEAL, record, null);
  }

  @Test
  void aTwinsNumberUnderTheNameOfTheOtherIsNotHis() {
    assertEquals(List.of(CASE), cleared(records(CHILDS, SISTERS, "2012-03-04")));
  }

  @Test
  void theChildsOwnNumberStays() {
    assertEquals(List.of(), cleared(records(CHILDS, CHILDS, "2012-03-04")));
  }

  @Test
  void aNumberThatNobodyElseHasStays() {
    assertEquals(List.of(), cleared(records(CHILDS, "9990000042", "2012-03-04")));
  }

  @Test
  void whoIsBornOnAnotherDayIsAnotherPerson() {
    assertEquals(List.of(), cleared(records(CHILDS, SISTERS, "2010-01-02")));
  }

  @Test
  void aStatedMothersNumberIsNotTheChilds() {
    Records records =
        records(CHILDS, MOTHERS, "2012-03-04").relates(CHILD, RelationType.BIRTH_PARENT, MOTHER);
    assertEquals(List.of(CASE), cleared(records));
    assertEquals(List.of(), cleared(records(CHILDS, MOTHERS, "2012-03-04")));
  }

  @Test
  void theChildsOwnRecordMayHaveTheMothersNumber() {
    Records records =
        records(MOTHERS, CHILDS, "2012-03-04").relates(CHILD, RelationType.BIRTH_PARENT, MOTHER);
    assertEquals(List.of(CHILD), cleared(records));
  }

  @Test
  void sealedRecordsAndNumbersOfSafeguardsTellNothing() {
    Records twins = records(CHILDS, SISTERS, "2012-03-04");
    assertEquals(List.of(), cleared(twins, seal(SISTER)));
    assertEquals(List.of(), cleared(twins, seal(CHILD)));
    assertEquals(List.of(), cleared(twins, new SafeguardEntry(Action.RESTRICT, null, SISTERS)));
    Records mother =
        records(CHILDS, MOTHERS, "2012-03-04").relates(CHILD, RelationType.BIRTH_PARENT, MOTHER);
    assertEquals(List.of(), cleared(mother, seal(MOTHER)));
  }

  @Test
  void whatIsSetAsideIsToldWithoutTheNumber() {
    Records records = records(CHILDS, SISTERS, "2012-03-04");
    Extracts after = BorrowedNumbers.setAsideIn(records.extracts(), ImmutableList.of());
    SetAside note = after.setAside().get(after.setAside().size() - 1);
    assertEquals("care", note.source());
    assertEquals(SetAside.Scope.VALUE, note.scope());
    assertTrue(note.reason().contains("somebody else"));
    assertFalse(note.toString().contains(SISTERS));
  }

  @Test
  void aNameThatOneSlipMakesOfAnotherMayBeItsOwn() {
    Records records =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH)
            .source("health")
            .with(CHILD, CHILDS, "arjun", "wadton", "2012-03-04")
            .with(SISTER, SISTERS, "arjan", "wadton", "2012-03-04")
            .source("care")
            .with(CASE, SISTERS, "arjun", "wadton", "2012-03-04");
    assertEquals(List.of(), cleared(records));
  }

  @Test
  void linkingFindsTheChild() {
    LinkageResult result = Run.link(records(CHILDS, SISTERS, "2012-03-04"));
    assertEquals(Run.persons(result).get(CHILD), Run.persons(result).get(CASE));
  }

  /** Health has Anna with a verified number; social care has an Anna with another one. */
  private static Records parents(String inCare, String status, String home, RelationType type) {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.NHS_NUMBER_STATUS,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("health")
        .with(MOTHER, MOTHERS, "01", "anna", "wadton", "1985-11-27", "EX7 7AB")
        .source("care")
        .with(CASE, inCare, status, "anna", "wadton", "1985-11-27", home)
        .with(CHILD_IN_CARE, null, null, "oscar", "wadton", "2012-03-04", home)
        .relates(CHILD_IN_CARE, type, CASE);
  }

  @ParameterizedTest
  @CsvSource({
    ", EX7 7AB, BIRTH_PARENT, true",
    "02, EX7 7AB, BIRTH_PARENT, true",
    "01, EX7 7AB, BIRTH_PARENT, false",
    ", EX8 8ZZ, BIRTH_PARENT, false",
    ", EX7 7AB, SIBLING, false"
  })
  void aParentsNumberThatNobodyVerifiedGivesWayToTheVerifiedOne(
      @Nullable String status, String home, RelationType type, boolean expected) {
    Records records = parents(SISTERS, status, home, type);
    assertEquals(expected, cleared(records).contains(CASE));
    assertEquals(!expected, Run.link(records).persons().count() == 3);
  }

  @Test
  void ofSealedParentsAndNumbersOfSafeguardsNothingIsMistaken() {
    Records records = parents(SISTERS, null, "EX7 7AB", RelationType.BIRTH_PARENT);
    assertEquals(List.of(CHILD_IN_CARE), cleared(records, seal(MOTHER)));
    assertEquals(List.of(CHILD_IN_CARE), cleared(records, seal(CASE)));
    SafeguardEntry restricted = new SafeguardEntry(Action.RESTRICT, null, SISTERS);
    assertEquals(List.of(CHILD_IN_CARE), cleared(records, restricted));
  }

  /** Health has Anna with her number; social care has the same number on somebody. */
  private static Records owned(
      @Nullable String hers, @Nullable String status, @Nullable String name, String birth) {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.NHS_NUMBER_STATUS,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("health")
        .with(MOTHER, MOTHERS, hers, "anna", "wadton", "1985-11-27", null)
        .source("care")
        .with(CASE, MOTHERS, status, name, "wadton", birth, "EX7 7AB");
  }

  /** School has somebody, too. */
  private static Records known(
      Records records, String name, String surname, String birth, @Nullable String home) {
    return records.source("school").add("pupil", CHILDS, null, name, surname, birth, home);
  }

  @ParameterizedTest
  @CsvSource({
    "01, , oscar, 2012-03-04, true",
    "01, 02, oscar, 2012-03-04, true",
    "01, 02, oscar, 1986-02-20, true",
    "01, 01, oscar, 2012-03-04, false",
    "02, 02, oscar, 2012-03-04, false",
    ", , oscar, 2012-03-04, false",
    "01, , oscar, 1985-11-27, false",
    "01, , oscar, 1985-11-28, false",
    "01, , oscar, 2012, false",
    "01, , ann, 2012-03-04, false",
    "01, , anma, 2012-03-04, false",
    "01, , , 2012-03-04, true",
    "01, , , 1990-03-04, false"
  })
  void aNumberThatWasVerifiedForSomebodyOfAnotherNameAndBirthdayIsNotThatOfTheRecord(
      @Nullable String hers,
      @Nullable String status,
      @Nullable String name,
      String birth,
      boolean expected) {
    Records records = owned(hers, status, name, birth);
    if (name != null) {
      known(records, name, "wadton", birth, null);
    }
    assertEquals(expected ? List.of(CASE) : List.of(), cleared(records));
  }

  @ParameterizedTest
  @CsvSource({
    "oscar, wadton, 2012-03-04, , true",
    "oscar, exley, 2012-03-04, EX7 7AB, true",
    "oscar, wadton, 2012-03-05, EX7 7AB, true",
    "oscar, exley, 2012-03-04, , false",
    "oscar, wadton, 2012-03-05, , false",
    "oscar, wadton, 2010-05-06, EX7 7AB, false",
    "joseph, exley, 2012-03-04, EX7 7AB, true",
    "oskar, wadton, 2012-03-04, , true",
    "joseph, wadton, 2012-03-04, , false"
  })
  void aNumberIsSomebodyElsesOnlyWhereTheRecordDescribesSomebody(
      String name, String surname, String birth, @Nullable String home, boolean expected) {
    Records records = owned("01", null, "oscar", "2012-03-04");
    assertEquals(List.of(), cleared(records));
    known(records, name, surname, birth, home);
    assertEquals(expected ? List.of(CASE) : List.of(), cleared(records));
    assertEquals(List.of(), cleared(records, seal(new RecordRef("school", "pupil"))));
  }

  @Test
  void whomAVerifiedRecordFitsKeepsTheNumber() {
    Records records =
        known(owned("01", null, "oscar", "2012-03-04"), "oscar", "wadton", "2012-03-04", null)
            .source("clinic")
            .with(
                new RecordRef("clinic", "child"),
                MOTHERS,
                "01",
                "oscar",
                "wadton",
                "2012-03-04",
                null);
    assertEquals(List.of(), cleared(records));
  }

  @Test
  void aVerifiedRecordThatTellsNothingOfWhomItIsChangesNothing() {
    Records records =
        known(owned("01", null, "oscar", "2012-03-04"), "oscar", "wadton", "2012-03-04", null)
            .source("clinic")
            .add("visit", MOTHERS, "01", null, null, null, null)
            .add("birth", MOTHERS, "01", null, null, "2011-07-08", null);
    assertEquals(List.of(CASE), cleared(records));
  }

  @Test
  void sealedOwnersAndNumbersOfSafeguardsVerifyNothing() {
    Records records =
        known(owned("01", null, "oscar", "2012-03-04"), "oscar", "wadton", "2012-03-04", null);
    assertEquals(List.of(), cleared(records, seal(MOTHER)));
    assertEquals(List.of(), cleared(records, seal(CASE)));
    assertEquals(List.of(), cleared(records, new SafeguardEntry(Action.RESTRICT, null, MOTHERS)));
  }

  @Test
  void twoVerifiedNumbersOfOneNameTellNothing() {
    Records records =
        parents(SISTERS, null, "EX7 7AB", RelationType.BIRTH_PARENT)
            .source("hospital")
            .with(
                new RecordRef("hospital", "other"),
                CHILDS,
                "01",
                "anna",
                "wadton",
                "1985-11-27",
                "EX7 7AB");
    assertEquals(List.of(CHILD_IN_CARE), cleared(records));
  }

  @Test
  void aRecordWithoutANameMayThenBeOfEitherTwinUntilVerified() {
    Records records =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.NHS_NUMBER_STATUS,
                FieldKind.FORENAME,
                FieldKind.SURNAME,
                FieldKind.DATE_OF_BIRTH)
            .source("health")
            .with(CHILD, SISTERS, "02", "oscar", "wadton", "2012-03-04")
            .with(SISTER, SISTERS, "01", "grace", "wadton", "2012-03-04")
            .source("care")
            .with(CASE, CHILDS, null, "oscar", "wadton", "2012-03-04")
            .with(new RecordRef("care", "grace"), SISTERS, null, "grace", "wadton", "2012-03-04")
            .source("table")
            .with(new RecordRef("table", "open"), SISTERS, "02", null, null, "2012-03-04")
            .with(new RecordRef("table", "traced"), SISTERS, "01", null, null, "2012-03-04")
            .with(new RecordRef("table", "other"), SISTERS, "02", null, null, "2012-05-06");
    assertEquals(List.of(CHILD, new RecordRef("table", "open")), cleared(records));
  }

  @Test
  void aSealedRecordKeepsItsNumberAndIsNotTold() {
    Records twins = records(CHILDS, SISTERS, "2012-03-04");
    assertEquals(List.of(), cleared(twins, seal(CASE)));
    Extracts after = BorrowedNumbers.setAsideIn(twins.extracts(), ImmutableList.of(seal(CASE)));
    assertEquals(List.of(), after.setAside());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void numbersOfOthersAreThoseFoundByAskingAllPairs(int seed) {
    Random random = new Random(seed);
    Records records =
        Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.NHS_NUMBER_STATUS,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE);
    String[] forenames = {"oscar", "oskar", "grace", "joseph", "joe", null};
    for (int source = 0; source < 3; source++) {
      records.source("s" + source);
      for (int row = 0; row < 40 + 60 * (seed % 2); row++) {
        records.add(
            "r" + row,
            random.nextInt(5) == 0 ? null : "99900000" + (10 + random.nextInt(30)),
            random.nextBoolean() ? "01" : "02",
            forenames[random.nextInt(forenames.length)],
            random.nextBoolean() ? "wadton" : "exley",
            "2012-03-0" + (1 + random.nextInt(seed < 3 ? 1 : 4)),
            random.nextBoolean() ? "EX7 7AB" : null);
      }
    }
    ImmutableList<SafeguardEntry> seals =
        ImmutableList.of(seal(new RecordRef("s0", "r1")), seal(new RecordRef("s1", "r2")));
    Extracts before = records.extracts();
    People people = before.people();
    BitSet expected = new NaiveBorrowed(people, Safeguards.of(seals, people)).find();
    People after = BorrowedNumbers.setAsideIn(before, seals).people();
    for (int row = 0; row < people.size(); row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      String number = people.value(FieldKind.NHS_NUMBER, row);
      assertEquals(
          expected.get(row) ? null : number, after.value(FieldKind.NHS_NUMBER, after.row(ref)));
    }
    assertTrue(seed < 3 || !expected.isEmpty());
  }
}

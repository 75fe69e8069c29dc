package org.kinlink.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.testing.Records;

final class DeterministicRulesTest {
  private static final String NUMBER = "9990000018";

  private static Records two(String[] a, String[] b) {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.SEX,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE)
        .source("a")
        .add("1", a)
        .source("b")
        .add("1", b);
  }

  private static String[] amy(String number, String forename, String born, String postcode) {
    return new String[] {number, forename, "hill", "f", born, postcode};
  }

  /** Everything about the one record but the number is given; the other one is Amy Hill. */
  @ParameterizedTest
  @CsvSource({
    // forename, surname, date of birth, postcode, whether it confirms
    "zoe, lane, 2012-03-04, ZZ9 9ZZ, true",
    ", , 2012-03-04, , true",
    "amy, lane, 2012-03-14, ZZ9 9ZZ, true",
    "zoe, hill, 2012-08-04, ZZ9 9ZZ, true",
    "zoe, lane, 1999-03-04, EX1 9ZZ, true",
    "zoe, lane, 2012-03-14, EX11 9ZZ, false",
    "zoe, lane, 2012-03-14, ZZ9 9ZZ, false",
    "zoe, lane, 2012-03-14, , false",
    "hill, amy, 2012-03-14, ZZ9 9ZZ, true",
    "amy, hill, 2012-08-14, EX1 1AA, true",
    "amy, lane, 2012-08-14, ZZ9 9ZZ, false",
    "zoe, hill, 2012-08-14, EX1 1AA, false",
    "amyy, lane, 2012-03-14, ZZ9 9ZZ, true",
    "zoe, lane, 2012-04-03, EX1 1AA, true",
    "amy, hill, 1999-08-14, EX1 1AA, false",
    "amy, hill, , EX1 1AA, true",
    "amy, lane, , EX1 1AA, false",
    "zoe, hill, , EX1 1AA, false",
    "amy, hill, 2012-03, EX1 1AA, true",
    ", , , , false"
  })
  void nhsNumberNeedsConfirmation(
      String forename, String surname, String born, String postcode, boolean confirmed) {
    String[] other = {NUMBER, forename, surname, "f", born, postcode};
    People people = two(amy(NUMBER, "amy", "2012-03-04", "EX1 1AA"), other).people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(confirmed, rules.step(0, 1) == Step.NHS_NUMBER);
    assertEquals(confirmed, rules.step(1, 0) == Step.NHS_NUMBER);
    assertEquals(!confirmed, rules.unconfirmedNumber(0, 1));
    assertEquals(!confirmed, rules.unconfirmedNumber(1, 0));
  }

  @ParameterizedTest
  @CsvSource({"zoe, m, false", "zoe, f, true", "amyy, m, true", "hill, m, true"})
  void aTwinsNumberIsNotConfirmedByTheBirthday(String forename, String sex, boolean confirmed) {
    String surname = forename.equals("hill") ? "amy" : "hill";
    String[] other = {NUMBER, forename, surname, sex, "2012-03-04", "EX1 1AA"};
    People people = two(amy(NUMBER, "amy", "2012-03-04", "EX1 1AA"), other).people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(confirmed, rules.step(0, 1) == Step.NHS_NUMBER);
  }

  /** A record without a name, of one birthday; nothing else confirms its number. */
  @ParameterizedTest
  @CsvSource({
    // its status and that of the named one, its postcode, whether confirmed
    "02, , ZZ9 9ZZ, false",
    "02, 02, ZZ9 9ZZ, false",
    "02, 01, ZZ9 9ZZ, true",
    "01, , ZZ9 9ZZ, true",
    ", , ZZ9 9ZZ, true",
    "02, , EX1 9ZZ, true",
    "02, , , true"
  })
  void anUntracedNumberInAnotherDistrictIsNotConfirmedByTheBirthday(
      @Nullable String status,
      @Nullable String named,
      @Nullable String postcode,
      boolean confirmed) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.NHS_NUMBER_STATUS,
                FieldKind.FORENAME,
                FieldKind.DATE_OF_BIRTH,
                FieldKind.POSTCODE)
            .source("a")
            .add("1", NUMBER, named, "amy", "2012-03-04", "EX1 1AA")
            .source("b")
            .add("1", NUMBER, status, null, "2012-03-04", postcode)
            .people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(confirmed, rules.step(0, 1) == Step.NHS_NUMBER);
    assertEquals(confirmed, rules.step(1, 0) == Step.NHS_NUMBER);
  }

  @Test
  void twoMentionsOfANumberInOneSourceAreOfOnePerson() {
    People people =
        Records.of(FieldKind.NHS_NUMBER, FieldKind.FORENAME, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", NUMBER, null, null)
            .add("2", NUMBER, null, null)
            .source("b")
            .add("1", NUMBER, null, null)
            .people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(Step.NHS_NUMBER, rules.step(0, 1));
    assertNull(rules.step(0, 2));
  }

  @Test
  void nhsNumberAloneDecidesNothingWhereThereIsNoOtherField() {
    People people =
        Records.of(FieldKind.NHS_NUMBER)
            .source("a")
            .add("1", NUMBER)
            .source("b")
            .add("1", NUMBER)
            .people();
    assertNull(new DeterministicRules(people, row -> false).step(0, 1));
  }

  @Test
  void missingNumbersAreNotEqualNumbers() {
    People people =
        two(amy(null, "amy", "2012-03-04", "EX1 1AA"), amy(null, "zoe", "2012-03-04", "EX1 1AA"))
            .people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertNull(rules.step(0, 1));
    assertFalse(rules.unconfirmedNumber(0, 1));
  }

  private static Step step(String[] a, String[] b) {
    Step there = new DeterministicRules(two(a, b).people(), row -> false).step(0, 1);
    assertEquals(there, new DeterministicRules(two(b, a).people(), row -> false).step(0, 1));
    return there;
  }

  @Test
  void namesBirthAndPostcodeEqual() {
    assertEquals(
        Step.NAMES_BIRTH_POSTCODE,
        step(amy(null, "amy", "2012-03-04", "EX1 1AA"), amy(null, "amy", "2012-03-04", "EX1 1AA")));
  }

  @Test
  void namesAndBirthEqualElsewhere() {
    assertEquals(
        Step.NAMES_BIRTH,
        step(amy(null, "amy", "2012-03-04", "EX1 1AA"), amy(null, "amy", "2012-03-04", "ZZ9 9ZZ")));
  }

  @Test
  void namesAndBirthOnTheFirstOfJanuaryAreNoKey() {
    assertNull(
        step(amy(null, "amy", "2012-01-01", "EX1 1AA"), amy(null, "amy", "2012-01-01", null)));
  }

  @Test
  void namesAndBirthOfAnotherSexAreNoKey() {
    assertNull(
        step(
            amy(null, "amy", "2012-03-04", null),
            new String[] {null, "amy", "hill", "m", "2012-03-04", null}));
  }

  @Test
  void namesAndBirthThatAreThereTwiceOnOneSideAreNoKey() {
    People people =
        two(amy(null, "amy", "2012-03-04", null), amy(null, "amy", "2012-03-04", null))
            .add("2", amy(null, "amy", "2012-03-04", "ZZ9 9ZZ"))
            .people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertNull(rules.step(0, 1));
    assertNull(rules.step(0, 2));
  }

  @Test
  void namesAndBirthAreNoKeyInsideOneSource() {
    People people =
        Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", "amy", "hill", "2012-03-04")
            .add("2", "amy", "hill", "2012-03-04")
            .people();
    assertNull(new DeterministicRules(people, row -> false).step(0, 1));
  }

  @Test
  void namesSwapped() {
    assertEquals(
        Step.NAMES_SWAPPED,
        step(
            amy(null, "amy", "2012-03-04", "EX1 1AA"),
            new String[] {null, "hill", "amy", "f", "2012-03-04", "EX1 1AA"}));
  }

  @Test
  void dayAndMonthSwapped() {
    assertEquals(
        Step.BIRTH_SWAPPED,
        step(amy(null, "amy", "2012-03-04", "EX1 1AA"), amy(null, "amy", "2012-04-03", "EX1 1AA")));
  }

  @Test
  void swapsNeedThePostcode() {
    assertNull(
        step(amy(null, "amy", "2012-03-04", "EX1 1AA"), amy(null, "amy", "2012-04-03", "EX1 1AB")));
    assertNull(
        step(
            amy(null, "amy", "2012-03-04", null),
            new String[] {null, "hill", "amy", "f", "2012-03-04", null}));
  }

  /** Born the same day; whether more is needed hangs on how far the register was asked. */
  @ParameterizedTest
  @CsvSource({
    "01, zoe, true",
    "02, zoe, true",
    "03, zoe, false",
    "04, zoe, false",
    "06, zoe, false",
    "03, amy, true",
    "06, amy, true",
    "05, zoe, false",
    "05, amy, false"
  })
  void anUntracedNumberNeedsMoreAndOneInConflictIsNotConfirmed(
      String status, String forename, boolean confirmed) {
    People people =
        Records.of(
                FieldKind.NHS_NUMBER,
                FieldKind.NHS_NUMBER_STATUS,
                FieldKind.FORENAME,
                FieldKind.DATE_OF_BIRTH)
            .source("a")
            .add("1", NUMBER, "01", "amy", "2012-03-04")
            .source("b")
            .add("1", NUMBER, status, forename, "2012-03-04")
            .people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(confirmed, rules.step(0, 1) == Step.NHS_NUMBER);
    assertEquals(!confirmed, rules.unconfirmedNumber(1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    // status, forename, sex, date of birth, whether it confirms
    "01, , f, , true",
    "01, , , , true",
    "01, , f, 2011-04-04, true",
    "01, amy, f, , true",
    "02, , f, , false",
    ", , f, , false",
    "01, , m, , false",
    "01, zoe, f, , false",
    "01, , f, 2011-09-27, false"
  })
  void whatIsVerifiedInBothIsConfirmedUnlessTheyContradictEachOther(
      String status, String forename, String sex, String born, boolean confirmed) {
    People people = verified(status, forename, sex, born).people();
    DeterministicRules rules = new DeterministicRules(people, row -> false);
    assertEquals(confirmed, rules.step(0, 1) == Step.NHS_NUMBER);
    assertEquals(!confirmed, rules.unconfirmedNumber(1, 0));
  }

  @Test
  void aBirthdayDoesNotConfirmTheNumberOfTheOtherSex() {
    DeterministicRules brother =
        new DeterministicRules(verified("", null, "m", "2012-03-04").people(), row -> false);
    assertNull(brother.step(0, 1));
    DeterministicRules herself =
        new DeterministicRules(verified("", null, "f", "2012-03-04").people(), row -> false);
    assertEquals(Step.NHS_NUMBER, herself.step(0, 1));
  }

  private static Records verified(String status, String forename, String sex, String born) {
    return Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.NHS_NUMBER_STATUS,
            FieldKind.FORENAME,
            FieldKind.SEX,
            FieldKind.DATE_OF_BIRTH)
        .source("a")
        .add("1", NUMBER, "01", "amy", "f", "2012-03-04")
        .source("b")
        .add("1", NUMBER, status, forename, sex, born);
  }
}

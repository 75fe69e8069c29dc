package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.NhsNumber.Check;
import org.kinlink.identifier.NhsNumber.Outcome;

class NhsNumberTest {
  private static final String NUMBER = "9990000018";

  private static Outcome outcome(String text) {
    return NhsNumber.check(text).outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9434765919", "9876543210", "9990000018", "9990000026", "9990000034", "9990000042",
        "9990000050", "9990000069", "9990000077", "9990000085", "9990000093", "4000000632",
        "4698194180", "0607230002", "9000000017", "9000000025", "9449305552"
      })
  void acceptsThePublishedValidNumbers(String number) {
    Check check = NhsNumber.check(number);
    assertEquals(Outcome.VALID, check.outcome());
    assertNotNull(check.number());
    assertEquals(number, check.number().digits());
    assertEquals(Long.parseLong(number), NhsNumber.parse(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "9434765918", "9434765871", "1111111112"})
  void refusesThePublishedInvalidNumbers(String number) {
    Check check = NhsNumber.check(number);
    assertNull(check.number());
    assertTrue(
        check.outcome() == Outcome.CHECK_DIGIT || check.outcome() == Outcome.ULN,
        check.outcome().reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999 000 0018",
        "999-000-0018",
        "999 000-0018",
        "999\u00a0000\u00a00018",
        "999\u2009000\u202f0018",
        "999\u2011000\u20130018",
        "999  000  0018",
        "999 0000018",
        "  9990000018\t",
        "\ufeff9990000018",
        "\u00a09990000018\r\n",
        "9990000018.0",
        "9990000018.00 ",
        "999.000.0018",
        "999.000-0018.0",
        "999 000 0018.0",
        "9,990,000,018",
        "9,990,000,018.00",
        "'9990000018",
        "'999 000 0018'",
        "\"9990000018\"",
        "=\"9990000018\"",
        "999\u202f000\u202f0018",
        "\u200e999\u205f000\u00ad0018\u200f",
        "\u2066999 000 0018\u2069",
        "\uff19\uff19\uff19\uff10\uff10\uff10\uff10\uff10\uff11\uff18",
        "\uff19\uff19\uff19 000-0018"
      })
  void readsEveryUsualWayOfWriting(String text) {
    assertEquals(9_990_000_018L, NhsNumber.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\t\ufeff", "-", "--", "\u2013", " - "})
  void callsBlanksAndDashesEmpty(String text) {
    assertEquals(Outcome.EMPTY, outcome(text));
  }

  @Test
  void callsNullEmpty() {
    assertEquals(Outcome.EMPTY, outcome(null));
    assertEquals(Outcome.EMPTY, Outcome.ofParsed(NhsNumber.parse(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "99900000", "99900000180", "999 000 001", "99999999999999999999999"})
  void refusesTheWrongLength(String text) {
    assertEquals(Outcome.WRONG_LENGTH, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999000001", "607230003", "607 230 002", "999000001.0"})
  void suspectsNoLostZeroWhereOneWouldNotHelp(String text) {
    assertEquals(Outcome.WRONG_LENGTH, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"607230002", "607230002.0", " 607230002 ", "607,230,002", "'607230002"})
  void suspectsALostZeroInNineDigits(String text) {
    assertEquals(Outcome.LOST_ZERO, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99 9000 0018", "9 990000018", "-9990000018", "9990000018-", "99900-00018"})
  void refusesOtherGroupings(String text) {
    assertEquals(Outcome.GROUPING, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.99E+09", "9.990000018E9", "9E9", "9.E9", "9.99e-09", " 1.0E+10 "})
  void recognisesScientificNotation(String text) {
    assertEquals(Outcome.SCIENTIFIC, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000",
        "5555555555",
        "9999999999",
        "111 111 1111",
        "1000000001",
        "4000000004",
        "9000000009",
        "2333455667",
        "0123456789"
      })
  void refusesDummiesThatPassTheCheckDigit(String text) {
    assertEquals(Outcome.DUMMY, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OUTOFAREA", "N/A", "not known", "NULL", "#REF!", "'UNKNOWN"})
  void recognisesWords(String text) {
    assertEquals(Outcome.WORDS, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6467437780/4/9",
        "9990000018, 9990000026",
        "9990000018;9990000026",
        "999 000 0018 / 999 000 0026",
        "9990000018|1"
      })
  void recognisesMoreThanOneNumber(String text) {
    assertEquals(Outcome.SEVERAL, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0113011113", "011 301 1113", "0123450004", "0100000002"})
  void refusesAScottishNumberWithoutADate(String text) {
    assertEquals(Outcome.CHI_DATE, outcome(text));
    assertFalse(NhsNumber.isValid(Long.parseLong(text.replace(" ", ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3112999908", "3113000009"})
  void looksForADateInTheScottishRangeOnly(String text) {
    assertEquals(Outcome.VALID, outcome(text));
  }

  @Test
  void recognisesAScottishNumberOfTheNewerKind() {
    assertEquals(Outcome.CHI, outcome("0101201234"));
    assertEquals(Outcome.CHECK_DIGIT, outcome("0113201232"), "no date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9990000018",
        "999 000 0018",
        "999-000-0018",
        "999 000-0018",
        "9990000019",
        "999 000 0019",
        "99900000X8",
        "999x000 0018",
        "999 000 00I8",
        "999 000x0018",
        "1111111111",
        "9276308686",
        "0101201234",
        "0113011113",
        "999\u00a0000\u00a00018",
        " 9990000018 ",
        "9.99E+09",
        "999000001/",
        "99900000:8",
        "OUTOFAREA",
        ""
      })
  void readsBytesAsItReadsText(String text) {
    byte[] utf8 = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
    assertEquals(NhsNumber.parse(text), NhsNumber.parse(utf8, 1, utf8.length - 1));
    assertEquals(NhsNumber.parse(text), NhsNumber.parse(CharBuffer.wrap(text)));
  }

  @Test
  void refusesBytesThatAreNotThere() {
    byte[] utf8 = NUMBER.getBytes(StandardCharsets.UTF_8);
    assertThrows(IndexOutOfBoundsException.class, () -> NhsNumber.parse(utf8, 0, 11));
    assertThrows(IndexOutOfBoundsException.class, () -> NhsNumber.parse(utf8, -1, 9));
  }

  @Test
  void recognisesALearnerNumber() {
    assertEquals(Outcome.ULN, outcome("9276308686"));
  }

  @Test
  void takesNoNumberWithALeadingZeroForALearnerNumber() {
    long packed = 123_456_789L;
    while (Modulo11.remainder(packed) != Modulo11.ULN) {
      packed++;
    }
    assertEquals(Outcome.CHECK_DIGIT, outcome("0" + packed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCD 123", "ENXA 123/4", "LKZ123456", "abc 12 34 5", "AB1234C"})
  void recognisesLegacyNumbers(String text) {
    assertEquals(Outcome.LEGACY_FORMAT, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6481537746;",
        "6481537746;x",
        "64815377/46",
        "99900O0018",
        "ZX11 1AA",
        "B801200005001",
        "9990000018.5",
        "9990000018.",
        ".0",
        "E9",
        "9E",
        "9.E",
        "9E+",
        "9E+1x",
        "\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668",
        "AB 12",
        "ABCDEF 123",
        "A 1234567890",
        "A123*4",
        "ABC 123 4567 89 01 23"
      })
  void refusesWhatIsNoNumber(String text) {
    assertEquals(Outcome.NOT_DIGITS, outcome(text));
  }

  @Test
  void readsAHugeCellToItsEnd() {
    assertEquals(Outcome.WRONG_LENGTH, outcome("9".repeat(4_000_000)));
    assertEquals(Outcome.WORDS, outcome("x".repeat(4_000_000)));
    assertEquals(Outcome.NOT_DIGITS, outcome("x".repeat(4_000_000) + "1"));
    assertEquals(Outcome.EMPTY, outcome(" ".repeat(4_000_000)));
  }

  @Test
  void readsAnyCharSequence() {
    assertEquals(9_990_000_018L, NhsNumber.parse(CharBuffer.wrap("999 000 0018")));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReasonOfItsOwnAndACodeThatLeadsBack(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
    for (Outcome other : Outcome.values()) {
      if (other != outcome) {
        assertNotEquals(other.reason(), outcome.reason());
        assertNotEquals(other.code(), outcome.code());
      }
    }
    if (outcome != Outcome.VALID) {
      assertTrue(outcome.code() < 0);
      assertEquals(outcome, Outcome.ofParsed(outcome.code()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -15, Long.MIN_VALUE})
  void refusesACodeThatParseNeverReturns(long parsed) {
    assertThrows(IllegalArgumentException.class, () -> Outcome.ofParsed(parsed));
  }

  @Test
  void leadsANumberBackToValid() {
    assertEquals(Outcome.VALID, Outcome.ofParsed(NhsNumber.parse(NUMBER)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-9_990_000_018L, 0, 9_990_000_019L, 99_900_000_180L, 2_333_455_667L})
  void refusesPackedNumbersThatAreNotValid(long packed) {
    assertFalse(NhsNumber.isValid(packed));
    assertThrows(IllegalArgumentException.class, () -> NhsNumber.of(packed));
  }

  @Test
  void keepsALeadingZero() {
    NhsNumber number = NhsNumber.of(607_230_002L);
    assertEquals("0607230002", number.digits());
    assertEquals("060 723 0002", number.grouped());
    assertEquals(number, NhsNumber.of("060 723 0002"));
  }

  @Test
  void showsTheNumberThreeThreeFour() {
    assertEquals("999 000 0018", NhsNumber.of(NUMBER).grouped());
  }

  @Test
  void isEqualByItsDigits() {
    NhsNumber number = NhsNumber.of(NUMBER);
    assertEquals(number, NhsNumber.of(9_990_000_018L));
    assertEquals(number.hashCode(), NhsNumber.of("999 000 0018").hashCode());
    assertEquals(9_990_000_018L, number.packed());
    assertNotEquals(number, NhsNumber.of("9990000026"));
    assertNotEquals(null, number);
    assertNotEquals(NUMBER, (Object) number);
  }

  @Test
  void isNeverShownByToString() {
    assertEquals("NhsNumber[hidden]", NhsNumber.of(NUMBER).toString());
    assertEquals("NhsNumber.Check[VALID]", NhsNumber.check(NUMBER).toString());
    assertEquals("NhsNumber.Check[CHECK_DIGIT]", NhsNumber.check("9990000019").toString());
  }

  @Test
  void isNeverShownByARefusal() {
    IllegalArgumentException ofText =
        assertThrows(IllegalArgumentException.class, () -> NhsNumber.of("9990000019"));
    assertEquals("text: the check digit is wrong", ofText.getMessage());
    IllegalArgumentException ofPacked =
        assertThrows(IllegalArgumentException.class, () -> NhsNumber.of(9_990_000_019L));
    assertFalse(ofPacked.getMessage().contains("999"), ofPacked.getMessage());
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.VALID, null));
    NhsNumber number = NhsNumber.of(NUMBER);
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.EMPTY, number));
  }

  @Test
  void isTestFrom900Only() {
    assertTrue(NhsNumber.of(NUMBER).isTest());
    assertTrue(NhsNumber.of("9000000017").isTest());
    assertFalse(NhsNumber.of("4000000632").isTest());
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000,UNALLOCATED",
    "0099999999,UNALLOCATED",
    "0100000000,SCOTLAND",
    "3112999999,SCOTLAND",
    "3113000000,UNALLOCATED",
    "3199999999,UNALLOCATED",
    "3200000000,NORTHERN_IRELAND",
    "3999999999,NORTHERN_IRELAND",
    "4000000000,ENGLAND_WALES_IOM",
    "4999999999,ENGLAND_WALES_IOM",
    "5000000000,NOT_ISSUED",
    "5999999999,NOT_ISSUED",
    "6000000000,ENGLAND_WALES_IOM",
    "7999999999,ENGLAND_WALES_IOM",
    "8000000000,IRELAND",
    "8599999999,IRELAND",
    "8600000000,UNALLOCATED",
    "8999999999,UNALLOCATED",
    "9000000000,TEST",
    "9999999999,TEST"
  })
  void knowsTheBoundsOfEveryRange(String digits, NhsNumberRange range) {
    assertEquals(range, NhsNumberRange.of(Long.parseLong(digits)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000_000_000L})
  void refusesARangeOfOtherThanTenDigits(long packed) {
    assertThrows(IllegalArgumentException.class, () -> NhsNumberRange.of(packed));
  }

  @ParameterizedTest
  @EnumSource(NhsNumberRange.class)
  void saysOfEveryRangeWhetherPeopleHoldItsNumbers(NhsNumberRange range) {
    boolean national =
        EnumSet.range(NhsNumberRange.ENGLAND_WALES_IOM, NhsNumberRange.IRELAND).contains(range);
    assertEquals(national, range.isIssued());
    assertFalse(range.description().isBlank());
  }

  @Test
  void givesTheRangeOfANumber() {
    assertEquals(NhsNumberRange.SCOTLAND, NhsNumber.of("0607230002").range());
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      assertEquals("999 000 0018", NhsNumber.of(NUMBER).grouped());
      assertEquals(Outcome.SCIENTIFIC, outcome("9.99e+09"));
    } finally {
      Locale.setDefault(before);
    }
  }
}

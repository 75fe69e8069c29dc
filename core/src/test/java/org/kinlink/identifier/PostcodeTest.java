package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.Postcode.Check;
import org.kinlink.identifier.Postcode.Outcome;

class PostcodeTest {
  private static Outcome outcome(String text) {
    return Postcode.check(text).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "sw1a1aa,SW1A 1AA",
    "SW1A 1AA,SW1A 1AA",
    "' sw1a  1a a ',SW1A 1AA",
    "SW1A-1AA,SW1A 1AA",
    "SW1A\u00a01AA,SW1A 1AA",
    "m11ae,M1 1AE",
    "M11 AE,M1 1AE",
    "b338th,B33 8TH",
    "cr26xh,CR2 6XH",
    "dn551pt,DN55 1PT",
    "w1a0ax,W1A 0AX",
    "ec1a1bb,EC1A 1BB",
    "zx11ab,ZX1 1AB",
    "gir0aa,GIR 0AA"
  })
  void bringsEveryWayOfWritingToOne(String text, String canonical) {
    Check check = Postcode.check(text);
    assertEquals(Outcome.VALID, check.outcome());
    assertNotNull(check.postcode());
    assertEquals(canonical, check.postcode().text());
    assertEquals(Postcode.of(canonical), check.postcode());
    assertFalse(check.postcode().isPseudo());
  }

  @ParameterizedTest
  @CsvSource({
    "SW1A 1AA,SW,SW1A,SW1A 1,1AA",
    "M1 1AE,M,M1,M1 1,1AE",
    "DN55 1PT,DN,DN55,DN55 1,1PT",
    "W1A 0AX,W,W1A,W1A 0,0AX",
    "GIR 0AA,GIR,GIR,GIR 0,0AA"
  })
  void namesItsParts(String text, String area, String district, String sector, String inward) {
    Postcode postcode = Postcode.of(text);
    assertEquals(area, postcode.area());
    assertEquals(district, postcode.district());
    assertEquals(district, postcode.outward());
    assertEquals(sector, postcode.sector());
    assertEquals(inward, postcode.inward());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q1 1AB", "V1 1AB", "X1 1AB", "AI1 1AB", "AJ1 1AB", "AZ1 1AB", "N1P 1AB", "N1I 1AB",
        "AB1C 1AB", "M1 1CB", "M1 1BC", "M1 1IB", "M1 1KB", "M1 1MB", "M1 1OB", "M1 1BV"
      })
  void warnsOfLettersTheStandardDoesNotHave(String text) {
    Check check = Postcode.check(text);
    assertEquals(Outcome.UNUSUAL, check.outcome());
    assertNotNull(check.postcode());
    assertFalse(check.postcode().isPseudo());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZZ99 3VZ",
        "zz993wz",
        "ZZ99 3CZ",
        "ZZ99 1WZ",
        "ZZ99 2WZ",
        "ZZ99 3GZ",
        "ZZ99 4QZ",
        "ZZ1 1ZZ",
        "AA1 1AA",
        "A1 1AA",
        "XX11 1XX",
        "X1X 1XX",
        "Z1 1ZZ"
      })
  void knowsPseudoPostcodes(String text) {
    Check check = Postcode.check(text);
    assertEquals(Outcome.PSEUDO, check.outcome());
    assertNotNull(check.postcode());
    assertTrue(check.postcode().isPseudo());
  }

  @ParameterizedTest
  @CsvSource({
    "ZZ99 3VZ,NO_FIXED_ABODE",
    "zz993wz,NOT_KNOWN",
    "ZZ99 3CZ,ENGLAND",
    "Z99 3CZ,ENGLAND",
    "ZZ99 3GZ,WALES",
    "ZZ99 1WZ,SCOTLAND",
    "ZZ99 2WZ,NORTHERN_IRELAND",
    "ZZ99 3HZ,CHANNEL_ISLANDS",
    "ZZ99 3BZ,ISLE_OF_MAN",
    "ZZ99 4QZ,OVERSEAS",
    "AA1 1AA,PLACEHOLDER",
    "ZZ1 1ZZ,PLACEHOLDER",
    "BF1 4AF,FORCES",
    "BX1 1LT,NON_GEOGRAPHIC",
    "GIR 0AA,NON_GEOGRAPHIC",
    "SW1A 1AA,PLACE",
    "B33 8TH,PLACE"
  })
  void saysWhatItStandsFor(String text, PostcodePlace place) {
    Postcode postcode = Postcode.of(text);
    assertEquals(place, postcode.place());
    assertEquals(place.isPseudo(), postcode.isPseudo());
    assertFalse(place.description().isBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NFA", "nfa", "N.F.A.", "No Fixed Abode", "no fixed address", "HOMELESS", "(NFA)"})
  void knowsWordsForNoFixedAbode(String text) {
    assertEquals(Outcome.NO_FIXED_ABODE, outcome(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AL1 1AA", "XZ1 1XX", "ZX1 1ZZ", "BB1 1BB", "SS1 1SS", "ZE1 1ZZ"})
  void takesNoOtherPostcodeForAPlaceholder(String text) {
    assertFalse(Postcode.of(text).isPseudo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SW1A", "m1", "DN55", " W1A ", "ZZ99"})
  void knowsTheFirstPartOfAPostcode(String text) {
    assertEquals(Outcome.OUTWARD_ONLY, outcome(text));
    assertNull(Postcode.check(text).postcode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "-"})
  void callsBlanksEmpty(String text) {
    assertEquals(Outcome.EMPTY, outcome(text));
  }

  @Test
  void callsNullEmpty() {
    assertEquals(Outcome.EMPTY, outcome(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S",
        "SW",
        "1AA",
        "SW1A 1A",
        "SW1A 1AAA",
        "SW1A OAA",
        "SWA 1AA",
        "SWAB 1AA",
        "1W1 1AA",
        "M123 1AA",
        "M1 1A1",
        "M1 11A",
        "SW1A 1A.",
        "SW1A_1AA",
        "12345",
        "UNKNOWN",
        "GIR 0AB",
        "\u017fW1A 1AA",
        "SW1A \u0661AA"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Outcome.FORMAT, outcome(text));
    assertNull(Postcode.check(text).postcode());
  }

  @Test
  void readsAHugeCell() {
    assertEquals(Outcome.FORMAT, outcome("A".repeat(4_000_000)));
    assertEquals(Outcome.EMPTY, outcome(" ".repeat(4_000_000)));
  }

  @Test
  void isEqualByItsText() {
    assertEquals(Postcode.of("zx11aa").hashCode(), Postcode.of("ZX1 1AA").hashCode());
    assertNotEquals(Postcode.of("ZX1 1AA"), Postcode.of("ZX1 1AB"));
    assertNotEquals(null, Postcode.of("ZX1 1AA"));
    assertNotEquals("ZX1 1AA", (Object) Postcode.of("ZX1 1AA"));
  }

  @Test
  void isNeverShown() {
    assertEquals("Postcode[hidden]", Postcode.of("ZX1 1AA").toString());
    assertEquals("Postcode.Check[VALID]", Postcode.check("ZX1 1AA").toString());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Postcode.of("ZX1 1A"));
    assertEquals("text: not in the form of a postcode", refusal.getMessage());
  }

  @Test
  void whatIsCanonicalAlreadyIsWhatACheckLeavesAsItIs() {
    Random random = new Random(4);
    char[] characters = "AXZBWsQ19 ".toCharArray();
    int canonical = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(9); n > 4; n--) {
        made.append(characters[random.nextInt(characters.length)]);
      }
      made.append(random.nextBoolean() ? " 1BB" : "W1 9AZ");
      String text = made.toString();
      Check check = Postcode.check(text);
      Postcode postcode = check.postcode();
      boolean asItIs = postcode != null && postcode.text().equals(text) && !postcode.isPseudo();
      assertEquals(asItIs && "AXZ".indexOf(text.charAt(0)) < 0, isCanonical(text));
      canonical += isCanonical(text) ? 1 : 0;
    }
    assertTrue(canonical > 1000);
    assertFalse(isCanonical(""));
    assertFalse(isCanonical("GIR 0AA"));
    assertFalse(isCanonical("\u00c9C1 1BB"));
  }

  private static boolean isCanonical(String text) {
    byte[] data = ("ZX" + text + "AA").getBytes(StandardCharsets.UTF_8);
    return Postcode.isCanonical(data, 2, data.length - 2);
  }

  @Test
  void refusesACheckThatContradictsItself() {
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.UNUSUAL, null));
    Postcode postcode = Postcode.of("ZX1 1AA");
    assertThrows(IllegalArgumentException.class, () -> new Check(Outcome.FORMAT, postcode));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void givesEveryOutcomeAReason(Outcome outcome) {
    assertFalse(outcome.reason().isBlank());
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("IG1 1AI", Postcode.of("ig11ai").text());
    } finally {
      Locale.setDefault(before);
    }
  }
}

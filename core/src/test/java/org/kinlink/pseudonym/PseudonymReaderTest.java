package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeyId;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymReader.Outcome;

class PseudonymReaderTest {
  private static final LinkageKey KEY =
      LinkageKey.of(
          Secret.of(
              HexFormat.of()
                  .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")),
          LocalDate.of(2026, 1, 1));
  private static final PseudonymDomain DOMAIN =
      new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "borough", "linkage unit");
  private static final PseudonymReader READER = new PseudonymReader(DOMAIN, List.of(KEY.id()));

  private static String pseudonym(PseudonymLength length) {
    return new Pseudonymiser(KEY, DOMAIN, length).pseudonym(NhsNumber.of("9990000018"));
  }

  private static Outcome outcome(String text) {
    return READER.check(text).outcome();
  }

  @ParameterizedTest
  @EnumSource(PseudonymLength.class)
  void readsWhatWasWritten(PseudonymLength length) {
    String pseudonym = pseudonym(length);
    for (String text :
        List.of(pseudonym, " " + pseudonym + "\t", pseudonym.toUpperCase(Locale.ROOT))) {
      PseudonymReader.Check check = READER.check(text);
      assertEquals(Outcome.VALID, check.outcome());
      assertEquals(pseudonym, check.pseudonym());
      assertEquals(KEY.id(), check.keyId());
    }
  }

  @ParameterizedTest
  @EnumSource(PseudonymLength.class)
  void findsEveryCharacterThatWasAltered(PseudonymLength length) {
    String pseudonym = pseudonym(length);
    Random random = new Random(1);
    for (int at = 0; at < pseudonym.length(); at++) {
      for (char c : "qpzry9x8gf2tvdw0s3jn54khce6mua7l-10".toCharArray()) {
        if (c != pseudonym.charAt(at)) {
          StringBuilder altered = new StringBuilder(pseudonym);
          altered.setCharAt(at, c);
          assertNotEquals(Outcome.VALID, outcome(altered.toString()), "at " + at);
          int other = (at + random.nextInt(1, pseudonym.length())) % pseudonym.length();
          altered.setCharAt(other, altered.charAt(other) == 'q' ? 'p' : 'q');
          assertNotEquals(Outcome.VALID, outcome(altered.toString()), "at " + at + ", " + other);
        }
      }
    }
  }

  @Test
  void saysThatAWholeTextWasAltered() {
    String pseudonym = pseudonym(PseudonymLength.BITS_128);
    char last = pseudonym.charAt(pseudonym.length() - 1);
    String start = pseudonym.substring(0, pseudonym.length() - 1);
    assertEquals(Outcome.MANGLED, outcome(start + (last == 'q' ? 'p' : 'q')));
    assertEquals(Outcome.MANGLED, outcome("b" + pseudonym.substring(1)));
  }

  @ParameterizedTest
  @EnumSource(PseudonymLength.class)
  void findsWhatWasCutOffOrAdded(PseudonymLength length) {
    String pseudonym = pseudonym(length);
    for (int end = 1; end < pseudonym.length(); end++) {
      assertNotEquals(Outcome.VALID, outcome(pseudonym.substring(0, end)), "end " + end);
    }
    assertEquals(Outcome.LENGTH, outcome(pseudonym + "q"));
  }

  @Test
  void tellsACutOneFromOneOfAnOddLength() {
    String pseudonym = pseudonym(PseudonymLength.BITS_128);
    assertEquals(Outcome.CUT, outcome(pseudonym.substring(0, pseudonym.length() - 1)));
    assertEquals(Outcome.CUT, outcome(pseudonym.substring(0, 10)));
    assertEquals(Outcome.CUT, outcome(pseudonym.substring(0, 9)));
    assertEquals(Outcome.FORM, outcome(pseudonym.substring(0, 8)));
    assertEquals(Outcome.LENGTH, outcome(pseudonym + "q"));
    String longest = pseudonym(PseudonymLength.BITS_256);
    assertEquals(Outcome.LENGTH, outcome(longest + "q"));
    assertEquals(Outcome.LENGTH, outcome(longest.substring(0, longest.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "9990000018",
        "a50322c9",
        "a50322cg-qqqq",
        "a50322c9-bbbb",
        "a50322c9-qq\u0080q",
        "a50322c9qqqqq"
      })
  void refusesWhatIsNoPseudonym(String text) {
    assertEquals(Outcome.FORM, outcome(text));
  }

  @Test
  void knowsNothingOfAMissingOne() {
    assertEquals(Outcome.EMPTY, outcome(null));
    assertEquals(Outcome.EMPTY, outcome("  "));
  }

  @Test
  void recognisesForeignOnes() {
    String pseudonym = pseudonym(PseudonymLength.BITS_128);
    for (PseudonymDomain other :
        List.of(
            new PseudonymDomain("upn", "borough", "linkage unit"),
            new PseudonymDomain("nhs-number", "another", "linkage unit"),
            new PseudonymDomain("nhs-number", "borough", "another"))) {
      PseudonymReader reader = new PseudonymReader(other, List.of());
      assertEquals(Outcome.OTHER_DOMAIN, reader.check(pseudonym).outcome());
    }
    PseudonymReader reader = new PseudonymReader(DOMAIN, List.of(new KeyId("00000000")));
    assertEquals(Outcome.OTHER_KEY, reader.check(pseudonym).outcome());
    assertEquals(Outcome.VALID, new PseudonymReader(DOMAIN, List.of()).check(pseudonym).outcome());
  }

  @Test
  void showsNoPseudonym() {
    PseudonymReader.Check check = READER.check(pseudonym(PseudonymLength.BITS_128));
    assertEquals("PseudonymReader.Check[VALID]", check.toString());
    for (Outcome outcome : Outcome.values()) {
      assertFalse(outcome.reason().isBlank());
    }
    PseudonymReader.Check none = READER.check("x");
    assertThrows(IllegalStateException.class, none::keyId);
  }
}

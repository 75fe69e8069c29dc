package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeyId;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.Pseudonymised.Status;

class PseudonymiserTest {
  private static final LinkageKey KEY =
      key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final NhsNumber NUMBER = NhsNumber.of("9990000018");

  private static LinkageKey key(String hex) {
    return LinkageKey.of(Secret.of(HexFormat.of().parseHex(hex)), LocalDate.of(2026, 1, 1));
  }

  private static Pseudonymiser pseudonymiser(String type) {
    PseudonymDomain domain = new PseudonymDomain(type, "borough", "linkage unit");
    return new Pseudonymiser(KEY, domain, PseudonymLength.BITS_256);
  }

  private static String refusal(String type, String identifier) {
    Pseudonymiser pseudonymiser = pseudonymiser(type);
    return assertThrows(IllegalArgumentException.class, () -> pseudonymiser.pseudonym(identifier))
        .getMessage();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/vectors/pseudonym/pseudonyms.csv", numLinesToSkip = 1)
  void agreesWithAnIndependentImplementation(
      String key,
      String keyId,
      String type,
      String project,
      String recipient,
      String identifier,
      String hmac,
      String bits128,
      String bits192,
      String bits256) {
    LinkageKey linkageKey = key(key);
    assertEquals(new KeyId(keyId), linkageKey.id());
    PseudonymDomain domain = new PseudonymDomain(type, project, recipient);
    List<String> actual =
        Stream.of(PseudonymLength.values())
            .map(length -> new Pseudonymiser(linkageKey, domain, length).pseudonym(identifier))
            .toList();
    assertEquals(List.of(bits128, bits192, bits256), actual);
    assertEquals(hmac, HexFormat.of().formatHex(PseudonymReader.bytes(actual.get(2))));
  }

  @Test
  void givesANumberAndItsTextsTheSamePseudonym() {
    Pseudonymiser pseudonymiser = pseudonymiser(PseudonymDomain.NHS_NUMBER);
    String pseudonym = pseudonymiser.pseudonym(NUMBER);
    assertEquals(pseudonym, pseudonymiser.pseudonym("9990000018"));
    assertEquals(pseudonym, pseudonymiser.pseudonym(" 999 000 0018 "));
  }

  @ParameterizedTest
  @CsvSource({
    "chi-number,0101011237,' 0101011237 '",
    "upn,B801200005001,' b801200005001 '",
    "uln,9276308686,9276308686.0",
    "uprn,199356,000000199356"
  })
  void bringsKnownTypesToCanonicalForm(String type, String canonical, String other) {
    Pseudonymiser pseudonymiser = pseudonymiser(type);
    assertEquals(pseudonymiser.pseudonym(canonical), pseudonymiser.pseudonym(other));
  }

  @Test
  void givesEveryDomainAndKeyPseudonymsOfItsOwn() {
    Set<String> pseudonyms = new TreeSet<>();
    LinkageKey other =
        key("ff".repeat(4) + "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c");
    for (LinkageKey key : List.of(KEY, other)) {
      for (String project : List.of("a", "ab", "a b", "A")) {
        for (String recipient : List.of("c", "bc", "b c")) {
          PseudonymDomain domain =
              new PseudonymDomain(PseudonymDomain.NHS_NUMBER, project, recipient);
          Pseudonymiser pseudonymiser = new Pseudonymiser(key, domain, PseudonymLength.BITS_128);
          pseudonyms.add(pseudonymiser.pseudonym(NUMBER));
        }
      }
    }
    assertEquals(2 * 4 * 3, pseudonyms.size());
  }

  @Test
  void separatesIdentifierTypesThatHoldTheSameDigits() {
    assertNotEquals(
        pseudonymiser("case-id").pseudonym("9990000018"),
        pseudonymiser("nhs-number").pseudonym("9990000018"));
  }

  @Test
  void servesManyThreadsAtOnce() {
    Pseudonymiser pseudonymiser = pseudonymiser(PseudonymDomain.NHS_NUMBER);
    List<NhsNumber> numbers =
        LongStream.range(9_990_000_000L, 9_990_020_000L)
            .filter(NhsNumber::isValid)
            .mapToObj(NhsNumber::of)
            .toList();
    List<String> alone = numbers.stream().map(pseudonymiser::pseudonym).toList();
    assertEquals(numbers.size(), Set.copyOf(alone).size());
    assertEquals(alone, numbers.parallelStream().map(pseudonymiser::pseudonym).toList());
    assertEquals(
        alone,
        numbers.parallelStream().map(n -> pseudonymiser.make(n.digits()).pseudonym()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "nhs-number,9990000019,the check digit is wrong",
    "nhs-number,9999999999,'a well-known dummy number, such as one digit repeated'",
    "upn,A801200005001,the check letter is wrong",
    "chi-number,3201209999,the first six digits are no date",
    "hc-number,9990000018,not of the range of Northern Ireland",
    "uln,9276308687,the check digit is wrong",
    "uprn,x1,a UPRN that is not digits only",
    "uprn,999999999999,'a number that stands for no property, such as noughts'",
    "case-id,XXX,one character repeated",
    "case-id,' X1',begins or ends with a blank",
    "case-id,'X1\u00a0',begins or ends with a blank"
  })
  void givesNoPseudonymToWhatIsInvalid(String type, String identifier, String reason) {
    Pseudonymised made = pseudonymiser(type).make(identifier);
    assertEquals(new Pseudonymised(Status.INVALID, null, reason), made);
    assertEquals("identifier: " + reason, refusal(type, identifier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\u00a0",
        "\u200b\ufeff",
        "-",
        "??",
        "Unknown",
        "not known",
        "N/A",
        "#REF!"
      })
  void givesNoPseudonymToWhatStandsForNothing(String text) {
    for (String type :
        List.of("nhs-number", "chi-number", "hc-number", "upn", "uln", "uprn", "case-id")) {
      Pseudonymised made = pseudonymiser(type).make(text);
      assertEquals(Status.MISSING, made.status(), type);
      assertNull(made.pseudonym());
      assertFalse(made.reason().isEmpty());
    }
    assertEquals(Status.MISSING, pseudonymiser("case-id").make(null).status());
  }

  @Test
  void tellsABlankFromAMarkThatStandsForNothing() {
    String mark = "a word or mark that stands for a missing value";
    for (String type : List.of("nhs-number", "upn", "case-id")) {
      Pseudonymiser pseudonymiser = pseudonymiser(type);
      for (String blank : List.of("", " ", "\u00a0", "\u200b", "\t", "\u0000", "\u3000\ufeff")) {
        assertEquals("no value", pseudonymiser.make(blank).reason(), type);
      }
      for (String said : List.of("-", "n/a", "\u00a0?", "unknown")) {
        assertEquals(mark, pseudonymiser.make(said).reason(), type);
      }
      assertEquals("no value", pseudonymiser.make(null).reason(), type);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XX",
        "A0",
        "unknown1",
        "nilufer",
        "11",
        "007 bond and many more letters unknown",
        "more than thirty-two letters and digits in all 1234567890"
      })
  void takesWhatOnlyLooksLikeAPlaceholder(String text) {
    assertEquals(Status.MADE, pseudonymiser("case-id").make(text).status());
  }

  @Test
  void refusesControlCharacters() {
    assertEquals("identifier: contains a control character", refusal("case-id", "X\u0000Y"));
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertEquals("identifier: is not well-formed Unicode", refusal("case-id", "X\ud83cY"));
  }

  @Test
  void refusesTextThatIsNotInNormalFormC() {
    assertEquals("identifier: is not in Unicode normal form C", refusal("case-id", "Zu\u0308rich"));
  }

  @Test
  void refusesAnNhsNumberInAnotherDomain() {
    Pseudonymiser pseudonymiser = pseudonymiser("case-id");
    assertThrows(IllegalArgumentException.class, () -> pseudonymiser.pseudonym(NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NHS", "nhs number", "-nhs", "nhs-", "n--s", "n\u00e9"})
  void refusesAnIdentifierTypeOfAnotherForm(String type) {
    assertThrows(
        IllegalArgumentException.class, () -> new PseudonymDomain(type, "project", "recipient"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a ", "\ta", "a\u0007b", "e\u0301"})
  void refusesAProjectOrRecipientOnWhichTwoSitesCouldDiffer(String name) {
    IllegalArgumentException project =
        assertThrows(
            IllegalArgumentException.class, () -> new PseudonymDomain("upn", name, "recipient"));
    assertTrue(project.getMessage().startsWith("project: "), project.getMessage());
    IllegalArgumentException recipient =
        assertThrows(
            IllegalArgumentException.class, () -> new PseudonymDomain("upn", "project", name));
    assertTrue(recipient.getMessage().startsWith("recipient: "), recipient.getMessage());
  }

  @ParameterizedTest
  @EnumSource(PseudonymLength.class)
  void fillsBytesWithAsManyBitsAsTheTextHas(PseudonymLength length) {
    PseudonymDomain domain = new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "p", "r");
    Pseudonymiser pseudonymiser = new Pseudonymiser(KEY, domain, length);
    long[] numbers =
        LongStream.range(9_990_000_000L, 9_990_100_000L).filter(NhsNumber::isValid).toArray();
    byte[] bytes = new byte[numbers.length * length.bytes()];
    pseudonymiser.fill(numbers, bytes);
    for (int i = 0; i < numbers.length; i++) {
      String pseudonym = pseudonymiser.pseudonym(NhsNumber.of(numbers[i]));
      assertArrayEquals(
          PseudonymReader.bytes(pseudonym),
          Arrays.copyOfRange(bytes, i * length.bytes(), (i + 1) * length.bytes()));
    }
    assertEquals(length, pseudonymiser.length());
    assertEquals(length.bits(), length.bytes() * 8);
    assertEquals(domain, pseudonymiser.domain());
  }

  @Test
  void fillsNothingWithANumberThatIsNotValid() {
    long[] numbers = {9_990_000_018L, 9_990_000_019L};
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> pseudonymiser("nhs-number").fill(numbers, new byte[64]));
    assertTrue(String.valueOf(refusal.getMessage()).endsWith("at index 1"), refusal::getMessage);
    assertThrows(
        IllegalArgumentException.class,
        () -> pseudonymiser("nhs-number").fill(new long[] {9_990_000_018L}, new byte[31]));
    assertThrows(
        IllegalArgumentException.class, () -> pseudonymiser("uln").fill(new long[0], new byte[0]));
  }

  @Test
  void namesItsKeyAndShowsNoSecret() {
    Pseudonymiser pseudonymiser = pseudonymiser("upn");
    assertEquals(KEY.id(), pseudonymiser.keyId());
    assertEquals(
        "Pseudonymiser[key a50322c9, PseudonymDomain[identifierType=upn, project=borough,"
            + " recipient=linkage unit], BITS_256]",
        pseudonymiser.toString());
    assertFalse(refusal("nhs-number", "9990000019").contains("999"));
    assertEquals("Pseudonymised[MADE]", pseudonymiser.make("B801200005001").toString());
    assertEquals("Canonical[hidden]", Canonical.of("upn", "B801200005001").toString());
  }
}

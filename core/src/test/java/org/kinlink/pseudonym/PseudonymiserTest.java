package org.kinlink.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
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

class PseudonymiserTest {
  private static final LinkageKey KEY =
      key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final NhsNumber NUMBER = NhsNumber.of("9990000018");

  private static LinkageKey key(String hex) {
    return LinkageKey.of(Secret.of(HexFormat.of().parseHex(hex)), LocalDate.of(2026, 1, 1));
  }

  private static Pseudonymiser pseudonymiser(String type) {
    PseudonymDomain domain = new PseudonymDomain(type, "borough", "linkage unit");
    return new Pseudonymiser(KEY, domain, PseudonymFormat.HEX_256);
  }

  private static String refusal(String type, String identifier) {
    Pseudonymiser pseudonymiser = pseudonymiser(type);
    return assertThrows(IllegalArgumentException.class, () -> pseudonymiser.pseudonym(identifier))
        .getMessage();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "pseudonym-vectors.csv", numLinesToSkip = 1)
  void agreesWithAnIndependentImplementation(
      String key,
      String keyId,
      String type,
      String project,
      String recipient,
      String identifier,
      String hex128,
      String hex256,
      String base32128,
      String base32256) {
    LinkageKey linkageKey = key(key);
    assertEquals(new KeyId(keyId), linkageKey.id());
    PseudonymDomain domain = new PseudonymDomain(type, project, recipient);
    List<String> expected = List.of(hex128, hex256, base32128, base32256);
    List<String> actual =
        List.of(PseudonymFormat.values()).stream()
            .map(format -> new Pseudonymiser(linkageKey, domain, format).pseudonym(identifier))
            .toList();
    assertEquals(expected, actual);
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
          Pseudonymiser pseudonymiser = new Pseudonymiser(key, domain, PseudonymFormat.HEX_128);
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
    Set<String> seen = new ConcurrentSkipListSet<>();
    IntStream.range(0, 2_000).parallel().forEach(i -> seen.add(pseudonymiser.pseudonym(NUMBER)));
    assertEquals(Set.of(pseudonymiser.pseudonym(NUMBER)), seen);
  }

  @ParameterizedTest
  @CsvSource({
    "nhs-number,'',text: no value",
    "nhs-number,'  ',text: no value",
    "nhs-number,9990000019,text: the check digit is wrong",
    "nhs-number,9999999999,'text: a well-known dummy number, such as one digit repeated'",
    "upn,'',text: no value",
    "upn,A801200005001,text: the check letter is wrong",
    "uln,'',text: no value",
    "uln,9276308687,text: the check digit is wrong",
    "uprn,'',identifier: not a Unique Property Reference Number",
    "uprn,0,identifier: not a Unique Property Reference Number",
    "case-id,'',identifier: is blank",
    "case-id,'  ',identifier: is blank",
    "case-id,\u00a0,identifier: is blank",
    "case-id,\u200b\ufeff,identifier: is blank",
    "case-id,' X1',identifier: begins or ends with a blank",
    "case-id,'X1\u00a0',identifier: begins or ends with a blank"
  })
  void refusesWhatIsBlankOrInvalid(String type, String identifier, String message) {
    assertEquals(message, refusal(type, identifier));
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
  @EnumSource(PseudonymFormat.class)
  void writesAsManyBitsAsTheFormatSays(PseudonymFormat format) {
    PseudonymDomain domain = new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "p", "r");
    Pseudonymiser pseudonymiser = new Pseudonymiser(KEY, domain, format);
    String pseudonym = pseudonymiser.pseudonym(NUMBER);
    boolean hex = format.name().startsWith("HEX");
    assertEquals(hex ? format.bits() / 4 : (format.bits() + 4) / 5, pseudonym.length());
    assertTrue(pseudonym.matches(hex ? "[0-9a-f]+" : "[a-z2-7]+"));
    assertEquals(format, pseudonymiser.format());
    assertEquals(domain, pseudonymiser.domain());
  }

  @Test
  void namesItsKeyAndShowsNoSecret() {
    Pseudonymiser pseudonymiser = pseudonymiser("upn");
    assertEquals(KEY.id(), pseudonymiser.keyId());
    assertEquals(
        "Pseudonymiser[key "
            + KEY.id()
            + ", PseudonymDomain[identifierType=upn, project=borough,"
            + " recipient=linkage unit], HEX_256]",
        pseudonymiser.toString());
    assertFalse(refusal("nhs-number", "9990000019").contains("999"));
  }
}

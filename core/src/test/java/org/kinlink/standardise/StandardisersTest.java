package org.kinlink.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.standardise.Apply.becomes;
import static org.kinlink.standardise.Apply.isMissing;
import static org.kinlink.standardise.Apply.isRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

class StandardisersTest {
  private static Standardiser of(FieldKind kind) {
    return Standardisers.forField(kind, DateReading.DAY_FIRST);
  }

  @Test
  void sexIsMOrFOrMissing() {
    Standardiser sex = of(FieldKind.SEX);
    for (String raw :
        List.of("M", "male", "MAN", "Boy", "1", "1.0", "01", "b) Male", "M - Male", "männlich")) {
      becomes(sex, raw, "m");
    }
    for (String raw : List.of("f", "Female", "woman", "girl", "2", "a) Female", "w")) {
      becomes(sex, raw, "f");
    }
    isMissing(sex, "", "0", "9", "U", "X", "Not known", "not specified", "Unknown", "I");
    isRefused(sex, "7", "not a code for sex");
    isRefused(sex, "Carter", "not a code for sex");
  }

  @Test
  void yearsOfBirthAndAgesArePlainNumbers() {
    Standardiser year = of(FieldKind.BIRTH_YEAR);
    becomes(year, "1970", "1970");
    becomes(year, "1970.0", "1970");
    becomes(year, "034", "34");
    isMissing(year, "", "unknown");
    isRefused(year, "970", "neither a year nor an age");
    isRefused(year, "in 1970", "neither a year nor an age");
  }

  @Test
  void britishPostcodesGetTheirBlank() {
    Standardiser postcode = of(FieldKind.POSTCODE);
    becomes(postcode, "zx1a1aa", "ZX1A 1AA");
    becomes(postcode, " zx1  1aa ", "ZX1 1AA");
    becomes(postcode, "ZX1-1AA", "ZX1 1AA");
    becomes(postcode, "ZX1,1AA.", "ZX1 1AA");
  }

  @Test
  void pseudoPostcodesAreMissing() {
    isMissing(of(FieldKind.POSTCODE), "ZZ99 3VZ", "zz993wz", "ZZ99", "", "unknown", "0000");
  }

  @Test
  void otherPostcodesAreKept() {
    Standardiser postcode = of(FieldKind.POSTCODE);
    becomes(postcode, "3199", "3199");
    becomes(postcode, "0832", "0832");
    becomes(postcode, "zx1", "ZX1");
    becomes(postcode, "k1a-0b6", "K1A0B6");
  }

  @Test
  void addressesGetOneFormOfTheirWords() {
    Standardiser address = of(FieldKind.ADDRESS);
    becomes(address, "Apt. 3, 12 St. John's Road", "flat 3 12 st johns rd");
    becomes(address, "Flat 3; 12 Saint Johns Rd", "flat 3 12 st johns rd");
    becomes(address, "12 A High Street", "12a high st");
    becomes(address, "No. 007 Rose & Crown Gardens", "7 rose and crown gdns");
    assertEquals("12 high st", address.apply(List.of("12", "High Street")).value());
    assertEquals("high st", address.apply(List.of("", "High Street")).value());
    isMissing(address, "No fixed abode", "NFA", "UNKNOWN", "", "-", "N/A", "Address withheld");
  }

  @Test
  void placesKeepTheirWords() {
    becomes(of(FieldKind.TOWN), "Saint  Albans", "st albans");
    becomes(of(FieldKind.TOWN), "Stoke-on-Trent", "stoke on trent");
    becomes(of(FieldKind.COUNTY), "Tyne & Wear", "tyne and wear");
    becomes(of(FieldKind.LOCALITY), "Park Green", "park green");
  }

  @Test
  void uprnsLoseLeadingZeros() {
    Standardiser uprn = of(FieldKind.UPRN);
    becomes(uprn, "000000199356", "199356");
    isMissing(uprn, "", "0", "999999999999");
    isRefused(uprn, "12A", "a UPRN that is not digits only");
    isRefused(uprn, "1234567890123", "a UPRN of more than twelve digits");
  }

  @Test
  void emailsAreLowerCase() {
    Standardiser email = of(FieldKind.EMAIL);
    becomes(email, " Amy.C@Example.ORG ", "amy.c@example.org");
    isMissing(email, "", "none", "noemail@example.org");
    isRefused(email, "amy.example.org", "an e-mail address without exactly one @");
    isRefused(email, "a@b@example.org", "an e-mail address without exactly one @");
    isRefused(email, "amy@", "an e-mail address with nothing beside its @");
    isRefused(email, "amy c@example.org", "an e-mail address with a blank inside");
  }

  @Test
  void telephoneNumbersGetOneForm() {
    Standardiser phone = of(FieldKind.PHONE);
    for (String raw :
        List.of(
            "07700 900123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "0044 7700 900123",
            "447700900123",
            "7700900123",
            "07700-900-123 ext 4")) {
      becomes(phone, raw, "07700900123");
    }
    isMissing(phone, "", "n/a", "00000000000", "09999999999");
    isRefused(phone, "123", "not the number of digits that telephones have");
  }

  @Test
  void identifiersAreCapitalsWithoutBlanks() {
    Standardiser identifier = of(FieldKind.IDENTIFIER);
    becomes(identifier, " ab 12-34/c ", "AB1234C");
    becomes(identifier, "0012", "0012");
    becomes(identifier, "3017029.0", "3017029");
    becomes(identifier, "222", "222");
    isMissing(identifier, "", "0", "000", "XXXXXXXX", "9999", "unknown", "N/A");
  }

  @Test
  void reasonsForNoPupilNumberAreMissing() {
    Standardiser upn =
        Standardisers.forField(new Field("upn", FieldKind.IDENTIFIER), DateReading.DAY_FIRST);
    isMissing(upn, "UN1", "un10");
    becomes(upn, "b801200005001", "B801200005001");
    becomes(of(FieldKind.IDENTIFIER), "UN1", "UN1");
  }

  @Test
  void cellsThatAreAskedForOnceBecomeWhatOthersDo() {
    List<String> cells =
        List.of("", "Zoë", "1/2/2011", "F", "UN1", "BS1 1AA", "n/a", "x".repeat(1001));
    for (FieldKind kind : FieldKind.values()) {
      for (Field field : List.of(new Field("any", kind), new Field("upn", kind))) {
        Standardiser often = Standardisers.forField(field, DateReading.DAY_FIRST);
        Standardiser once = Standardisers.forDistinct(field, DateReading.DAY_FIRST);
        for (String cell : cells) {
          Standardised expected = often.apply(List.of(cell));
          assertEquals(expected, once.apply(List.of(cell)));
          byte[] data = cell.getBytes(StandardCharsets.UTF_8);
          if (once.isStandard(data, 0, data.length)) {
            assertEquals(cell, expected.value());
          }
        }
      }
    }
    assertTrue(
        Standardisers.forDistinct(new Field("postcode", FieldKind.POSTCODE), DateReading.DAY_FIRST)
            .isStandard("BS1 1AA".getBytes(StandardCharsets.UTF_8), 0, 7));
  }

  @Test
  void categoriesAreLowerCase() {
    Standardiser category = of(FieldKind.CATEGORY);
    becomes(category, " Coal   Miner ", "coal miner");
    isMissing(category, "unknown", "Not known", "N/A", "null", "none", "", "?");
  }

  @Test
  void reportedCodesAreCapitalsAndTextsAreKept() {
    becomes(of(FieldKind.ETHNICITY), "wbri", "WBRI");
    becomes(of(FieldKind.ETHNICITY), "White  British", "White British");
    becomes(of(FieldKind.AREA), "E06000001", "E06000001");
  }

  @Test
  void lookedAfterIsYesOrNo() {
    Standardiser lookedAfter = of(FieldKind.LOOKED_AFTER);
    becomes(lookedAfter, "Y", "yes");
    becomes(lookedAfter, "1", "yes");
    becomes(lookedAfter, "TRUE", "yes");
    becomes(lookedAfter, "N", "no");
    becomes(lookedAfter, "0", "no");
    isMissing(lookedAfter, "", "not known");
    isRefused(lookedAfter, "perhaps", "neither yes nor no");
  }

  @Test
  void nhsNumberStatusHasTwoDigits() {
    Standardiser status = of(FieldKind.NHS_NUMBER_STATUS);
    becomes(status, "1", "01");
    becomes(status, "08", "08");
    isMissing(status, "");
    isRefused(status, "10", "not a status code of an NHS number");
  }

  @Test
  void nhsNumbersAreTenDigitsOrRefusedWithTheReason() {
    Standardiser nhs = of(FieldKind.NHS_NUMBER);
    becomes(nhs, "999 000 0018", "9990000018");
    becomes(nhs, "9990000018.0", "9990000018");
    isMissing(nhs, "", "n/a", "unknown");
    isRefused(nhs, "9990000019", "the check digit is wrong");
    isRefused(nhs, "9999999999", "a well-known dummy number, such as one digit repeated");
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void everyKindTakesNothingForMissingAndSaysTheSameTwice(FieldKind kind) {
    Standardiser standardiser = of(kind);
    isMissing(standardiser, "", " ", "\u00a0", "-");
    Standardised first = standardiser.apply(List.of("Quixotic 12"));
    assertEquals(first, standardiser.apply(List.of("Quixotic 12")));
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void noReasonShowsTheValue(FieldKind kind) {
    for (String raw :
        List.of("qqqcanaryqqq 77", "31/02/2010", "1234567891", "a@@b", "9".repeat(40))) {
      String problem = of(kind).apply(List.of(raw)).problem();
      if (problem != null) {
        assertEquals(-1, problem.indexOf(raw));
        assertEquals(-1, problem.indexOf("canary"));
      }
    }
  }

  @Test
  void whatIsRememberedIsNeverMixedUp() {
    Standardiser memo = of(FieldKind.SURNAME);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 40_000; i++) {
        String letters =
            Integer.toString(i, 26)
                .chars()
                .map(c -> c < 'a' ? c + 56 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals("q" + letters, memo.apply(List.of("Q" + letters)).value());
      }
    }
    assertNull(memo.apply(List.of("")).value());
  }
}

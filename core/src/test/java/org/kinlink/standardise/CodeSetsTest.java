package org.kinlink.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinlink.record.FieldKind;

class CodeSetsTest {
  @ParameterizedTest
  @CsvSource({
    "WBRI,A", "WIRI,B", "WOTH,C", "WIRT,C", "WROM,C", "MWBC,D", "MWBA,E", "MWAS,F", "MOTH,G",
    "AIND,H", "APKN,J", "ABAN,K", "AOTH,L", "BCRB,M", "BAFR,N", "BOTH,P", "CHNE,R", "OOTH,S",
    "REFU,Z", "NOBT,99"
  })
  void crossesFromTheDepartmentToTheNhs(String dfe, String nhs) {
    EthnicGroup group = EthnicGroup.ofDfe(dfe).orElseThrow();
    assertEquals(dfe, group.dfe());
    assertEquals(nhs, group.nhs());
    assertEquals(nhs, EthnicGroup.ofNhs(nhs).orElseThrow().nhs());
    assertEquals(!nhs.equals("Z") && !nhs.equals("99"), group.isKnown());
  }

  @Test
  void givesEachGroupACodeAndALabelOfItsOwn() {
    Set<String> seen = new HashSet<>();
    for (EthnicGroup group : EthnicGroup.values()) {
      assertFalse(!seen.add(group.dfe()) || !seen.add(group.label()), group.name());
    }
    assertEquals(Optional.of(EthnicGroup.WHITE_OTHER), EthnicGroup.ofNhs("C"));
  }

  @Test
  void readsTheMisspeltCodeAndSmallLetters() {
    assertEquals(Optional.of(EthnicGroup.CHINESE), EthnicGroup.ofDfe("CNHE"));
    assertEquals(Optional.of(EthnicGroup.CHINESE), EthnicGroup.ofDfe("chne"));
    assertEquals(Optional.of(EthnicGroup.WHITE_BRITISH), EthnicGroup.ofNhs("a"));
    Standardiser ethnicity = Standardisers.forField(FieldKind.ETHNICITY, DateReading.DAY_FIRST);
    assertEquals("CHNE", ethnicity.apply(List.of("cnhe")).value());
  }

  @ParameterizedTest
  @CsvSource({"A1,WHITE_BRITISH", "C3,WHITE_OTHER", "CY,WHITE_OTHER", "99,NOT_KNOWN"})
  void readsTheLocalSecondCharacter(String code, EthnicGroup group) {
    assertEquals(Optional.of(group), EthnicGroup.ofNhs(code));
  }

  @ParameterizedTest
  @CsvSource({"I", "O", "Q", "Y", "ABC", "''"})
  void knowsNoOtherCategory(String code) {
    assertEquals(Optional.empty(), EthnicGroup.ofNhs(code));
    assertEquals(Optional.empty(), EthnicGroup.ofDfe(code));
  }

  @ParameterizedTest
  @CsvSource({
    "LOOKED_AFTER,2024,ONE_TWO",
    "LOOKED_AFTER,2025,LETTERS",
    "CHILDREN_IN_NEED,2024,ONE_TWO_NOUGHT_NINE",
    "CHILDREN_IN_NEED,2025,LETTERS",
    "SCHOOL_CENSUS,2018,LETTERS",
    "SCHOOL_CENSUS,2026,LETTERS"
  })
  void knowsWhichCodesAReturnHad(SexCodes.Return of, int year, SexCodes codes) {
    assertEquals(codes, of.codes(year));
  }

  @ParameterizedTest
  @EnumSource
  void readsEachSetAsASexColumnIsRead(SexCodes codes) {
    Standardiser sex = Standardisers.forField(FieldKind.SEX, DateReading.DAY_FIRST);
    int known = 0;
    for (String code : List.of("0", "1", "2", "9", "M", "F", "U", "X", "m", "f")) {
      Optional<String> read = codes.read(code);
      if (read.isPresent()) {
        String value = sex.apply(List.of(code)).value();
        assertEquals(read.get(), value == null ? "" : value, code);
        known++;
      }
    }
    assertEquals(codes == SexCodes.LETTERS ? 5 : codes == SexCodes.ONE_TWO ? 2 : 4, known);
  }

  @Test
  void knowsNoCodeOfAnotherSet() {
    assertEquals(Optional.empty(), SexCodes.LETTERS.read("1"));
    assertEquals(Optional.empty(), SexCodes.ONE_TWO.read("0"));
    assertEquals(Optional.empty(), SexCodes.ONE_TWO.read(""));
    assertEquals(Optional.empty(), SexCodes.ONE_TWO_NINE_X.read(" "));
    assertEquals(Optional.empty(), SexCodes.ONE_TWO_NINE_X.read(null));
  }
}

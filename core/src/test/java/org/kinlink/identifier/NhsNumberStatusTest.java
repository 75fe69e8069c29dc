package org.kinlink.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberStatusTest {
  @ParameterizedTest
  @CsvSource({
    "01,VERIFIED,true,false,false",
    "02,NOT_TRACED,false,false,false",
    "03,TRACE_REQUIRED,false,true,false",
    "04,NO_OR_MULTIPLE_MATCH,false,true,false",
    "05,CONFLICT,false,true,false",
    "06,IN_PROGRESS,false,true,false",
    "07,NOT_REQUIRED,false,false,true",
    "08,POSTPONED,false,false,true"
  })
  void saysWhatACodeMeans(
      String code,
      NhsNumberStatus status,
      boolean verified,
      boolean unresolved,
      boolean explainsAbsence) {
    assertEquals(Optional.of(status), NhsNumberStatus.ofCode(code));
    assertEquals(Optional.of(status), NhsNumberStatus.ofCode(" " + code.charAt(1) + " "));
    assertEquals(code, status.code());
    assertEquals(verified, status.verified());
    assertEquals(unresolved, status.isUnresolved());
    assertEquals(explainsAbsence, status.explainsAbsence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "00", "9", "09", "10", "1.", "001", "A", "0A", "/"})
  void knowsNoOtherCode(String code) {
    assertEquals(Optional.empty(), NhsNumberStatus.ofCode(code));
  }

  @Test
  void knowsNoCodeInAMissingValue() {
    assertEquals(Optional.empty(), NhsNumberStatus.ofCode(null));
  }

  @ParameterizedTest
  @EnumSource(NhsNumberStatus.class)
  void describesEveryStatus(NhsNumberStatus status) {
    assertFalse(status.description().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFIED,false,true",
    "NOT_TRACED,false,true",
    "TRACE_REQUIRED,false,false",
    "NO_OR_MULTIPLE_MATCH,false,false",
    "CONFLICT,false,false",
    "IN_PROGRESS,false,false",
    "NOT_REQUIRED,true,false",
    "POSTPONED,false,false"
  })
  void seesWhatTheColumnBesideItContradicts(
      NhsNumberStatus status, boolean withNumber, boolean withoutNumber) {
    assertEquals(withNumber, status.contradicts(true));
    assertEquals(withoutNumber, status.contradicts(false));
    assertEquals(status != NhsNumberStatus.POSTPONED, status.isInShorterList());
    assertEquals(status.isUnresolved(), status.bearing().contains("must not link on its own"));
  }
}

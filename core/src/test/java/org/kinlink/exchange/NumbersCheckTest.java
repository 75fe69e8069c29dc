package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinlink.record.FieldKind;
import org.kinlink.standardise.DateReading;
import org.kinlink.standardise.Standardised;
import org.kinlink.standardise.Standardisers;

class NumbersCheckTest {
  @ParameterizedTest
  @CsvSource({
    "4000000632,LIVE,",
    "9990000018,LIVE,a test NHS number in a live run",
    "5000000013,LIVE,an NHS number of a range from which none are issued",
    "3113000009,LIVE,an NHS number of a range from which none are issued",
    "0607230002,LIVE,",
    "9990000018,REHEARSAL,",
    "4000000632,REHEARSAL,an NHS number that is not a test number in a rehearsal",
    "5000000013,DETECT,",
    "9990000019,LIVE,the check digit is wrong"
  })
  void saysWhyARunTakesNoNumber(String number, NumbersPolicy policy, String problem) {
    NumbersCheck check =
        new NumbersCheck(
            Standardisers.forField(FieldKind.NHS_NUMBER, DateReading.DAY_FIRST), policy);
    Standardised found = check.apply(List.of(number));
    assertEquals(problem, found.problem());
    assertEquals(problem == null ? number : null, found.value());
  }
}

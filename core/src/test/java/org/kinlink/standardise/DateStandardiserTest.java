package org.kinlink.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kinlink.standardise.Apply.becomes;
import static org.kinlink.standardise.Apply.isMissing;
import static org.kinlink.standardise.Apply.isRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class DateStandardiserTest {
  private final Standardiser dayFirst = Standardisers.forDates(DateReading.DAY_FIRST);
  private final Standardiser monthFirst = Standardisers.forDates(DateReading.MONTH_FIRST);
  private final Standardiser serial = Standardisers.forDates(DateReading.SERIAL);

  @Test
  void usualFormsAreRead() {
    for (String raw :
        List.of(
            "2010-04-05",
            "2010/4/5",
            "20100405",
            "05/04/2010",
            "5/4/2010",
            "05-04-2010",
            "05.04.2010",
            "5/4/10",
            "05042010",
            "05-Apr-2010",
            "5 April 2010",
            "5th April 2010",
            "April 5, 2010",
            "05-APR-10",
            "2010-Apr-05 00:00:00",
            "2010-04-05T00:00:00Z",
            "2010-04-05 00:00:00.000",
            "05/04/2010 00:00",
            "Apr  5 2010 12:00AM",
            "20100405000000",
            "20100405T101500")) {
      becomes(dayFirst, raw, "2010-04-05");
    }
  }

  @Test
  void monthFirstTurnsOnlyWhatIsOpen() {
    becomes(monthFirst, "04/05/2010", "2010-04-05");
    becomes(monthFirst, "04052010", "2010-04-05");
    becomes(monthFirst, "2010-04-05", "2010-04-05");
    becomes(monthFirst, "5 Apr 2010", "2010-04-05");
  }

  @Test
  void serialNumbersCountDays() {
    becomes(serial, "40273", "2010-04-05");
    becomes(serial, "40273.0", "2010-04-05");
    becomes(serial, "05/04/2010", "2010-04-05");
    isRefused(dayFirst, "40273", "not in the form of a date");
  }

  @Test
  void twoDigitYearsTurnAtThirty() {
    becomes(dayFirst, "1/2/29", "2029-02-01");
    becomes(dayFirst, "1/2/30", "1930-02-01");
  }

  @Test
  void historicalAndFutureDatesAreNotJudged() {
    becomes(dayFirst, "1512-03-02", "1512-03-02");
    becomes(dayFirst, "2098-03-02", "2098-03-02");
  }

  @Test
  void placeholdersAreRefusedAsSuch() {
    for (String raw :
        List.of("1900-01-01", "01/01/1800", "31/12/1899", "19010101", "9999-12-31", "0001-01-01")) {
      isRefused(dayFirst, raw, "placeholder date");
    }
  }

  @Test
  void nothingIsMissing() {
    isMissing(dayFirst, "", "  ", "n/a", "unknown", "00/00/0000", "0", "//");
  }

  @Test
  void impossibleDaysAreRefused() {
    isRefused(dayFirst, "30/02/2010", "no such day in the calendar");
    isRefused(dayFirst, "2010-13-01", "no such day in the calendar");
    isRefused(dayFirst, "19321914", "no such day in the calendar");
  }

  @Test
  void yearsOutsideHistoryAreRefused() {
    isRefused(dayFirst, "1066-10-14", "a year before 1500 or after 2199");
    isRefused(dayFirst, "2910-04-05", "a year before 1500 or after 2199");
  }

  @Test
  void textThatIsNoDateIsRefused() {
    for (String raw :
        List.of("Carter", "2010", "04/2010", "5/4/210", "1/2/3/4", "12/Foo/2010", "05/04/2010x")) {
      isRefused(dayFirst, raw, "not in the form of a date");
    }
  }

  @Test
  void threeCellsMakeOneDate() {
    assertEquals("2010-04-05", dayFirst.apply(List.of("5", "4", "2010")).value());
    assertEquals("2010-04-05", dayFirst.apply(List.of("05", "Apr", "2010.0")).value());
    assertEquals("2010-04-05", dayFirst.apply(List.of("2010", "4", "5")).value());
    assertEquals(Standardised.MISSING, dayFirst.apply(List.of("", "", "")));
    assertEquals(
        "a date without its day, month or year",
        dayFirst.apply(List.of("", "4", "2010")).problem());
  }

  @Test
  void theReadingFollowsWhatTheColumnProves() {
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of("01/02/2010", "31/01/2010")));
    assertEquals(DateReading.MONTH_FIRST, DateReading.detect(List.of("01/02/2010", "01/31/2010")));
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of("01/02/2010", "")));
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of()));
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of("2010-01-31", "31/01/2010")));
    assertEquals(
        DateReading.DAY_FIRST,
        DateReading.detect(List.of("13/01/2010", "14/01/2010", "01/15/2010")));
    assertEquals(DateReading.SERIAL, DateReading.detect(List.of("40273", "", "38011.0")));
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of("40273", "01/02/2010")));
    assertEquals(DateReading.DAY_FIRST, DateReading.detect(List.of("1987", "1990")));
  }
}

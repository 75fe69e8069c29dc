package org.kinlink.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.kinlink.record.Dictionary;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.Schema;

class AgeBandsTest {
  private static Dictionary births(String... datesAndCounts) {
    Schema schema =
        new Schema(ImmutableList.of(new Field("date_of_birth", FieldKind.DATE_OF_BIRTH)));
    PeopleBuilder people = new PeopleBuilder(schema).source("school");
    int line = 1;
    for (int i = 0; i < datesAndCounts.length; i += 2) {
      for (int n = Integer.parseInt(datesAndCounts[i + 1]); n > 0; n--) {
        people.add("r" + line++, line, datesAndCounts[i]);
      }
    }
    return people.build().dictionary(0);
  }

  @Test
  void takeTheNewestYearWithTenBirthsAndNotASlipOfTheKeyboard() {
    AgeBands bands = AgeBands.of(births("2019-05-01", "30", "2020-03-04", "10", "2202-01-01", "1"));
    assertNotNull(bands);
    assertEquals(2020, bands.year());
    assertEquals("0 to 4 (born 2016 to 2020)", bands.names().get(0));
  }

  @Test
  void areUnknownWhenDatesAreEncodedThoughTheFirstTokenBeginsWithDigits() {
    assertNull(AgeBands.of(births("2345abcdwxyz", "12", "abcd2345wxyz", "12")));
    assertNull(AgeBands.of(births("2345-ab-cd", "12", "abcd-ab-cd", "12")));
  }

  @Test
  void areUnknownWhenNoYearHasTenBirths() {
    assertNull(AgeBands.of(births("2019-05-01", "9")));
  }

  @Test
  void placeEveryAge() {
    AgeBands bands = AgeBands.of(births("2020-03-04", "10"));
    assertNotNull(bands);
    assertEquals(0, bands.band("2021-01-01"));
    assertEquals(0, bands.band("2016-01-01"));
    assertEquals(1, bands.band("2015-12-31"));
    assertEquals(3, bands.band("2003-06-01"));
    assertEquals(7, bands.band("1901-06-01"));
  }
}

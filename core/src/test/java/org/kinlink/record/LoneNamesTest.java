package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.kinlink.testing.Records;

final class LoneNamesTest {
  private static People people(String... lone) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME).source("a");
    records.add("1", "amy", "hale").add("2", "toby", "hale").add("3", "amy", "dane");
    records.add("4", "james", "dane").add("5", "iris", "james");
    for (int i = 0; i < lone.length; i += 2) {
      records.add("lone" + i, lone[i], lone[i + 1]);
    }
    return records.people();
  }

  private static void stands(People people, String forename, String surname) {
    People moved = LoneNames.moved(people);
    for (int row = 0; row < moved.size(); row++) {
      if (moved.recordId(row).startsWith("lone")) {
        assertEquals(forename, moved.value(0, row));
        assertEquals(surname, moved.value(1, row));
      }
    }
  }

  @Test
  void aSurnameAloneInTheFirstColumnIsASurname() {
    stands(people("hale", null), null, "hale");
  }

  @Test
  void aForenameAloneInTheSecondColumnIsAForename() {
    stands(people(null, "amy"), "amy", null);
  }

  @Test
  void whatStandsAsOftenInEitherColumnOrNowhereStays() {
    stands(people("james", null), "james", null);
    stands(people("zoltan", null), "zoltan", null);
  }

  @Test
  void nothingMovesInCompleteRecords() {
    People people = people("hale", "amy");
    assertSame(people, LoneNames.moved(people));
  }
}

package org.kinlink.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void quotesWhatNeedsQuotesAndSortsItsRows() {
    Table table = new Table("id", "name");
    table.add("2", "plain");
    table.add("1", "WARD, \"Jo\"");
    assertEquals("id,name\n1,\"WARD, \"\"Jo\"\"\"\n2,plain\n", table.csv());
  }

  @Test
  void refusesARowThatDoesNotFit() {
    Table table = new Table("id", "name");
    assertThrows(IllegalStateException.class, () -> table.add("1"));
  }
}

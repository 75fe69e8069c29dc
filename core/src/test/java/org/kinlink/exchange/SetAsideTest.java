package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinlink.exchange.TempExtracts.CANARIES;
import static org.kinlink.exchange.TempExtracts.HEADER;
import static org.kinlink.exchange.TempExtracts.hidden;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.SetAside;
import org.kinlink.record.SetAside.Scope;

/** Rows and values that cannot be used are set aside with a reason, and the rest is read. */
final class SetAsideTest {
  private static final String GOOD =
      "1,Ann,Smith,1/2/2010,ZX1 1AA,\n2,Bob,Jones,3/2/2010,ZX1 1AB,\n";

  @TempDir private Path folder;
  private TempExtracts extracts;

  @BeforeEach
  void prepare() {
    extracts = new TempExtracts(folder);
  }

  @Test
  void aShortRow() {
    assertRow(4, "2 cells where the header has 6", GOOD + "Qid7,Qforename\n");
  }

  @Test
  void aLongRow() {
    assertRow(4, "7 cells where the header has 6", GOOD + CANARIES.strip() + ",more\n");
  }

  @Test
  void emptyCellsBeyondTheHeaderDoNoHarm() {
    Extracts read = TempExtracts.read(extracts.text("a.csv", HEADER + GOOD + "3,Cy,Day,,,,,\n"));
    assertEquals(3, read.people().size());
    assertEquals(List.of(), read.setAside());
  }

  @Test
  void aCellOfFourMegabytes() {
    String cell = "Qsurname".repeat(1 << 19);
    assertRow(4, "a cell is longer than 65536 characters", GOOD + "7,Ann," + cell + ",,,\n");
  }

  @Test
  void rowsThatAStrayQuotationMarkSwallows() {
    assertRow(
        4,
        "a quotation mark that opens in line 4 is probably not closed, as a cell runs over 2 lines",
        GOOD + "3,\"Qforename,Qsurname,x,y,z\n4,\"Qforename,Qsurname,x,y,z\n" + "5,E,F,,,\n");
  }

  @Test
  void aRowWithoutARecordId() {
    assertRow(4, "it has no record id", GOOD + " ,Qforename,Qsurname,,,\n");
  }

  @Test
  void aRowThatSaysNothingAboutAnybody() {
    String reason = "no usable value in any column that says who somebody is";
    assertRow(4, reason, GOOD + "3,,,,,\n");
  }

  @Test
  void allRowsOfARecordIdThatDiffer() {
    StringBuilder text = new StringBuilder();
    for (int i = 10; i < 110; i++) {
      text.append(i).append(i % 2 == 0 ? ",Ann,Smith" : ",Bob,Jones").append(",1/2/20");
      text.append(10 + i % 9).append(",ZX2 ").append(i % 10).append("BB,\n");
    }
    String twice = "Qid7,Qforename,Qsurname,,,\nQid7,Other,Qsurname,,,\n";
    Path file = extracts.text("a.csv", HEADER + text + twice);
    Extracts read = TempExtracts.read(TempExtracts.stated(file));
    assertEquals(100, read.people().size());
    assertEquals(2, read.setAside().size());
    assertEquals(102, read.setAside().get(0).line());
    assertEquals("its record id stands on 2 rows that differ", read.setAside().get(0).reason());
    hidden(read.setAside().toString());
  }

  @Test
  void rowsThatAreTheSameInEveryCellButOne() {
    Path file = extracts.text("a.csv", HEADER + GOOD + CANARIES + CANARIES);
    Extracts read = TempExtracts.read(TempExtracts.stated(file));
    assertEquals(3, read.people().size());
    assertEquals(5, read.setAside().get(0).line());
    assertTrue(read.setAside().get(0).reason().startsWith("the same in every cell"));
    hidden(read.setAside().toString());
  }

  @Test
  void aValueThatCannotBeUsedCountsAsMissing() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20; i++) {
      text.append(i).append(i % 2 == 0 ? ",Ann,Smith" : ",Bob,Jones").append(",1/2/20");
      text.append(10 + i % 9).append(",,");
      text.append(TempExtracts.nhsNumber(i)).append('\n');
    }
    text.append("Qid7,Qforename,Qsurname,31/02/2010,,1234567890\n");
    Extracts read = TempExtracts.read(extracts.text("a.csv", text.toString()));
    assertEquals(21, read.people().size());
    assertEquals(
        Set.of("date_of_birth", "nhs_number"),
        read.setAside().stream().map(SetAside::field).collect(Collectors.toSet()));
    assertTrue(read.setAside().stream().allMatch(s -> s.scope() == Scope.VALUE && s.line() == 22));
    hidden(read.setAside().toString());
    assertFalse(read.setAside().toString().contains("1234567890"));
  }

  @Test
  void theFileIsNamedWithoutItsFolder() {
    Extracts read = TempExtracts.read(extracts.text("a.csv", HEADER + GOOD + "x\n"));
    assertEquals("a.csv", read.setAside().get(0).file());
    assertEquals("school", read.setAside().get(0).source());
  }

  private void assertRow(int line, String reason, String rows) {
    Path file = extracts.text("a.csv", HEADER + rows);
    Extracts read = TempExtracts.read(TempExtracts.stated(file));
    assertEquals(1, read.setAside().size(), read.setAside().toString());
    SetAside one = read.setAside().get(0);
    assertEquals(reason, one.reason());
    assertEquals(line, one.line());
    assertEquals(Scope.ROW, one.scope());
    assertEquals("", one.field());
    hidden(read.setAside().toString());
    long lines = read.sources().get(0).files().get(0).rows();
    assertEquals(lines - 1, read.people().size());
  }
}

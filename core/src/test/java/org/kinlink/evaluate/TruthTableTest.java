package org.kinlink.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

class TruthTableTest {
  private static final String CANARY = "Canary999";

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("truth.csv"), bytes);
  }

  private TruthTable read(String text) throws IOException {
    return TruthTable.read(file(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void refuses(String text, String reason) {
    BadDataException e = assertThrows(BadDataException.class, () -> read(text));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertTrue(e.getMessage().startsWith("truth.csv"), e.getMessage());
    assertFalse(e.getMessage().contains(CANARY), e.getMessage());
  }

  @Test
  void readsColumnsInAnyOrderAndPassesOthersOver() throws IOException {
    TruthTable truth =
        read("\uFEFFentity,note, Source ,record_id\r\nE1,x,school,7\r\n\"E,2\",,social care,7\r\n");
    assertEquals("E1", truth.entities().get(new RecordRef("school", "7")));
    assertEquals("E,2", truth.entities().get(new RecordRef("social care", "7")));
    assertEquals(2, truth.entities().size());
  }

  @Test
  void textFormHidesTheRecords() throws IOException {
    assertEquals(
        "TruthTable[1 records]", read("source,record_id,entity\ns," + CANARY + ",e\n").toString());
  }

  @Test
  void refusesAMissingFile() {
    BadDataException e =
        assertThrows(BadDataException.class, () -> TruthTable.read(folder.resolve("nowhere.csv")));
    assertTrue(e.getMessage().contains("no such file"));
  }

  @Test
  void refusesADirectory() {
    BadDataException e = assertThrows(BadDataException.class, () -> TruthTable.read(folder));
    assertTrue(e.getMessage().contains("cannot be read"));
  }

  @Test
  void refusesAnEmptyFile() {
    refuses("", "is empty");
  }

  @Test
  void refusesAHeaderWithoutRecords() {
    refuses("source,record_id,entity\n", "no records");
  }

  @Test
  void refusesAMissingColumn() {
    refuses("source,record_id\ns,1\n", "no column entity");
  }

  @Test
  void refusesADoubledColumn() {
    refuses("source,record_id,entity,entity\ns,1,e,e\n", "entity twice");
  }

  @Test
  void refusesARaggedLine() {
    refuses("source,record_id,entity\ns,1,e\ns," + CANARY + "\n", "line 3, row");
  }

  @Test
  void refusesAnEmptyValue() {
    refuses("source,record_id,entity\n" + CANARY + ",1, \n", "line 2, entity: is empty");
  }

  @Test
  void refusesARecordNamedTwice() {
    refuses(
        "source,record_id,entity\ns," + CANARY + ",e\ns," + CANARY + ",e\n",
        "line 3, record_id: names a record a second time");
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Path latin =
        file("source,record_id,entity\ns,1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    BadDataException e = assertThrows(BadDataException.class, () -> TruthTable.read(latin));
    assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
  }

  @Test
  void refusesAnEndlessCell() {
    refuses(
        "source,record_id,entity\ns,\"" + CANARY + "x".repeat(20_000_000) + "\",e\n",
        "is not a CSV file");
  }
}

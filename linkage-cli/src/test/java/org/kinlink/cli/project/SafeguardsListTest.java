package org.kinlink.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;

class SafeguardsListTest {
  private static final String HEAD = "safeguard,source,record_id,nhs_number\n";

  @TempDir Path folder;

  private ImmutableList<SafeguardEntry> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("safe.csv"), text);
    return SafeguardsList.read(file, ImmutableSet.of("school"));
  }

  private void refused(String text, String reason) {
    String message = assertThrows(BadDataException.class, () -> read(text)).getMessage();
    assertTrue(message.contains(reason), message);
    String shown = message.replace(folder.toString(), "");
    assertFalse(shown.contains("canary"), message);
    assertFalse(shown.contains("999"), message);
  }

  @Test
  void readsRecordsAndNumbers() throws IOException {
    ImmutableList<SafeguardEntry> entries =
        read(HEAD + "seal,school,7,\nrestrict,,,999 123 4578\nseal,school,7,\n");
    assertEquals(2, entries.size());
    assertEquals(new RecordRef("school", "7"), entries.get(0).record());
    assertEquals(Action.RESTRICT, entries.get(1).action());
    assertEquals("9991234578", entries.get(1).nhsNumber());
  }

  @Test
  void needsNoNumberColumn() throws IOException {
    assertEquals(1, read("safeguard,source,record_id\nseal,school,7\n").size());
  }

  @Test
  void refusesAnUnknownWord() {
    refused(HEAD + "canary,school,7,\n", "line 2, safeguard");
  }

  @Test
  void refusesARowThatNamesNobody() {
    refused(HEAD + "seal,,,\n", "line 2, nhs_number");
  }

  @Test
  void refusesARowThatNamesTwo() {
    refused(HEAD + "seal,school,canary,9991234578\n", "not both");
  }

  @Test
  void refusesARecordWithoutSource() {
    refused(HEAD + "seal,,canary,\n", "give both");
  }

  @Test
  void refusesASourceThatTheRunDoesNotHave() {
    refused(HEAD + "seal,canary,7,\n", "line 2, source");
  }

  @Test
  void refusesANumberThatIsNotValid() {
    refused(HEAD + "seal,,,9991234567\n", "not a valid NHS number");
  }

  @Test
  void refusesAMissingColumn() {
    refused("source,record_id\nschool,canary\n", "safeguard is missing");
  }

  @Test
  void refusesAnUnknownColumn() {
    refused("safeguard,source,record_id,canary\nseal,school,7,\n", "other columns");
  }

  @Test
  void refusesRaggedQuotes() {
    refused(HEAD + "seal,school,7,\"canary\n", "line 2, nhs_number: goes over several lines");
  }

  @Test
  void refusesAQuoteThatSwallowsARow() {
    refused(HEAD + "seal,school,\"7,\nseal,school,8\",\n", "line 2, record_id");
  }

  @Test
  void refusesARaggedRow() {
    refused(HEAD + "seal,school\n", "as many cells");
  }

  @Test
  void hidesWhatItHolds() throws IOException {
    assertEquals("[SafeguardEntry[SEAL]]", read(HEAD + "seal,school,canary,\n").toString());
  }
}

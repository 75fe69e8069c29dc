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
import org.kinlink.link.Label;
import org.kinlink.record.BadDataException;
import org.kinlink.record.RecordRef;

class LabelsListTest {
  private static final String HEAD = "source_a,record_a,source_b,record_b,decision\n";

  @TempDir Path folder;

  private ImmutableList<Label> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("labels.csv"), text);
    return LabelsList.read(file, ImmutableSet.of("a", "b"));
  }

  private void refused(String text, String reason) {
    String message = assertThrows(BadDataException.class, () -> read(text)).getMessage();
    assertTrue(message.contains(reason), message);
    assertFalse(message.replace(folder.toString(), "").contains("canary"), message);
  }

  @Test
  void readsATableOfPairsForReviewWithADecisionBesideEach() throws IOException {
    assertEquals(
        ImmutableList.of(
            new Label(new RecordRef("a", "1"), new RecordRef("b", "2"), true),
            new Label(new RecordRef("a", "1"), new RecordRef("b", "3"), false)),
        read(
            """
            source_a,record_a,source_b,record_b,reason,step,weight,probability,decision
            a,1,b,2,uncertain,probabilistic,13.9,0.48,same
            a,1,b,3,uncertain,probabilistic,12.1,0.31,different
            a,1,b,4,uncertain,probabilistic,11.1,0.21,
            """));
  }

  @Test
  void takesAPairOnceWhicheverWayRound() throws IOException {
    assertEquals(1, read(HEAD + "a,1,b,2,same\nb,2,a,1,same\n").size());
  }

  @Test
  void refusesTwoAnswersToOnePair() {
    refused(HEAD + "a,canary,b,2,same\nb,2,a,canary,different\n", "line 3, decision");
  }

  @Test
  void refusesAnotherWord() {
    refused(HEAD + "a,1,b,2,canary\n", "line 2, decision");
  }

  @Test
  void refusesASourceThatTheRunDoesNotHave() {
    refused(HEAD + "a,1,canary,2,same\n", "line 2, source_b");
  }

  @Test
  void refusesARowThatNamesNoRecord() {
    refused(HEAD + "a, ,b,2,same\n", "line 2, record_a");
  }

  @Test
  void refusesARecordBesideItself() {
    refused(HEAD + "a,canary,a,canary,same\n", "line 2, record_b");
  }

  @Test
  void refusesAMissingColumn() {
    refused("source_a,record_a,source_b,record_b\na,1,b,2\n", "has no column \"decision\"");
  }

  @Test
  void refusesARaggedRow() {
    refused(HEAD + "a,1,b,same\n", "line 2, row");
  }
}

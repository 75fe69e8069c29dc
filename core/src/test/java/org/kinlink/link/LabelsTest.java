package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.testing.Records;

/** A model that is told of some pairs whether they are one person. */
final class LabelsTest {
  private static Records records() {
    Records records =
        Records.of(
            FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);
    for (String source : List.of("a", "b")) {
      records.source(source, OncePerPerson.YES);
      for (int i = 0; i < 120; i++) {
        String day = "201" + i % 10 + "-0" + (1 + i % 9) + "-1" + i * 3 % 10;
        boolean moved = source.equals("b") && i % 4 == 0;
        String postcode = moved ? "ZZ" + i % 7 + " 9ZZ" : "EX" + i % 5 + " 1AA";
        records.add(source + i, "f" + i % 37, "s" + i * 7 % 41, day, postcode);
      }
    }
    return records;
  }

  private static Label label(int a, int b, boolean onePerson) {
    return new Label(new RecordRef("a", "a" + a), new RecordRef("b", "b" + b), onePerson);
  }

  private static LinkageResult link(List<Label> labels, SafeguardEntry... safeguards) {
    return new Linker(LinkageSettings.DEFAULT.withLabels(ImmutableList.copyOf(labels)))
        .link(records().extracts(), ImmutableList.copyOf(safeguards), Progress.NONE);
  }

  @Test
  void areLearntFrom() {
    ImmutableList.Builder<Label> labels = ImmutableList.builder();
    for (int i = 0; i < 60; i++) {
      labels.add(label(i, i, false));
    }
    LinkageResult told = link(labels.build());
    LinkageResult untold = link(List.of());
    assertNotEquals(untold.weights(), told.weights());
    assertTrue(told.expected().pairs() < untold.expected().pairs() - 50);
  }

  @Test
  void sayTheSameInAnyOrderAndTwice() {
    Label one = label(3, 3, true);
    Label other = label(4, 9, false);
    Label turned = new Label(new RecordRef("b", "b3"), new RecordRef("a", "a3"), true);
    assertEquals(link(List.of(one, other)).weights(), link(List.of(other, turned, one)).weights());
  }

  @Test
  void linkNobodyAndKeepNobodyApart() {
    LinkageResult untold = link(List.of());
    LinkageResult told = link(List.of(label(1, 1, false), label(1, 50, true)));
    for (int row = 0; row < untold.extracts().people().size(); row++) {
      assertEquals(untold.persons().person(row), told.persons().person(row));
    }
  }

  @Test
  void ofASealedRecordAreNotHeard() {
    SafeguardEntry seal = new SafeguardEntry(Action.SEAL, new RecordRef("a", "a1"), null);
    assertEquals(
        link(List.of(), seal).weights(),
        link(List.of(label(1, 1, true), label(1, 40, true)), seal).weights());
  }

  @Test
  void ofRecordsThatAreNotThereAreCountedAndPassedOver() {
    Label nowhere = label(999, 1, true);
    Label within = new Label(new RecordRef("a", "a1"), new RecordRef("a", "a2"), true);
    LinkageResult told = link(List.of(nowhere, within));
    assertEquals(link(List.of()).weights(), told.weights());
    assertEquals(1, Labels.notFound(told.settings().labels(), told.extracts().people()));
  }

  @Test
  void hideWhomTheyName() {
    assertFalse(label(7, 8, true).toString().contains("7"));
  }
}

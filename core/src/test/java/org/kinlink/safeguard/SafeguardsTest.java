package org.kinlink.safeguard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.testing.Records;

final class SafeguardsTest {
  private static final String NUMBER = "9990000018";

  /** Rows 0 and 1 of source a, 2 and 3 of source b; rows 0 and 2 have the number. */
  private static People people() {
    return Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER)
        .source("a")
        .add("1", "amy", NUMBER)
        .add("2", "bea", null)
        .source("b")
        .add("1", "amy", NUMBER)
        .add("2", "cy", "9990000026")
        .people();
  }

  private static void expect(IntPredicate told, int... rows) {
    assertArrayEquals(rows, IntStream.range(0, 4).filter(told).toArray());
  }

  private static Safeguards of(SafeguardEntry... entries) {
    return Safeguards.of(ImmutableList.copyOf(entries), people());
  }

  @Test
  void aSealedRecordIsThatOneAlone() {
    Safeguards found = of(new SafeguardEntry(Action.SEAL, new RecordRef("b", "1"), null));
    expect(found::sealed, 2);
    expect(found::restricted);
  }

  @Test
  void aSealedNumberMeansEveryRecordThatHasIt() {
    expect(of(new SafeguardEntry(Action.SEAL, null, NUMBER))::sealed, 0, 2);
  }

  @Test
  void restrictionsAreNoSeals() {
    Safeguards found =
        of(
            new SafeguardEntry(Action.RESTRICT, null, NUMBER),
            new SafeguardEntry(Action.RESTRICT, new RecordRef("b", "2"), null));
    expect(found::restricted, 0, 2, 3);
    expect(found::sealed);
  }

  @Test
  void entriesThatMeetNobodyAreSilent() {
    Safeguards found =
        of(
            new SafeguardEntry(Action.SEAL, new RecordRef("c", "1"), null),
            new SafeguardEntry(Action.SEAL, null, "9990000034"));
    expect(found::sealed);
  }

  @Test
  void noEntriesSealNobody() {
    expect(of()::sealed);
    expect(of()::restricted);
  }

  @Test
  void anEntryThatNamesBothOrNeitherIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SafeguardEntry(Action.SEAL, null, null));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SafeguardEntry(Action.SEAL, new RecordRef("a", "1"), NUMBER));
  }

  @Test
  void textFormsHideWhoIsMeant() {
    SafeguardEntry entry = new SafeguardEntry(Action.SEAL, new RecordRef("a", "canary"), null);
    assertFalse(entry.toString().contains("canary"));
    assertTrue(entry.toString().contains("SEAL"));
    assertEquals("Safeguards[hidden]", of(entry).toString());
    assertFalse(new SafeguardEntry(Action.SEAL, null, NUMBER).toString().contains(NUMBER));
  }
}

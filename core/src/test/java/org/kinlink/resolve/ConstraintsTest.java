package org.kinlink.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.testing.Records;

final class ConstraintsTest {
  /** Rows 0 to 2 are of source a, 3 and 4 of source b; each has a forename of its own. */
  private static People people() {
    return Records.of(FieldKind.FORENAME, FieldKind.NHS_NUMBER, FieldKind.NHS_NUMBER_STATUS)
        .source("a")
        .add("0", "f0", "9990000018", "01")
        .add("1", "f1", "9990000026", "02")
        .add("2", "f2", null, null)
        .source("b")
        .add("3", "f3", "9990000034", "01")
        .add("4", "f4", "9990000018", "01")
        .people();
  }

  private static Constraints constraints(boolean onceA, SafeguardEntry... entries) {
    People people = people();
    return new Constraints(
        people,
        Safeguards.of(ImmutableList.copyOf(entries), people),
        new boolean[] {onceA, false},
        ImmutableSet.of(Constraints.pair(4, 2)),
        KnownTwins.NONE);
  }

  @Test
  void differentNumbersContradict() {
    Constraints constraints = constraints(false);
    assertEquals("two different verified NHS numbers", constraints.contradiction(0, 3));
    assertEquals("two different NHS numbers", constraints.contradiction(1, 3));
    assertTrue(constraints.forbids(3, 1));
  }

  @Test
  void equalAndMissingNumbersDoNot() {
    Constraints constraints = constraints(false);
    assertNull(constraints.contradiction(0, 4));
    assertNull(constraints.contradiction(2, 3));
    assertFalse(constraints.forbids(2, 3));
  }

  @Test
  void statedRelativesContradictInEitherOrder() {
    Constraints constraints = constraints(false);
    assertEquals("stated to be two people", constraints.contradiction(2, 4));
    assertEquals("stated to be two people", constraints.contradiction(4, 2));
  }

  @Test
  void numbersContradictByWayOfOtherRecords() {
    Constraints constraints = constraints(false);
    String reason = constraints.between(new int[] {0, 2}, new int[] {3});
    assertNotNull(reason);
    assertTrue(Constraints.isContradiction(reason));
    assertNull(constraints.between(new int[] {0}, new int[] {4}));
  }

  @Test
  void aSourceThatHoldsEachPersonOnceGivesOnlyOneRecord() {
    assertFalse(constraints(false).forbids(0, 2));
    Constraints once = constraints(true);
    assertTrue(once.forbids(0, 2));
    String reason = once.between(new int[] {0, 4}, new int[] {2});
    assertNotNull(reason);
  }

  @Test
  void aTakenPlaceIsNoContradiction() {
    String reason = constraints(true).between(new int[] {0}, new int[] {2});
    assertNotNull(reason);
    assertFalse(Constraints.isContradiction(reason));
  }

  @Test
  void sealedRecordsMayNotBeJoined() {
    SafeguardEntry seal =
        new SafeguardEntry(SafeguardEntry.Action.SEAL, new RecordRef("b", "4"), null);
    Constraints constraints = constraints(false, seal);
    assertTrue(constraints.forbids(0, 4));
    assertTrue(constraints.forbids(4, 0));
    assertFalse(constraints(false).forbids(0, 4));
  }

  @Test
  void pairsAreNamedAlikeInEitherOrder() {
    assertEquals(Constraints.pair(3, 70_000), Constraints.pair(70_000, 3));
    assertFalse(Constraints.pair(3, 4) == Constraints.pair(4, 5));
  }
}

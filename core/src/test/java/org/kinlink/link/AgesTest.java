package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.kinlink.exchange.Extracts;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.testing.Records;

/** Voters of two lists, born from 1940 on, one a year; every tenth is somebody else in each. */
final class AgesTest {
  private static final int PEOPLE = 80;

  private static Extracts two(IntUnaryOperator first, IntUnaryOperator second) {
    Records records = Records.of(FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.BIRTH_YEAR);
    add(records.source("a"), "a", first);
    add(records.source("b"), "b", second);
    return records.extracts();
  }

  private static void add(Records records, String source, IntUnaryOperator says) {
    for (int i = 0; i < PEOPLE; i++) {
      String surname = i % 10 == 0 ? source + i : "s" + i;
      records.add("" + i, "f" + i % 7, surname, "" + says.applyAsInt(1940 + i));
    }
  }

  private static Map<RecordRef, String> said(Extracts extracts) {
    People people = extracts.people();
    Map<RecordRef, String> said = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      RecordRef ref = new RecordRef(people.sources().get(people.source(row)), people.recordId(row));
      said.put(ref, people.value(FieldKind.BIRTH_YEAR, row));
    }
    return said;
  }

  private static Extracts comparable(Extracts extracts) {
    return Ages.comparable(extracts, ImmutableList.of());
  }

  @Test
  void agesOfTwoYearsAreYearsOfOneTime() {
    Extracts years = comparable(two(born -> 2020 - born, born -> 2026 - born));
    Map<RecordRef, String> said = said(years);
    for (int i = 0; i < PEOPLE; i++) {
      assertEquals("" + (1920 + i), said.get(new RecordRef("a", "" + i)));
      assertEquals("" + (1920 + i), said.get(new RecordRef("b", "" + i)));
    }
  }

  @Test
  void agesBesideYearsBecomeYears() {
    Map<RecordRef, String> said = said(comparable(two(born -> 2026 - born, born -> born)));
    for (int i = 0; i < PEOPLE; i++) {
      assertEquals("" + (1940 + i), said.get(new RecordRef("a", "" + i)));
      assertEquals("" + (1940 + i), said.get(new RecordRef("b", "" + i)));
    }
  }

  /** Some had their birthday between the two days of the year, and one age is a slip. */
  @Test
  void mostDecide() {
    Extracts extracts =
        two(born -> 2020 - born, born -> 2026 - born + (born % 3 == 0 ? 1 : born == 1955 ? 9 : 0));
    Map<RecordRef, String> said = said(comparable(extracts));
    assertEquals("1922", said.get(new RecordRef("a", "2")));
    assertEquals("1922", said.get(new RecordRef("b", "2")));
    // Of 1947, a year older by then.
    assertEquals("1927", said.get(new RecordRef("a", "7")));
    assertEquals("1926", said.get(new RecordRef("b", "7")));
    assertEquals("1926", said.get(new RecordRef("b", "15")));
  }

  @Test
  void agesOfOneYearStay() {
    Extracts extracts = two(born -> 2026 - born, born -> 2026 - born);
    assertSame(extracts, comparable(extracts));
  }

  @Test
  void whereNamesAgreeOnNothingAgesStay() {
    Extracts extracts = two(born -> 2026 - born, born -> (born * 37) % 90);
    assertSame(extracts, comparable(extracts));
  }

  @Test
  void tooFewNamesDecideNothing() {
    Extracts extracts = two(born -> 2020 - born, born -> 2026 - born);
    ImmutableList.Builder<SafeguardEntry> sealed = ImmutableList.builder();
    for (int i = 0; i < 40; i++) {
      RecordRef ref = new RecordRef("a", "" + i);
      sealed.add(new SafeguardEntry(SafeguardEntry.Action.SEAL, ref, null));
    }
    assertSame(extracts, Ages.comparable(extracts, sealed.build()));
  }

  @Test
  void yearsStay() {
    Extracts extracts = two(born -> born, born -> born + 1);
    assertSame(extracts, comparable(extracts));
  }
}

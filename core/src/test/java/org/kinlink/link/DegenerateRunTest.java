package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinlink.exchange.OncePerPerson;
import org.kinlink.exchange.Progress;
import org.kinlink.record.FieldKind;
import org.kinlink.record.RecordRef;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.testing.Records;
import org.kinlink.testing.SmallPopulation;

/** Inputs at the edge run to the end, give finite numbers and can be written. */
final class DegenerateRunTest {
  @TempDir Path folder;

  private static Records people() {
    return Records.of(
        FieldKind.FORENAME, FieldKind.SURNAME, FieldKind.DATE_OF_BIRTH, FieldKind.POSTCODE);
  }

  private LinkageResult run(Records records, SafeguardEntry... entries) throws IOException {
    LinkageResult result = Run.link(records, entries);
    ResultTables.write(result, folder);
    assertEquals(11, RunRecord.of(result).size());
    result.pairs().forEach(p -> assertTrue(Double.isFinite(p.weight() + p.probability())));
    result
        .weights()
        .forEach(
            f -> f.levels().forEach(l -> assertTrue(Double.isFinite(l.weight() + l.m() + l.u()))));
    return result;
  }

  @Test
  void aSourceWithoutRecords() throws IOException {
    Records records =
        people().source("none").source("b").add("1", "amy", "hill", "2012-03-04", null);
    records.add("2", "zoe", "lane", "2011-03-04", null);
    assertEquals(2, run(records).persons().count());
  }

  @Test
  void aSourceOfOneRecord() throws IOException {
    for (OncePerPerson once : OncePerPerson.values()) {
      Records records = people().source("a", once).add("1", "amy", "hill", "2012-03-04", "EX1 1AA");
      records.source("b", once).add("1", "amy", "hill", "2012-03-04", "EX1 1AA");
      records.add("2", "zoe", "lane", "2010-08-14", "EX9 9ZZ");
      LinkageResult result = run(records);
      assertEquals(2, result.persons().count());
      assertEquals(
          Run.persons(result).get(new RecordRef("a", "1")),
          Run.persons(result).get(new RecordRef("b", "1")));
    }
  }

  @Test
  void oneRecordInAllHasNothingToCompare() {
    Records records = people().source("a").add("1", "amy", "hill", "2012-03-04", "EX1 1AA");
    assertThrows(IllegalArgumentException.class, () -> Run.link(records));
  }

  @Test
  void noRecordAtAllHasNothingToCompare() {
    Records records = people().source("a").source("b");
    assertThrows(IllegalArgumentException.class, () -> Run.link(records));
  }

  @Test
  void everyValueMissingHasNothingToCompare() {
    Records records = people().source("a").add("1", null, null, null, null);
    records.source("b").add("1", null, null, null, null);
    assertThrows(IllegalArgumentException.class, () -> Run.link(records));
  }

  @Test
  void noSourceAtAllHasNothingToCompare() {
    Records records = people();
    assertThrows(IllegalArgumentException.class, () -> Run.link(records));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyRecordOfASourceWithoutAnyValue(boolean first) throws IOException {
    SmallPopulation population = SmallPopulation.seed(100).households(10);
    Records records = population.source("a", OncePerPerson.INFER, 0, population.size()).records();
    records.source(first ? "empty" : "z");
    for (int i = 0; i < 10; i++) {
      records.add("e" + i, null, null, null, null, null, null);
    }
    LinkageResult result = run(records);
    assertEquals(population.size() + 10, result.persons().count());
  }

  @Test
  void oneFieldOnly() throws IOException {
    for (FieldKind kind : List.of(FieldKind.SEX, FieldKind.SURNAME, FieldKind.NHS_NUMBER)) {
      Records records = Records.of(kind);
      for (String source : List.of("a", "b")) {
        records.source(source);
        for (int i = 0; i < 30; i++) {
          records.add(
              "r" + i, kind == FieldKind.SEX ? i % 2 == 0 ? "f" : "m" : "99900000" + (10 + i));
        }
      }
      LinkageResult result = run(records);
      if (kind != FieldKind.SURNAME) {
        assertEquals(60, result.persons().count(), "one field proves nothing: " + kind);
      }
    }
  }

  @Test
  void oneSourceThatHoldsEachPersonOnceHasNoPairs() throws IOException {
    SmallPopulation population = SmallPopulation.seed(101).households(10);
    Records records = population.source("a", OncePerPerson.YES, 0, population.size()).records();
    LinkageResult result = run(records);
    assertEquals(0, result.candidates());
    assertEquals(population.size(), result.persons().count());
  }

  @Test
  void everybodySealed() throws IOException {
    SmallPopulation population = SmallPopulation.seed(102).households(10);
    int n = population.size();
    Records records =
        population
            .source("a", OncePerPerson.INFER, 0, n)
            .source("b", OncePerPerson.INFER, 0, n)
            .records();
    LinkageResult open = Run.link(records);
    SafeguardEntry[] entries =
        IntStream.range(0, 2 * n)
            .mapToObj(
                row -> new SafeguardEntry(SafeguardEntry.Action.SEAL, Run.ref(open, row), null))
            .toArray(SafeguardEntry[]::new);
    LinkageResult result = run(records, entries);
    assertEquals(2 * n, result.persons().count());
    assertEquals(0, result.candidates());
    assertTrue(result.pairs().isEmpty());
  }

  @Test
  void everyRecordTheSame() throws IOException {
    Records records = people();
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < 12; i++) {
        records.add("r" + i, "amy", "hill", "2012-03-04", "EX1 1AA");
      }
    }
    records.add("other", "zoe", "lane", "2010-08-14", "EX9 9ZZ");
    run(records);
  }

  @Test
  void moreFieldsThanAPatternHolds() throws IOException {
    FieldKind[] kinds = {
      FieldKind.FORENAME,
      FieldKind.MIDDLE_NAMES,
      FieldKind.SURNAME,
      FieldKind.SEX,
      FieldKind.DATE_OF_BIRTH,
      FieldKind.ADDRESS,
      FieldKind.HOUSE,
      FieldKind.STREET,
      FieldKind.LOCALITY,
      FieldKind.TOWN,
      FieldKind.COUNTY,
      FieldKind.POSTCODE,
      FieldKind.UPRN,
      FieldKind.EMAIL,
      FieldKind.PHONE,
      FieldKind.IDENTIFIER,
      FieldKind.CATEGORY
    };
    Records records = Records.of(kinds);
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < 20; i++) {
        int n = i;
        records.add(
            "r" + i,
            IntStream.range(0, kinds.length).mapToObj(f -> "v" + n + f).toArray(String[]::new));
      }
    }
    assertEquals(15, run(records).weights().size());
  }

  @Test
  void anInterruptedRunStops() {
    SmallPopulation population = SmallPopulation.seed(103).households(30);
    Records records = population.source("a", OncePerPerson.INFER, 0, population.size()).records();
    Linker linker = new Linker(LinkageSettings.DEFAULT);
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          IllegalStateException.class,
          () -> linker.link(records.extracts(), ImmutableList.of(), Progress.NONE));
    } finally {
      assertTrue(Thread.interrupted(), "the thread is still told");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.1, 0, 0.49, 1, Double.POSITIVE_INFINITY})
  void thresholdsOutOfRangeAreRefusedByName(double wrong) {
    refused("link", () -> new Thresholds(wrong, 0.2, 0.8));
    refused("margin", () -> new Thresholds(0.8, 0.2, wrong));
    if (wrong != 0.49) {
      refused("review", () -> new Thresholds(0.8, wrong, 0.8));
    }
  }

  private static void refused(String named, Runnable make) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, make::run);
    assertTrue(refusal.getMessage().startsWith(named));
  }
}

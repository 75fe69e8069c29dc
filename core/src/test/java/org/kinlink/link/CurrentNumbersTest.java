package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.NumberUpdates;
import org.kinlink.exchange.Progress;
import org.kinlink.record.Facet;
import org.kinlink.record.FacetKind;
import org.kinlink.record.FieldKind;
import org.kinlink.record.NumberHistory;
import org.kinlink.record.RecordRef;
import org.kinlink.resolve.Decision;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.SafeguardEntry.Action;
import org.kinlink.testing.Records;

/** A superseded NHS number counts as its current one, but never across a seal or an adoption. */
final class CurrentNumbersTest {
  private static final String OLD = "9990000018";
  private static final String BETWEEN = "9990000026";
  private static final String NEW = "9990000034";
  private static final String OTHER = "9990000042";
  private static final RecordRef BEFORE = new RecordRef("a", "canary-before");
  private static final RecordRef AFTER = new RecordRef("b", "canary-after");

  @TempDir Path folder;

  /** One person under two numbers, among people who are not in question. */
  private static Records records() {
    Records records =
        Records.of(
            FieldKind.NHS_NUMBER,
            FieldKind.FORENAME,
            FieldKind.SURNAME,
            FieldKind.DATE_OF_BIRTH,
            FieldKind.POSTCODE);
    for (String source : List.of("a", "b")) {
      records.source(source);
      for (int i = 0; i < 60; i++) {
        String day = "201" + i % 10 + "-0" + (1 + i % 9) + "-1" + i * 3 % 10;
        records.add("r" + i, null, "f" + i % 37, "s" + i * 7 % 41, day, "EX" + i % 5 + " 1AA");
      }
    }
    return records
        .with(BEFORE, OLD, "grace", "featherstone", "2012-03-04", "EX7 7AB")
        .with(AFTER, NEW, "grace", "featherstone", "2012-03-04", "EX7 7AB");
  }

  private static NumberHistory history(String... pairs) {
    NumberHistory.Builder history = new NumberHistory.Builder();
    for (int i = 0; i < pairs.length; i += 2) {
      history.superseded(pairs[i], pairs[i + 1]);
    }
    return history.build();
  }

  private static LinkageResult link(Extracts extracts, SafeguardEntry... entries) {
    return new Linker(LinkageSettings.DEFAULT)
        .link(extracts, ImmutableList.copyOf(entries), Progress.NONE);
  }

  private static boolean joined(LinkageResult result) {
    return Run.persons(result).get(BEFORE).equals(Run.persons(result).get(AFTER));
  }

  private static Extracts adopted(Extracts extracts, RecordRef child) {
    Facet mark = new Facet(child, FacetKind.ADOPTION, "", null, null);
    return new Extracts(
        extracts.people(),
        extracts.sources(),
        extracts.residences(),
        extracts.relationships(),
        ImmutableList.of(mark),
        extracts.setAside());
  }

  @Test
  void twoNumbersAreAConflictWithoutAList() {
    LinkageResult result = link(records().extracts());
    assertFalse(joined(result));
    assertTrue(result.pairs().stream().anyMatch(p -> p.decision() == Decision.CONFLICT));
  }

  @Test
  void aListSettlesIt() {
    LinkageResult result = link(records().extracts().with(history(OLD, NEW)));
    assertTrue(joined(result));
    assertTrue(result.pairs().stream().noneMatch(p -> p.decision() == Decision.CONFLICT));
    assertEquals(1, result.extracts().numbers().records());
  }

  @Test
  void aListSettlesItOverSeveralSteps() {
    assertTrue(joined(link(records().extracts().with(history(BETWEEN, NEW, OLD, BETWEEN)))));
  }

  @Test
  void numbersThatLeadToTwoOrInACircleAreLeftAlone() {
    assertFalse(joined(link(records().extracts().with(history(OLD, NEW, OLD, OTHER)))));
    assertFalse(joined(link(records().extracts().with(history(OLD, NEW, NEW, OLD)))));
  }

  @Test
  void aSupersededNumberStillNeedsConfirmation() {
    Records other =
        records().without(AFTER).with(AFTER, NEW, "mary", "lane", "1985-11-27", "ZZ8 8ZZ");
    assertFalse(joined(link(other.extracts().with(history(OLD, NEW)))));
  }

  @Test
  void nothingLeadsAcrossASeal() {
    Extracts extracts = records().extracts().with(history(OLD, BETWEEN, BETWEEN, NEW));
    for (SafeguardEntry entry :
        List.of(
            new SafeguardEntry(Action.SEAL, BEFORE, null),
            new SafeguardEntry(Action.SEAL, AFTER, null),
            new SafeguardEntry(Action.SEAL, null, OLD),
            new SafeguardEntry(Action.SEAL, null, BETWEEN),
            new SafeguardEntry(Action.SEAL, null, NEW))) {
      LinkageResult result = link(extracts, entry);
      assertFalse(joined(result), "joined");
      assertEquals(0, result.extracts().numbers().records());
    }
  }

  @Test
  void nothingLeadsFromOrToAnAdoptedChild() {
    for (RecordRef child : List.of(BEFORE, AFTER)) {
      Extracts extracts = adopted(records().extracts(), child).with(history(OLD, NEW));
      assertFalse(joined(link(extracts)), "joined");
    }
  }

  @Test
  void countsAndNoNumberAreWritten() throws IOException {
    LinkageResult result = link(records().extracts().with(history(OLD, NEW)));
    ResultTables.write(result, folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains(OLD) || text.contains(NEW), file.getFileName().toString());
      }
    }
    NumberUpdates numbers = result.extracts().numbers();
    assertNotEquals(NumberUpdates.NONE, numbers);
    assertFalse(numbers.toString().contains(OLD));
  }

  /** Rows stand in the order of their content: a replaced number moves a record to another row. */
  @Test
  void sealsStayWithTheirRecordsWhenOthersGetTheirCurrentNumbers() {
    RecordRef sealed = new RecordRef("a", "canary-sealed");
    RecordRef alike = new RecordRef("b", "canary-alike");
    Extracts extracts =
        records()
            .with(sealed, BETWEEN, "harold", "winterbourne", "2013-05-06", "EX8 8AB")
            .with(alike, BETWEEN, "harold", "winterbourne", "2013-05-06", "EX8 8AB")
            .extracts()
            .with(history(OLD, NEW));
    LinkageResult open = link(extracts);
    assertEquals(Run.persons(open).get(sealed), Run.persons(open).get(alike));
    LinkageResult result = link(extracts, new SafeguardEntry(Action.SEAL, sealed, null));
    assertNotEquals(Run.persons(result).get(sealed), Run.persons(result).get(alike));
    assertTrue(joined(result));
  }
}
